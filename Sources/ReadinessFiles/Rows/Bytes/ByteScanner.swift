/// Steps over bytes that end with a line break or a NUL, behind which 8 more bytes can be read.
struct ByteScanner {
  var place: UnsafePointer<UInt8>
  var end: UnsafePointer<UInt8>

  @inline(__always) var byte: UInt8 { place.pointee }

  /// The byte at the scanner's place, and above it the one behind.
  @inline(__always)
  var pair: UInt16 { UInt16(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt16.self)) }

  @inline(__always)
  mutating func skipBlanks() {
    if byte <= .space { skipFurtherBlanks() }
  }

  /// Mostly the indentation of a line: one line break and some spaces, which are passed eight at once. A run of spaces
  /// ends at `end` at the latest, where something else stands.
  private mutating func skipFurtherBlanks() {
    while place < end, byte.isBlank {
      place += 1
      var others = loadWord(place) ^ Self.blanks
      while others == 0 {
        place += 8
        others = loadWord(place) ^ Self.blanks
      }
      place += others.trailingZeroBitCount >> 3
    }
  }

  @inline(__always)
  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    place += 1
    return true
  }

  @inline(__always)
  func loadWord(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// Steps over a text in quotation marks as JSON has it, strictly; nil if it is none.
  @inline(__always)
  mutating func text() -> TextSlice? {
    guard byte == .quotationMark else { return nil }
    let start = place + 1
    var next = start
    var form = TextSlice.Form.plain
    while true {
      let word = loadWord(next)
      let stops =
        Self.zeros(word ^ Self.quotationMarks) | Self.zeros(word ^ Self.backslashes)
        | ((word &- Self.blanks) & ~word) | word
      let found = stops & Self.highBits
      if found == 0 {
        next += 8
        continue
      }
      next += found.trailingZeroBitCount >> 3
      switch next.pointee {
      case .quotationMark:
        place = next + 1
        return TextSlice(start: start, count: next - start, form: form)
      case .backslash:
        let length = JSONEscape.length(next)
        if length == 0 { return nil }
        form = .escaped
        next += length
      case 0x80...:
        let length = UTF8Sequence.length(next)
        if length == 0 { return nil }
        next += length
      default: return nil
      }
    }
  }

  /// Whether the word `unknown` stands at the scanner's place.
  @inline(__always) var startsWithUnknown: Bool { loadWord(place) << 8 == 0x6E77_6F6E_6B6E_7500 }

  /// The first place from one on where a separator, a quotation mark, a control character or a character of more than
  /// one byte stands.
  @inline(__always)
  func firstSpecial(_ start: UnsafePointer<UInt8>, _ separator: UInt8) -> UnsafePointer<UInt8> {
    let separators = UInt64(separator) &* 0x0101_0101_0101_0101
    var next = start
    while true {
      let word = loadWord(next)
      let stops =
        Self.zeros(word ^ separators) | Self.zeros(word ^ Self.quotationMarks) | ((word &- Self.blanks) & ~word) | word
      let found = stops & Self.highBits
      if found != 0 { return next + (found.trailingZeroBitCount >> 3) }
      next += 8
    }
  }

  /// Steps over a number as JSON has it; nil if it is none, or takes more care to read to the last bit.
  mutating func number() -> Double? {
    var next = place
    let isNegative = next.pointee == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let first = next
    var (digits, decimals) = (UInt64(0), 0)
    while let digit = Self.digit(next.pointee), next - first < 16 {
      digits = digits * 10 + digit
      next += 1
    }
    guard next > first, first.pointee != UInt8(ascii: "0") || next - first == 1 else { return nil }
    if next.pointee == UInt8(ascii: ".") {
      next += 1
      let point = next
      while let digit = Self.digit(next.pointee), next - first < 17 {
        digits = digits * 10 + digit
        next += 1
      }
      decimals = next - point
      guard decimals > 0 else { return nil }
    }
    // Up to here both numbers are exact, so that one division rounds correctly.
    guard Self.isEndOfValue(next.pointee), digits < 1 << 53, decimals < Self.powers.count else { return nil }
    place = next
    let magnitude = decimals == 0 ? Double(digits) : Double(digits) / Self.powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// Whether a value in JSON or CSV can end in front of a byte.
  @inline(__always)
  static func isEndOfValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte <= .space
      || byte == UInt8(ascii: ";")
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt64? {
    let digit = byte &- 0x30
    return digit < 10 ? UInt64(digit) : nil
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The high bit of the first byte that is 0, and maybe of later ones.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  @inline(__always) private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  @inline(__always) private static var quotationMarks: UInt64 { 0x2222_2222_2222_2222 }
  @inline(__always) private static var backslashes: UInt64 { 0x5C5C_5C5C_5C5C_5C5C }
  @inline(__always) private static var blanks: UInt64 { 0x2020_2020_2020_2020 }
}
