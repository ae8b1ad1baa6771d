@testable import Readiness
import Testing

/// Which questions and sections are asked, and what hidden answers count for.
@Suite struct AskingTests {
  private static func questionnaire(_ condition: (Expression) -> AskingCondition, _ text: String) throws
    -> Questionnaire
  {
    var building = Building()
    building.section("s", [("y", .yesNo(YesNo()), 1), ("n", .number([(0, 0), (100, 100)]), 1)])
    building.section("t", [("a", .scale(5), 1), ("b", .scale(5), 1)])
    let expression = try building.finished().expression(text, as: .boolean)
    building.questionnaire.sections[1].condition = condition(expression)
    return building.finished()
  }

  @Test(arguments: [
    (Answer.yesNo(true), true, false), (.yesNo(false), false, true), (.unknown, false, true),
    (.unanswered, false, true),
    (.notApplicable, false, true),
  ])
  func missingConditionsDoNotHold(answer: Answer, isShownWhen: Bool, isShownUnless: Bool) throws {
    for (condition, isShown) in [(AskingCondition.when, isShownWhen), (AskingCondition.unless, isShownUnless)] {
      let questionnaire = try Self.questionnaire(condition, "answer.y")
      let shown = ScoringPlan(questionnaire).shownQuestions(questionnaire.dense(["y": answer]))
      #expect(shown == [true, true, isShown, isShown])
    }
  }

  @Test func hiddenAnswersCountForNothing() throws {
    var questionnaire = try Self.questionnaire({ .when($0) }, "answer.y")
    questionnaire.questions[0].condition = .unless(try questionnaire.expression("answer.n > 5", as: .boolean))
    let answers = questionnaire.dense(["y": .yesNo(true), "n": .number(1), "a": .scale(position: 2)])
    let shown = Assessor(questionnaire).assess(AcceptedAnswers(answers: answers))
    #expect(shown.counts == AnswerCounts(answered: 3, unanswered: 1))
    #expect(shown.sections[1] == SectionResult(score: 25, low: 12.5, high: 62.5, coverage: 0.5))
    let hidden = Assessor(questionnaire).assess(
      AcceptedAnswers(answers: questionnaire.dense(["y": .yesNo(false), "a": .scale(position: 2)])))
    #expect(hidden.counts == AnswerCounts(answered: 1, unanswered: 1, hidden: 2))
    #expect(hidden.sections[1] == SectionResult())
  }

  @Test func gatesTellDontKnowFromFailed() throws {
    var building = Building()
    building.questionnaire.effects = [Questionnaire.Named(id: "stop", title: "Stop")]
    building.section("s", [("a", .scale(5), 0)], gate: Gate(minimum: 50, effect: 0))
    let questionnaire = building.finished()
    func status(_ answer: Answer) -> GateStatus {
      Assessor(questionnaire).assess(AcceptedAnswers(answers: [answer])).gates[0].status
    }
    #expect(status(.scale(position: 3)) == .passed)
    #expect(status(.scale(position: 2)) == .failed)
    #expect(status(.unknown) == .unverified)
    #expect(status(.unanswered) == .unverified)
    #expect(status(.notApplicable) == .notApplicable)
  }
}
