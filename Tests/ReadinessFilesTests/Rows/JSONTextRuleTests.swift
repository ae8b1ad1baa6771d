import Readiness
import Testing

@testable import ReadinessFiles

/// Texts in rows of JSON keep sections 7 and 8 of RFC 8259, wherever in a word of eight bytes something stands.
@Suite struct JSONTextRuleTests {
  /// Rows with the content of a text behind and in front of fillers: as a field, in an answer, in a key.
  private static func rows(_ content: [UInt8]) -> [[UInt8]] {
    var rows: [[UInt8]] = []
    for front in 0..<9 {
      for behind in [0, 1, 5, 8] {
        let text = [UInt8](repeating: 0x78, count: front) + content + [UInt8](repeating: 0x79, count: behind)
        rows.append(Array(#"{"respondent":""#.utf8) + text + Array(#"","answers":{"pace":2}}"#.utf8))
        rows.append(Array(#"{"answers":{"remark":""#.utf8) + text + Array(#"","pace":2}}"#.utf8))
        rows.append(Array(#"{"answers":{"pace":2},"notes":{"z"#.utf8) + text + Array(#"":"n"}}"#.utf8))
      }
    }
    return rows
  }

  private static func expect(
    _ content: [UInt8], isText: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rows = rows(content)
    let (text, outcome) = try RowSample.score(Array(rows.joined(separator: [0x0A])), name: "rows.ndjson")
    let shown = String(decoding: content, as: UTF8.self)
    #expect(outcome.counts.scored == (isText ? rows.count : 0), "\(shown)", sourceLocation: sourceLocation)
    #expect(outcome.counts.read == rows.count && outcome.counts.isComplete, "\(shown)", sourceLocation: sourceLocation)
    let sheets = rows.map { AnswerFileReader.read($0, name: "d.json").value }
    #expect(sheets.allSatisfy { ($0 != nil) == isText }, "\(shown)", sourceLocation: sourceLocation)
    let lines = sheets.compactMap { $0.map { RowSample.line(of: $0) + "\n" } }
    #expect(text == lines.joined(), "\(shown)", sourceLocation: sourceLocation)
  }

  /// Contents of texts, and what they mean.
  static let texts: [(String, String)] = [
    ("", ""), ("a", "a"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), ("/", "/"), (#"\b"#, "\u{8}"),
    (#"\f"#, "\u{C}"),
    (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"), ("\u{7F}", "\u{7F}"), ("'", "'"), ("é", "é"), ("株", "株"),
    ("🙂", "🙂"), ("\u{80}", "\u{80}"), ("\u{7FF}", "\u{7FF}"), ("\u{800}", "\u{800}"), ("\u{FFFF}", "\u{FFFF}"),
    ("\u{10000}", "\u{10000}"), ("\u{10FFFF}", "\u{10FFFF}"), ("\u{D7FF}\u{E000}", "\u{D7FF}\u{E000}"),
    ("\u{2028}\u{2029}", "\u{2028}\u{2029}"), (#"\u0041"#, "A"), (#"\u00e9\u00E9"#, "éé"), (#"\uaBcD"#, "\u{ABCD}"),
    (#"\u0000"#, "\u{0}"), (#"\u001F"#, "\u{1F}"), (#"\u0022\u005c"#, "\"\\"), (#"\uD7FF\uE000"#, "\u{D7FF}\u{E000}"),
    (#"\uFFFF"#, "\u{FFFF}"), (#"\uD83D\uDE42"#, "🙂"), (#"\ud83d\ude42"#, "🙂"), (#"\uD800\uDC00"#, "\u{10000}"),
    (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\uD83D\uDE42\uD83D\uDE42"#, "🙂🙂"), (#"\\u0041"#, #"\u0041"#),
    (#"\\\""#, "\\\""), ("\u{FEFF}", "\u{FEFF}"),
  ]

  @Test(arguments: texts) func areRead(_ content: String, _ meant: String) throws {
    try Self.expect(Array(content.utf8), isText: true)
    let row = #"{"respondent":"\#(content)","answers":{}}"#
    let read = try #require(AnswerFileReader.read(Array(row.utf8), name: "d.json").value?.respondent)
    #expect(read.utf8.elementsEqual(meant.utf8))
  }

  @Test(arguments: (UInt8(0)..<0x20).filter { $0 != 0x0A }) func controlCharactersAreEscaped(_ character: UInt8) throws
  {
    try Self.expect([character], isText: false)
  }

  @Test func aLineBreakInATextIsRefused() throws {
    let row = "{\"answers\":{\"remark\":\"a\nb\"}}"
    let (text, outcome) = try RowSample.score(Array(row.utf8), name: "rows.ndjson")
    #expect(text.isEmpty)
    #expect(outcome.counts.refused == 2)
    #expect(AnswerFileReader.read(Array(row.utf8), name: "d.json").value == nil)
  }

  @Test(arguments: (UInt8(0x20)..<0x7F).filter { !#""\/bfnrtu"#.utf8.contains($0) })
  func noOtherEscapesExist(_ character: UInt8) throws {
    try Self.expect([UInt8(ascii: "\\"), character], isText: false)
  }

  @Test(arguments: [
    #"\u"#, #"\u1"#, #"\u12"#, #"\u123"#, #"\u12g4"#, #"\u+123"#, #"\u-123"#, #"\u 123"#, #"\u12 4"#, #"\u{41}"#,
    #"\U0041"#, #"\u０041"#, #"\u00\u0041"#, #"\x41"#, #"\0"#, #"\é"#, "\\\u{1}",
  ])
  func anEscapeHasFourDigits(_ content: String) throws { try Self.expect(Array(content.utf8), isText: false) }

  @Test(arguments: [
    #"\uD800"#, #"\uDBFF"#, #"\uDC00"#, #"\uDFFF"#, #"\uDE42\uD83D"#, #"\uD83D\uD83D"#, #"\uD83D\u0041"#,
    #"\uD83D\n"#, #"\uD83Da"#, #"\uD83D\\uDE42"#, #"\uD83D\uDE4"#, #"\uD83D\uE000"#, #"\uD83D\uD83D\uDE42"#,
    #"\uD83D\uDE42\uDE42"#, #"\uD83D \uDE42"#, #"\uD83D\UDE42"#, #"\uD83D\u"#, #"\uD83D\"#,
  ])
  func halvesOfPairsAreRefused(_ content: String) throws { try Self.expect(Array(content.utf8), isText: false) }

  @Test func aTextIsClosed() throws {
    for row in [
      #"{"answers":{"remark":"a}}"#, #"{"answers":{"remark":"a\"}}"#, #"{"answers":{"remark":"a\\\"}}"#, #"{""#,
    ] {
      let (text, outcome) = try RowSample.score(Array(row.utf8), name: "rows.ndjson")
      #expect(text.isEmpty && outcome.counts.refused == 1)
      #expect(AnswerFileReader.read(Array(row.utf8), name: "d.json").value == nil)
    }
  }

  // MARK: - UTF-8 (section 8.1)

  /// Too long, surrogates, beyond the last character, bytes that never occur, continuations without a beginning.
  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB9, 0x82], [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF],
    [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xC3, 0xA9, 0xA9],
    [0xC3, 0xC3, 0xA9], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x28, 0x82], [0xF0, 0x28, 0x9F, 0x99], [0xE2, 0x82, 0xC0],
  ]

  /// Characters of two, three and four bytes without their last bytes.
  static let truncated: [[UInt8]] = [
    "é", "\u{7FF}", "\u{800}", "株", "\u{D7FF}", "\u{E000}", "🙂", "\u{10000}", "\u{10FFFF}",
  ].flatMap { character in
    (1..<character.utf8.count).map { Array(character.utf8.prefix($0)) }
  }

  @Test(arguments: malformed + truncated) func malformedBytesAreRefused(_ bytes: [UInt8]) throws {
    try Self.expect(bytes, isText: false)
  }

  @Test(arguments: malformed + truncated) func malformedBytesAreToldWhereTheyStand(_ bytes: [UInt8]) throws {
    // Of some, the beginning is well formed.
    let good = UTF8Fault.firstOffset(in: bytes + [0x22]) ?? 0
    for front in 0..<9 {
      let filler = [UInt8](repeating: UInt8(ascii: "x"), count: front)
      let row = Array(#"{"respondent":""#.utf8) + filler + bytes + Array(#"","answers":{}}"#.utf8)
      let (_, outcome) = try RowSample.score(row, name: "rows.ndjson")
      let position = try #require(outcome.reports.first?.diagnostics.first?.position)
      let characters = String(decoding: bytes[..<good], as: UTF8.self).unicodeScalars.count
      #expect(position == SourcePosition(line: 1, column: 16 + front + characters))
    }
  }
}
