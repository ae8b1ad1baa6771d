/// The first place where bytes are not UTF-8.
enum UTF8Fault {
  /// The offset of the first byte of a sequence that is not well formed (Unicode standard, table 3-7); nil if all are.
  static func firstOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = lengthOfSequence(in: bytes, at: index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  private static func lengthOfSequence(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    return bytes[(index + 2)..<(index + length)].allSatisfy { $0.isContinuation } ? length : 0
  }
}
