import Readiness
import Testing

@testable import ReadinessFiles

/// Rows of JSON keep the rules of RFC 8259 strictly, and single files do so alike.
@Suite struct JSONRuleTests {
  private static func isAcceptedAsFile(_ text: some Collection<UInt8>) -> Bool {
    !DocumentReader.read(Array(text), name: "d.json").log.hasErrors
  }

  /// Scores rows at each of eight places of a word, with what follows in memory being another row each time.
  private static func expectRead(_ row: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let sheet = try #require(
      AnswerFileReader.read(Array(row.utf8), name: "d.json").value, "\(row)", sourceLocation: sourceLocation)
    let text = (0..<8).map { String(repeating: " ", count: $0) + row + "\n" }.joined()
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson")
    let line = RowSample.line(of: sheet) + "\n"
    #expect(found == String(repeating: line, count: 8), "\(row)", sourceLocation: sourceLocation)
    #expect(outcome.counts.scored == 8 && outcome.counts.refused == 0, "\(row)", sourceLocation: sourceLocation)
  }

  private static func expectRefused(_ row: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = (0..<8).map { String(repeating: " ", count: $0) + row + "\n" }.joined()
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson")
    #expect(found.isEmpty, "\(row)", sourceLocation: sourceLocation)
    #expect(outcome.counts.refused == 8 && outcome.counts.isComplete, "\(row)", sourceLocation: sourceLocation)
    let lines = outcome.reports.map { $0.diagnostics.first?.position?.line }
    #expect(lines == Array(1...8), "\(row)", sourceLocation: sourceLocation)
    #expect(!isAcceptedAsFile(row.utf8), "\(row)", sourceLocation: sourceLocation)
  }

  @Test(arguments: JSONRule.structure + JSONRule.numbers) func isKept(_ rule: JSONRule) throws {
    for row in rule.kept {
      try Self.expectRead(row)
      #expect(Self.isAcceptedAsFile(row.utf8))
    }
  }

  @Test(arguments: JSONRule.structure + JSONRule.numbers) func mayNotBeBroken(_ rule: JSONRule) throws {
    for row in rule.broken { try Self.expectRefused(row) }
  }

  @Test(
    arguments: [
      ("-0", 0), ("1e1", 10), ("10e-01", 1), ("1.25e+1", 12.5), ("4.35", 4.35),
      ("0.1000000000000000055511151231257827", 0.1),
      ("12345678901234567890e-19", 1.2345678901234567), ("5e-324", .leastNonzeroMagnitude), ("1e-999", 0), ("60", 60),
      ("-5", -5),
      ("9.00719925474099300000000000000001", 9.007199254740993), ("0.30000000000000004", 0.30000000000000004),
    ] as [(String, Double)])
  func numbersAreReadToTheLastBit(_ written: String, _ number: Double) throws {
    let sheet = AnswerFileReader.read(Array(#"{"answers":{"months":\#(written)}}"#.utf8), name: "d.json").value
    guard case .number(let read) = sheet?.answers["months"] else {
      Issue.record("\(written) is no number")
      return
    }
    #expect(read == number)
    let text = #"{"answers":{"months":\#(written)}}"# + "\n"
    let (found, _) = try RowSample.score(Array(text.utf8), name: "rows.ndjson")
    #expect(found == RowSample.line(of: AnswerSheet(answers: ["months": .number(number)])) + "\n")
  }

  // MARK: - White space (section 2)

  /// A row with a mark wherever white space may stand.
  private static let gaps = #"_{_"answers"_:_{_"pace"_:_1_,_"checks"_:_[_"calls"_,_"visits"_]_,_"agreed"_:_true_}_}_"#

  @Test(arguments: ["", " ", "\t", "\r", " \t\r", "        ", "\t\t\t\t\t\t\t\t\t"])
  func fourCharactersAreWhiteSpace(_ blank: String) throws {
    try Self.expectRead(Self.gaps.replacing("_", with: blank))
    #expect(Self.isAcceptedAsFile(Self.gaps.replacing("_", with: blank + "\n").utf8))
  }

  @Test(arguments: [
    "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{7F}", "\u{0}", "\u{85}", "\u{A0}", "\u{2028}", "\u{3000}",
    "\u{200B}",
    "\u{FEFF}",
  ])
  func nothingElseIsWhiteSpace(_ character: String) throws {
    let parts = Self.gaps.split(separator: "_", omittingEmptySubsequences: false)
    for gap in 1..<parts.count {
      let isByteOrderMark = character == "\u{FEFF}" && gap == 1
      if isByteOrderMark { continue }
      try Self.expectRefused(parts[..<gap].joined() + character + parts[gap...].joined())
    }
  }

  // MARK: - Depth (section 9)

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")]) func nestingIsLimitedAlike(_ opening: String, _ closing: String)
    throws
  {
    func row(_ levels: Int) -> String {
      #"{"answers":{"pace":"# + String(repeating: opening, count: levels) + "1"
        + String(repeating: closing, count: levels) + "}}"
    }
    let (_, deep) = try RowSample.score(Array((row(98) + "\n").utf8), name: "rows.ndjson")
    #expect(deep.counts.scored == 1 && deep.counts.withIssues == 1)
    #expect(Self.isAcceptedAsFile(row(98).utf8))
    for levels in [99, 100, 5000, 200_000] {
      let (_, deeper) = try RowSample.score(Array((row(levels) + "\n").utf8), name: "rows.ndjson")
      #expect(deeper.counts.refused == 1)
      #expect(!Self.isAcceptedAsFile(row(levels).utf8))
    }
  }
}
