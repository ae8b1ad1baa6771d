import Readiness
import ReadinessFiles
import Testing

/// Numbers of hundreds of digits stand beside other cells wherever the memory for a line ends.
@Suite struct LongNumberTests {
  @Test func areWrittenWhole() throws {
    let questionnaire = try #require(
      QuestionnaireReader.read(
        Array(
          """
          {"format":1,"id":"long","version":"1.0.0","title":"L","sections":[{"id":"s","title":"S","questions":[
          {"id":"n","kind":"number","text":"N?"}]}],"recommendations":[{"id":"go","title":"G"}]}
          """.utf8), name: "long.json"
      ).value)
    let plan = ScoringPlan(questionnaire)
    var setup = RowSetup(plan)
    setup.lines = RowLines(["respondent", "answer.n", "respondent"].compactMap { ResultColumns(plan)[$0] }, .csv)
    let rows = (0..<3_000).map { number in
      (name: String(repeating: "x", count: number % 97), exponent: 39 + number % 260)
    }
    let text = rows.map { "{\"respondent\":\"\($0.name)\",\"answers\":{\"n\":1e\($0.exponent)}}\n" }.joined()
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson", setup)
    let expected = rows.map { row in
      "\(row.name),\(PlainNumber.text(Double("1e\(row.exponent)") ?? 0)),\(row.name)\n"
    }
    #expect(found == expected.joined())
    #expect(outcome.counts.scored == rows.count)
  }
}
