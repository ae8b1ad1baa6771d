/// Escapes in the texts of JSON.
enum JSONEscape {
  /// The length of the escape that begins with the backslash at `start`; 0 if it is none.
  ///
  /// Half a character by itself is none. Looks at up to 12 bytes, but not behind the first that cannot belong.
  static func length(_ start: UnsafePointer<UInt8>) -> Int {
    switch start[1] {
    case .quotationMark, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard isFourDigits(start + 2) else { return 0 }
      switch codeUnit(start + 2) {
      case 0xD800...0xDBFF:
        guard start[6] == .backslash, start[7] == UInt8(ascii: "u"), isFourDigits(start + 8) else { return 0 }
        return (0xDC00...0xDFFF).contains(codeUnit(start + 8)) ? 12 : 0
      case 0xDC00...0xDFFF: return 0
      default: return 6
      }
    default: return 0
    }
  }

  /// The number that four hexadecimal digits stand for.
  static func codeUnit(_ digits: UnsafePointer<UInt8>) -> UInt32 {
    (0..<4).reduce(0) { $0 << 4 | (value(digits[$1]) ?? 0) }
  }

  private static func isFourDigits(_ digits: UnsafePointer<UInt8>) -> Bool {
    for position in 0..<4 where value(digits[position]) == nil { return false }
    return true
  }

  private static func value(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x30...0x39: UInt32(digit) - 0x30
    case 0x41...0x46: UInt32(digit) - 0x41 + 10
    case 0x61...0x66: UInt32(digit) - 0x61 + 10
    default: nil
    }
  }
}
