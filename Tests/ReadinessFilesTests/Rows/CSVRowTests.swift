import Readiness
import ReadinessFiles
import Testing

/// Rows of CSV by RFC 4180 and what spreadsheets make of it.
@Suite struct CSVRowTests {
  private static func score(_ text: String) throws -> (text: String, RowPipeline.Outcome) {
    try RowSample.score(Array(text.utf8), name: "rows.csv")
  }

  @Test(arguments: CSVDialect.all + CSVDialect.answers) func isRead(_ dialect: CSVDialect) throws {
    let line = RowSample.line(of: dialect.sheet) + "\n"
    for file in dialect.files {
      let (text, outcome) = try Self.score(file)
      #expect(text == line, "\(file)")
      #expect(outcome.counts.scored == 1 && outcome.counts.read == 1, "\(file)")
      #expect(outcome.counts.withIssues == 0, "\(file): \(outcome.reports)")
    }
  }

  /// Files, with the line and column of the fault.
  static let refused: [(String, Int, Int)] = [
    // Fewer and more cells than the heading has.
    ("pace,place\n1\n", 2, 1), ("pace,place\n1,far,3\n", 2, 1), ("pace,place\n1,far,\n", 2, 1),
    ("pace,place\n1\t2\n", 2, 1),
    ("pace;place\n1,far\n", 2, 1), ("pace,place\n\"\"\n", 2, 1), ("pace,place,width\n1,far", 2, 1),
    ("pace\n1,\n", 2, 1),
    // Marks where none belong.
    ("pace,place\n1,f\"ar\"\n", 2, 4), ("pace,place\n1,far\"\n", 2, 6), ("pace,place\n1, \"far\"\n", 2, 4),
    ("pace,place\n1,\"far\"x\n", 2, 8), ("pace,place\n1,\"far\" \n", 2, 8), ("pace,place\n1,\"fa\"r\"\n", 2, 7),
    ("pace,place\n\"1\"\"\",\"far\" \"\"\n", 2, 12), ("pace,when\n1,a\"b\n", 2, 4),
    // Marks that are never closed.
    ("pace,place\n1,\"far\n", 2, 3), ("pace,place\n1,\"far", 2, 3), ("pace,place\n1,\"\n", 2, 3),
    ("pace,place\n1,\"", 2, 3),
    ("pace,place\n1,\"far\"\"\n", 2, 3), ("pace,place\n1,\"\"\"\n", 2, 3),
    ("pace,place\n1,far\n\"2,far\n3,far\n", 3, 1),
    // What is no text.
    ("pace,remark\n1,a\u{0}b\n", 2, 4), ("pace,remark\n1,\"a\u{0}b\"\n", 2, 5), ("pace,remark\n1,\u{0}\n", 2, 3),
    ("pace,when\n1,\u{0}\n", 2, 3), ("pace,remark\n1\u{0},a\n", 2, 2),
  ]

  @Test(arguments: refused) func isRefused(_ file: String, _ line: Int, _ column: Int) throws {
    let (_, outcome) = try Self.score(file)
    #expect(outcome.counts.refused == 1)
    #expect(outcome.counts.isComplete)
    let position = try #require(outcome.reports.first { $0.isRefused }?.diagnostics.first?.position)
    #expect(position == SourcePosition(line: line, column: column))
  }

  @Test func rowsBehindARefusedOneAreScored() throws {
    let rows = ["1", "1,far,3", "1,f\"ar", "1,\"far\"x", "\"1\n\",\"far\"x\"", "1,\u{0}", "1,\"\nfar\" "]
    for row in rows {
      let (text, outcome) = try Self.score("pace,place\n\(row)\n2,near\n")
      #expect(
        text == RowSample.line(of: AnswerSheet(answers: ["pace": .number(2), "place": .text("near")])) + "\n", "\(row)")
      #expect(outcome.counts.refused == 1)
    }
  }

  @Test(arguments: JSONTextRuleTests.malformed + JSONTextRuleTests.truncated)
  func malformedBytesAreRefused(_ bytes: [UInt8]) throws {
    for (before, after) in [("", ""), ("\"", "\"")] {
      for front in 0..<9 {
        let filler = String(repeating: "x", count: front)
        let file = Array("pace,remark,when\n1,\(before)\(filler)".utf8) + bytes + Array("\(after),a\n2,b,c\n".utf8)
        let (text, outcome) = try RowSample.score(file, name: "rows.csv")
        #expect(outcome.counts.refused == 1 && outcome.counts.scored == 1)
        #expect(text == RowSample.line(of: AnswerSheet(answers: ["pace": .number(2), "remark": .text("b")])) + "\n")
        let message = outcome.reports.first?.diagnostics.first?.message ?? ""
        #expect(message.hasSuffix("is not valid UTF-8"), "\(message)")
      }
    }
  }

  @Test(arguments: [
    "pace\n4\n", "pace\n0\n", "pace\n-1\n", "pace\n1.5\n", "pace\nvery fast\n", "pace\nnan\n", "pace\n1e999\n",
    "place\nmoon\n",
    "months\n\"1,500\"\n", "months\n0x10\n", "pace\n0x2\n", "months\n61\n", "months\n12 months\n", "months\ntrue\n",
    "people\n2.5\n", "agreed\nmaybe\n",
    "agreed\n1\n", "checks\ncalls;moon\n", "checks\ncalls;visits;papers\n", "checks\ncalls;nothing\n",
    "checks\n\"calls,visits\"\n",
    "pace\nnot_applicable\n", "remark\nnot_applicable\n", "remark\nNot_Applicable\n",
    "remark\n not_applicable \n", "remark\n\"NOT_applicable\"\n", "remark\n\u{A0}not_applicable\n",
    "remark\n\u{3000}not_applicable\u{2003}\n", "role,pace\nboss,1\n",
  ])
  func isReadWithIssues(_ file: String) throws {
    let (_, outcome) = try Self.score(file)
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.withIssues == 1)
    #expect(outcome.reports.first?.diagnostics.first?.position?.line == 2)
  }

  @Test(arguments: [
    "", "\n\n", "\u{FEFF}", "  \n1\n", "a,b\n1,2\n", "respondent\nr1\n", "pace,pace\n1,2\n", "pace,How fast?\n1,2\n",
    "pace,old_pace\n1,2\n", "role,pace,ROLE\na,1,b\n", "\"pace\n1\n", "pa\"ce,place\n1,far\n",
    "\"pace\"x,place\n1,far\n",
    "pace,\"place\n1,far\n", "\"pace\" ,place\n1,far\n", "pace,x\u{0}\n1,2\n", "pace,place\"\n1,far\n",
  ])
  func aHeadingThatCannotBeUsedIsAFailure(_ file: String) throws {
    let (text, outcome) = try Self.score(file)
    #expect(text.isEmpty)
    #expect(outcome.failedInputs == 1)
    #expect(outcome.counts.read == 0)
    #expect(outcome.reports.first?.diagnostics.first?.severity == .error)
  }

  @Test func aHeadingThatIsNotUTF8IsAFailure() throws {
    let (_, outcome) = try RowSample.score(Array("pace,".utf8) + [0xE9] + Array("\n1,2\n".utf8), name: "rows.csv")
    #expect(outcome.failedInputs == 1 && outcome.counts.read == 0)
  }

  @Test func linesAreCountedOverQuotedLineBreaks() throws {
    let (_, outcome) = try Self.score("respondent,pace\n\"a\nb\nc\",1\nr2,9\n")
    #expect(outcome.reports.first?.diagnostics.first?.position == SourcePosition(line: 5, column: 4))
    let (_, other) = try Self.score("\"a\r\nb\",pace\r\n\"c\r\n\r\nd\",1\r\n\r\n\"e\r\n\",f,\r\nx,1\r\nx,9\r\n")
    #expect(other.reports.map { $0.diagnostics.first?.position?.line } == [7, 10])
  }
}
