/// Changes valid bytes into ones that are nearly valid.
struct Mutator {
  /// What changes inputs of a format most.
  let tokens: [[UInt8]]
  /// Rows to take pieces from.
  let others: [[UInt8]]
  /// How long an input may become.
  private static let limit = 1 << 15

  private static let shared: [String] = [
    "\"", "\"\"", "\n", "\r\n", "\r", "\t", " ", ",", ";", ":", "-", ".", "0", "\u{0}", "\u{1F}", "\u{7F}", "\u{FEFF}",
    "\u{A0}", "\u{2028}", "é", "株", "🙂", "unknown", "not_applicable", "UNKNOWN", "true", "false", "null", "yes",
    "no", "o1", "o2", "old_name", "older", "sponsor", "respondent", "answers",
  ]
  private static let numbers: [String] = [
    "-0", "0", "00", "01", "+1", "1.", ".5", "1e", "1e+", "1E5", "1e-5", "1e400", "-1e400", "1e-400", "4.0", "04", "11",
    "12", "0.1", "0.30000000000000004", "9007199254740993", "9007199254740992.5", "123456789012345678", "0x1F",
    "NaN", "Infinity", "-", "60.5", "60.500000000000001", "-5", "7.000000000000000000000000000001", "1_0", "٣",
    "2.2250738585072011e-308", "5e-324", "179769313486231570000000000000000000000",
  ]
  private static let json: [String] = [
    "{", "}", "[", "]", "\\", "\\\"", "\\u0000", "\\u0061", "\\uD83D\\uDE42", "\\uD800", "\\uDC00", "\\uDE42\\uD83D",
    "\\ud8", "\\x", "\\/", "//", "/*", "'", "{}", "[]", ",}", ",]", "\"answers\":{}", "\"answers\":{\"",
    "\"questionnaire\":{\"id\":\"other\"}", "\"unknown\"", "\"not_applicable\"", "\"notes\":{}", "\"o1\"", "nul",
    "True",
    "\"\\u0072ole\":\"lead\"", "\"role\":\"lead\",",
  ]
  private static let table: [String] = [
    "Yes", "NO", "label 1", "Label 2", "L1, more", "L; 1", " ", "\"\"\"", ";;", ",,", "\t\t", "\"\n", "\n\"", "\r\r\n",
    " unknown ", "\"unknown\"", "o1;o2", "o1; o1", ";o1", "=1+1", "4 ", " 4", "\"4\"", "\",\"", "\";\"",
  ]
  private static let broken: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x99],
    [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xFE, 0xFF],
  ]

  init(_ format: FuzzFormat, others: [[UInt8]]) {
    let own =
      switch format {
      case .json: Self.json
      case .csv: Self.table
      }
    tokens = (Self.shared + Self.numbers + own).map { Array($0.utf8) } + Self.broken
    self.others = others
  }

  /// Bytes with a few changes; now and then none.
  func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<generator.element(of: [0, 1, 1, 1, 2, 2, 3, 5]) {
      change(&bytes, &generator)
      if bytes.count > Self.limit { bytes.removeLast(bytes.count - Self.limit) }
    }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let range = generator.range(in: bytes)
    let place = range.lowerBound
    switch generator.below(14) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(generator.below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 2, 3: bytes.insert(contentsOf: generator.element(of: tokens), at: place)
    case 4: bytes.replaceSubrange(range, with: generator.element(of: tokens))
    case 5: bytes.removeSubrange(range)
    case 6:
      let other = generator.element(of: others)
      bytes.replaceSubrange(range, with: other[generator.range(in: other)])
    case 7: replaceNumber(&bytes, from: place, &generator)
    case 8: bytes.removeSubrange(place...)
    case 9:
      let times = generator.isOne(in: 20) ? generator.below(600) : 1 + generator.below(4)
      let piece = Array(bytes[range])
      bytes.insert(contentsOf: repeatElement(piece, count: times).joined(), at: place)
    case 10: swapParts(&bytes, range, &generator)
    case 11:
      let noise = (0..<(1 + generator.below(12))).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      bytes.insert(contentsOf: noise, at: place)
    case 12 where generator.isOne(in: 8): nest(&bytes, at: place, &generator)
    case 13: exchangeWord(&bytes, from: place, &generator)
    default: bytes.insert(contentsOf: generator.element(of: tokens), at: place)
    }
  }

  private func replaceNumber(_ bytes: inout [UInt8], from place: Int, _ generator: inout SeededGenerator) {
    let isPart = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") }
    guard let start = bytes[place...].firstIndex(where: isPart) else { return }
    let end = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: generator.element(of: Self.numbers).utf8)
  }

  /// Puts a token in the place of the next run of letters and digits.
  private func exchangeWord(_ bytes: inout [UInt8], from place: Int, _ generator: inout SeededGenerator) {
    let isPart = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_")
    }
    guard let start = bytes[place...].firstIndex(where: isPart) else { return }
    let end = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: generator.element(of: tokens))
  }

  private func swapParts(_ bytes: inout [UInt8], _ range: Range<Int>, _ generator: inout SeededGenerator) {
    let other = generator.range(in: bytes)
    guard range.upperBound <= other.lowerBound else { return }
    let (first, second) = (Array(bytes[range]), Array(bytes[other]))
    bytes.replaceSubrange(other, with: first)
    bytes.replaceSubrange(range, with: second)
  }

  private func nest(_ bytes: inout [UInt8], at place: Int, _ generator: inout SeededGenerator) {
    let opening = generator.element(of: ["[", "{\"a\":", "\"", "[{\"a\":"])
    let count = generator.element(of: [3, 97, 98, 99, 100, 101, 102, 3000])
    let closing = opening == "[" ? "]" : opening == "\"" ? "\"" : opening == "{\"a\":" ? "}" : "}]"
    let inner = generator.isOne(in: 2) ? String(repeating: closing, count: count) : ""
    bytes.insert(contentsOf: (String(repeating: opening, count: count) + "1" + inner).utf8, at: place)
  }
}
