import Testing

@testable import Readiness

@Suite struct RecordDifferenceTests {
  private static let questionnaire = {
    var building = Building()
    building.questionnaire.renamed = ["old": "q"]
    building.section("one", [("q", .scale(5), 1), ("r", .scale(5), 1)])
    return building.finished()
  }()

  private static let recorded = [
    AnswerSheet(role: "a", ["q": .number(1)], respondent: "Ann"), AnswerSheet(role: "b", ["q": .number(2)]),
    AnswerSheet(role: "b", ["q": .number(3)]),
  ]

  private static func differences(_ sheets: [AnswerSheet]) -> [RecordDifference] {
    RecordDifference.differences(of: sheets, from: WorkshopRecord(respondents: recorded), questionnaire)
  }

  @Test func theSameAnswersInAnotherOrderOrUnderAnEarlierIdAreNone() {
    #expect(Self.differences([Self.recorded[1], Self.recorded[0], Self.recorded[2]]) == [])
    let renamed = AnswerSheet(role: "c", ["old": .number(1)], respondent: "Ann")
    #expect(Self.differences([renamed, Self.recorded[1], Self.recorded[2]]) == [])
  }

  @Test func changedAnswersAreTold() {
    let changed = AnswerSheet(role: "b", ["q": .number(4), "r": .number(1)])
    #expect(
      Self.differences([Self.recorded[0], Self.recorded[1], changed]) == [
        .changed(
          sheet: 2,
          [
            .init(question: 0, recorded: .scale(position: 3), now: .scale(position: 4)),
            .init(question: 1, recorded: .unanswered, now: .scale(position: 1)),
          ])
      ])
  }

  @Test func whoCameAndWhoLeftIsTold() {
    let new = AnswerSheet(role: "a", ["q": .number(1)], respondent: "Bo")
    #expect(
      Self.differences([new, Self.recorded[1], Self.recorded[2]]) == [.added(sheet: 0), .missing(respondent: 0)])
    #expect(Self.differences([Self.recorded[0], Self.recorded[1]]) == [.missing(respondent: 2)])
  }
}
