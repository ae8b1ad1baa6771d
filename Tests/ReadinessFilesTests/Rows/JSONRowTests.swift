import Readiness
import ReadinessFiles
import Testing

/// Rows of JSON are read by RFC 8259 and by the rules of answer files, as single files are.
@Suite struct JSONRowTests {
  static let accepted = [
    #"{"answers":{}}"#, " \t{ \"answers\" : { } }\r", #"{"answers":{"pace":1}}"#, #"{"answers":{"pace":null}}"#,
    #"{"answers":{"width":11}}"#, #"{"answers":{"width":1.0}}"#, #"{"answers":{"width":1e0}}"#,
    #"{"answers":{"width":10E-1}}"#, #"{"answers":{"months":-0.5}}"#, #"{"answers":{"months":0}}"#,
    #"{"answers":{"months":-0}}"#, #"{"answers":{"months":12.250}}"#, #"{"answers":{"months":1.25e+1}}"#,
    #"{"answers":{"months":12.34567890123456789}}"#, #"{"answers":{"agreed":true}}"#,
    #"{"answers":{"agreed":false}}"#, #"{"answers":{"place":"far"}}"#, #"{"answers":{"p\u006cace":"f\u0061r"}}"#,
    #"{"answers":{"checks":[]}}"#, #"{"answers":{"checks":[ ]}}"#, #"{"answers":{"checks":["calls" , "visits"]}}"#,
    #"{"answers":{"checks":["calls","calls"]}}"#, #"{"answers":{"remark":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE42"}}"#,
    #"{"answers":{"remark":"é 株 🙂 \#u{7F}"}}"#, #"{"answers":{"pace":"unknown","width":"not_applicable"}}"#,
    #"{"answers":{"old_pace":2}}"#, #"{"role":"sponsor","date":"2026-11-24","answers":{"pace":1}}"#,
    #"{"organization":"A","questionnaire":{"id":"rows","version":"1.0.0"},"answers":{"pace":3}}"#,
    #"{"questionnaire":{},"answers":{}}"#, #"{"answers":{"pace":1},"notes":{"pace":"n"},"evidence":{}}"#,
    #"{"notes":{"something":"n"},"answers":{"pace":1}}"#, #"{"respondent":null,"answers":{"pace":1}}"#,
  ]

  static let withIssues = [
    #"{"answers":{"pace":4}}"#, #"{"answers":{"pace":0}}"#, #"{"answers":{"pace":1.5}}"#, #"{"answers":{"pace":"1"}}"#,
    #"{"answers":{"pace":"not_applicable"}}"#, #"{"answers":{"place":"farther"}}"#, #"{"answers":{"place":1}}"#,
    #"{"answers":{"checks":["calls","visits","papers"]}}"#, #"{"answers":{"checks":["calls","nothing"]}}"#,
    #"{"answers":{"checks":"calls"}}"#, #"{"answers":{"months":61}}"#, #"{"answers":{"people":2.5}}"#,
    #"{"answers":{"agreed":"yes"}}"#, #"{"answers":{"nobody":1}}"#, #"{"answers":{"old_pace":1,"pace":2}}"#,
    #"{"answers":{"pace":2,"old_pace":1}}"#, #"{"role":"boss","answers":{}}"#, #"{"answers":{"pace":{"a":[1]}}}"#,
    #"{"questionnaire":{"version":"0.9"},"answers":{}}"#, #"{"answers":{"remark":true}}"#,
    #"{"answers":{"remark":"not_applicable"}}"#, #"{"answers":{"remark":"\u006eot_applicable"}}"#,
    #"{"answers":{"remark":"not_applicabl\u0065"}}"#,
  ]

  /// JSON, but no answers to this questionnaire; what is no JSON is refused by the rules of `JSONRule`.
  static let refused = [
    "[]", "1", "\"a\"", "null", "{}", #"{"answers":[]}"#, #"{"answers":null}"#, #"{"answers":1}"#, #"{"answer":{}}"#,
    #"{"answers":{},"more":1}"#, #"{"respondent":1,"answers":{}}"#,
    #"{"role":true,"answers":{}}"#, #"{"date":[],"answers":{}}"#, #"{"answers":{},"notes":{"pace":1}}"#,
    #"{"answers":{},"notes":[]}"#, #"{"answers":{},"evidence":"a"}"#, #"{"questionnaire":"rows","answers":{}}"#,
    #"{"questionnaire":{"id":1},"answers":{}}"#, #"{"questionnaire":{"id":"other"},"answers":{}}"#,
    #"{"questionnaire":{"ID":"rows"},"answers":{}}"#, "answers: {pace: 1}",
  ]

  private static func score(_ row: String) throws -> (text: String, RowPipeline.Outcome) {
    try RowSample.score(Array((row + "\n").utf8), name: "rows.ndjson")
  }

  @Test(arguments: accepted) func isRead(_ row: String) throws {
    let (text, outcome) = try Self.score(row)
    let sheet = try #require(AnswerFileReader.read(Array(row.utf8), name: "row.json").value)
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.withIssues == 0)
    #expect(text == RowSample.line(of: sheet) + "\n")
  }

  @Test(arguments: withIssues) func isReadWithIssues(_ row: String) throws {
    let (text, outcome) = try Self.score(row)
    let sheet = try #require(AnswerFileReader.read(Array(row.utf8), name: "row.json").value)
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.withIssues == 1)
    #expect(text == RowSample.line(of: sheet) + "\n")
    let issue = try #require(RowSample.questionnaire.accept(sheet).issues.first)
    #expect(outcome.reports.first?.diagnostics.first?.message == issue.message)
  }

  @Test(arguments: refused) func isRefused(_ row: String) throws {
    let (text, outcome) = try Self.score(row)
    #expect(outcome.counts.refused == 1)
    #expect(text.isEmpty)
    #expect(outcome.reports.first?.diagnostics.first?.severity == .error)
  }

  @Test func linesOfWhiteSpaceAreNoRows() throws {
    let row = #"{"answers":{"pace":1}}"#
    let (text, outcome) = try RowSample.score(Array("\n \t\n\(row)\n\t\r\n\t\t\n \(row)\n\t".utf8), name: "rows.ndjson")
    #expect(text == String(repeating: RowSample.line(of: AnswerSheet(answers: ["pace": .number(1)])) + "\n", count: 2))
    #expect(outcome.counts.read == 2 && outcome.counts.refused == 0)
  }

  @Test func aByteOrderMarkStandsInFrontOfTheFirstRowOnly() throws {
    let row = "\u{FEFF}{\"answers\":{\"pace\":1}}\n"
    let (_, outcome) = try RowSample.score(Array((row + row).utf8), name: "rows.ndjson")
    #expect(outcome.counts.scored == 1)
    #expect(outcome.counts.refused == 1)
  }
}
