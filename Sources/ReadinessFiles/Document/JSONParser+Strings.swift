/// Texts and their escapes.
extension JSONParser {
  mutating func string() throws(Stop) -> String {
    let start = next
    var value: [UInt8] = []
    next += 1
    while next < bytes.count {
      switch bytes[next] {
      case .quotationMark:
        next += 1
        return String(decoding: value, as: UTF8.self)
      case .backslash: value += Array(String(try escape()).utf8)
      case .lineFeed, .carriageReturn:
        throw stop(
          "this quotation mark is not closed on its line", at: start,
          advice: "add the closing quotation mark, or write a line break as `\\n`")
      case 0x00..<0x20:
        throw stop(
          "a control character is not allowed in text", at: next, advice: "write it as an escape such as `\\t`")
      case let byte:
        value.append(byte)
        next += 1
      }
    }
    throw stop("this quotation mark is never closed", at: start, advice: "add the closing quotation mark")
  }

  private mutating func escape() throws(Stop) -> Unicode.Scalar {
    let start = next
    next += 1
    guard next < bytes.count else { throw stop("the escape is not complete", at: start) }
    next += 1
    switch bytes[next - 1] {
    case .quotationMark: return "\""
    case .backslash: return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw stop("this escape does not exist", at: start, advice: "write a backslash as `\\\\`")
    }
  }

  /// Reads the digits of `\u` and, for the first half of a pair, the second half.
  private mutating func unicodeEscape(from start: Int) throws(Stop) -> Unicode.Scalar {
    let first = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00 && take(.backslash) && take(UInt8(ascii: "u")) {
      let second = try codeUnit(from: start)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw stop("this escape is half a character", at: start, advice: "write the character itself")
  }

  private mutating func codeUnit(from start: Int) throws(Stop) -> UInt32 {
    let digits = bytes[next..<min(next + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ $0.isHexadecimalDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw stop("this escape needs four hexadecimal digits", at: start) }
    next += 4
    return value
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self & 0xDF)
  }
}
