import Readiness
import ReadinessFiles
import Testing

/// Rows of CSV by RFC 4180 and what spreadsheets make of it.
@Suite struct CSVRowTests {
  private static func score(_ text: String) throws -> (text: String, RowPipeline.Outcome) {
    try RowSample.score(Array(text.utf8), name: "rows.csv")
  }

  /// Files with one row that stands for these answers.
  static let same: [(String, AnswerSheet)] = [
    ("respondent,pace,place\nr1,2,far\n", sheet(["pace": .number(2), "place": .text("far")])),
    ("respondent,pace,place\r\nr1,2,far\r\n", sheet(["pace": .number(2), "place": .text("far")])),
    ("respondent,pace,place\nr1,2,far", sheet(["pace": .number(2), "place": .text("far")])),
    ("\u{FEFF}respondent,pace\nr1,2\n", sheet(["pace": .number(2)])),
    ("respondent;pace;months\nr1;2;12.5\n", sheet(["pace": .number(2), "months": .number(12.5)])),
    ("respondent\tpace\nr1\t2\n", sheet(["pace": .number(2)])),
    ("\"respondent\",\"pace\"\n\"r1\",\"2\"\n", sheet(["pace": .number(2)])),
    (" Respondent , HOW FAST? \nr1, 2 \n", sheet(["pace": .number(2)])),
    ("respondent,pace\nr1,\"Fast, very\"\n", sheet(["pace": .number(3)])),
    ("respondent,pace\nr1,medium\n", sheet(["pace": .number(2)])),
    ("respondent,place,agreed\nr1,NEAR BY,Yes\n", sheet(["place": .text("near"), "agreed": .boolean(true)])),
    ("respondent,agreed\nr1,FALSE\n", sheet(["agreed": .boolean(false)])),
    ("respondent,checks\nr1,calls;visits\n", sheet(["checks": .list([.text("calls"), .text("visits")])])),
    ("respondent,checks\nr1,Calls; PAPERS\n", sheet(["checks": .list([.text("calls"), .text("papers")])])),
    ("respondent;checks\nr1;\"calls;visits\"\n", sheet(["checks": .list([.text("calls"), .text("visits")])])),
    ("respondent,pace,width\nr1,,unknown\n", sheet(["width": .unknown])),
    ("respondent,pace,width\nr1,Unknown,not_applicable\n", sheet(["pace": .unknown, "width": .notApplicable])),
    ("respondent,width,pace\nr1,11,\n", sheet(["width": .number(11)])),
    ("respondent,old_pace\nr1,2\n", sheet(["pace": .number(2)])),
    ("when,respondent,pace\nyesterday,r1,2\n", sheet(["pace": .number(2)])),
    ("respondent,pace\n\"a\nb\",2\n", sheet(["pace": .number(2)], "a\nb")),
    ("respondent,pace\n\"a \"\"b\"\"\",2\n", sheet(["pace": .number(2)], "a \"b\"")),
    ("respondent,remark,pace\nr1,\"x\r\ny,z\",2\n", sheet(["pace": .number(2), "remark": .text("x\r\ny,z")])),
    ("respondent,pace\n\nr1,2\n\n", sheet(["pace": .number(2)])),
  ]

  private static func sheet(_ answers: [String: StoredAnswer], _ respondent: String = "r1") -> AnswerSheet {
    var sheet = AnswerSheet(respondent: respondent)
    for (id, answer) in answers { sheet.answers[id] = answer }
    return sheet
  }

  @Test(arguments: same.indices) func isRead(_ index: Int) throws {
    let (file, sheet) = Self.same[index]
    let (text, outcome) = try Self.score(file)
    #expect(text == RowSample.line(of: sheet) + "\n", "\(file)")
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.withIssues == 0, "\(outcome.reports)")
  }

  @Test(arguments: [
    ("pace,place\n1\n", 2, 1), ("pace,place\n1,far,3\n", 2, 1), ("pace,place\n1,far,\n", 2, 1),
    ("pace,place\n1,f\"ar\"\n", 2, 4), ("pace,place\n1,\"far\"x\n", 2, 8), ("pace,place\n1,\"far\n", 2, 3),
    ("pace,remark\n1,a\u{0}b\n", 2, 4),
  ])
  func isRefused(_ file: String, _ line: Int, _ column: Int) throws {
    let (text, outcome) = try Self.score(file)
    #expect(text.isEmpty)
    #expect(outcome.counts.refused == 1)
    let position = try #require(outcome.reports.first?.diagnostics.first?.position)
    #expect(position == SourcePosition(line: line, column: column))
  }

  @Test(arguments: [
    "pace\n4\n", "pace\nvery fast\n", "place\nmoon\n", "months\n1,5\n", "agreed\nmaybe\n", "role,pace\nboss,1\n",
  ])
  func isReadWithIssues(_ file: String) throws {
    let (_, outcome) = try Self.score(file.replacing("1,5", with: "\"1,5\""))
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.withIssues == 1)
    #expect(outcome.reports.first?.diagnostics.first?.position?.line == 2)
  }

  @Test(arguments: ["", "\n\n", "a,b\n1,2\n", "pace,pace\n1,2\n", "pace,How fast?\n1,2\n"])
  func aHeadingThatCannotBeUsedIsAFailure(_ file: String) throws {
    let (text, outcome) = try Self.score(file)
    #expect(text.isEmpty)
    #expect(outcome.failedInputs == 1)
    #expect(outcome.counts.read == 0)
  }

  @Test func linesAreCountedOverQuotedLineBreaks() throws {
    let (_, outcome) = try Self.score("respondent,pace\n\"a\nb\nc\",1\nr2,9\n")
    #expect(outcome.reports.first?.diagnostics.first?.position == SourcePosition(line: 5, column: 4))
  }

  @Test func rowsThatCrossChunksStayWhole() throws {
    var text = "respondent,pace\n"
    let rows = 40_000
    for number in 0..<rows { text += "\"r\(number)\n\",2\n" }
    let (found, outcome) = try Self.score(text)
    #expect(outcome.counts.scored == rows)
    #expect(outcome.counts.refused == 0)
    #expect(found.utf8.count { $0 == UInt8(ascii: "\n") } == rows * 2)
  }
}
