import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct AnswerLinesTests {
  private static func read(_ text: String, limit: Int = 3) -> [Loaded<AnswerSheet>]? {
    AnswerLines.read(Array(text.utf8), name: "rows.ndjson", limit: limit)
  }

  private static let row = #"{"answers": {"a": 1}}"#

  @Test func everyLineIsTheAnswersOfOneRespondent() throws {
    let lines = try #require(Self.read("\u{FEFF}\(Self.row)\r\n\n  \n{\"respondent\": \"B\", \"answers\": {}}"))
    #expect(lines.map { $0.value?.answers["a"] } == [.number(1), nil])
    #expect(lines.map { $0.value?.respondent } == [nil, "B"])
  }

  @Test func aBadLineIsToldWithItsPlaceAndTheOthersAreRead() throws {
    let lines = try #require(Self.read("\(Self.row)\n{\"answers\": 1}\n\(Self.row)\n"))
    #expect(lines.map { $0.value == nil } == [false, true, false])
    #expect(lines[1].diagnostics.map(\.position) == [SourcePosition(line: 2, column: 13)])
    #expect(
      lines[2].places.diagnostic(.error, of: .answer("a"), message: "").position == SourcePosition(line: 3, column: 14))
  }

  @Test func tooManyLinesAreNotRead() {
    #expect(Self.read("\(Self.row)\n\(Self.row)\n\(Self.row)\n")?.count == 3)
    #expect(Self.read("\(Self.row)\n\(Self.row)\n\(Self.row)\n\(Self.row)") == nil)
    #expect(Self.read(String(repeating: "\n", count: 29))?.count == 0)
    #expect(Self.read(String(repeating: "\n", count: 30)) == nil)
  }
}
