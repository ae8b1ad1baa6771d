import Readiness
import ReadinessInterview
import Testing

@Suite struct EarlierAnswersTests {
  private func again() -> Interview {
    let earlier = AnswerSheet(
      date: "2026-05-01",
      answers: ["model": .text("mix"), "owned_by": .number(2), "tested": .text("perhaps"), "remark": .unknown],
      notes: ["model": "until spring"], evidence: ["owner": "a letter"])
    return Interview(
      questionnaire: Sample.questionnaire, sheet: AnswerSheet(),
      earlier: EarlierAnswers(earlier, to: Sample.questionnaire), shownQuestions: Sample.shownQuestions)
  }

  @Test func everyQuestionIsAskedWithTheAnswerOfThatTime() {
    var interview = again()
    var suggested: [Answer] = []
    while interview.current != nil {
      suggested.append(interview.suggestedAnswer)
      interview.submit(.unknown)
    }
    #expect(
      suggested == [
        .choice(option: 2), .scale(position: 2), .unanswered, .unknown, .unanswered, .unanswered,
      ])
  }

  @Test func changedAnswersAreMarked() {
    var interview = again()
    #expect(!interview.isChanged(0))
    interview.submit(.choice(option: 1))
    interview.submit(.scale(position: 2))
    interview.submit(.yesNo(true))
    #expect([0, 1, 4].map(interview.isChanged) == [true, false, false])
    let texts = interview.review.map(\.text)
    #expect(texts.contains("A centre of our own, changed from: A mix of both"))
    #expect(interview.standing.map(\.text).contains("Answered otherwise than on 2026-05-01: 1"))
  }

  @Test func whatWasSaidThenIsShown() {
    var interview = again()
    let first = interview.presentation.map(\.text)
    #expect(first.contains("Answered on 2026-05-01: A mix of both"))
    #expect(first.contains("Note then: until spring"))
    #expect(interview.earlierNote == "until spring")
    interview.submit(.unknown)
    #expect(interview.presentation.map(\.text).contains("Evidence then: a letter"))
    #expect(interview.sheet.notes.isEmpty)
  }
}
