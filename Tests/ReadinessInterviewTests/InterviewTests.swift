import Readiness
import ReadinessInterview
import Testing

@Suite struct InterviewTests {
  private func ids(_ interview: Interview, _ positions: [Int]) -> [String] {
    positions.map { interview.questionnaire.questions[$0].id }
  }

  private func goBack(_ interview: inout Interview) {
    let isMoved = interview.back()
    #expect(isMoved)
  }

  @Test func asksInOrderAndNothingThatIsHidden() {
    var interview = Sample.interview()
    var asked: [String] = []
    while let question = interview.currentQuestion {
      asked.append(question.id)
      interview.submit(question.id == "model" ? .choice(option: 1) : .unknown)
    }
    #expect(asked == ["model", "owner", "tested", "remark", "savings", "savings_promised"])
    #expect(interview.openQuestions.isEmpty)
  }

  @Test func countsWhatIsAskedAtPresent() {
    var interview = Sample.interview()
    #expect(interview.progress?.text == "Question 1 of 6. The deal / Outline, 1 of 2")
    interview.submit(.choice(option: 0))
    #expect(interview.progress?.text == "Question 2 of 8. The deal / Outline, 2 of 2")
    interview.submit(.scale(position: 1))
    #expect(interview.progress?.text == "Question 3 of 8. The deal / Proof, 1 of 4")
    while interview.currentQuestion?.id != "savings_promised" { interview.submit(.unknown) }
    #expect(interview.progress?.text == "Question 8 of 8. Expectations, 2 of 2")
  }

  @Test func introducesEachPartOnce() {
    var interview = Sample.interview()
    var titles: [[String]] = []
    while interview.current != nil {
      titles.append(interview.takeIntroductions().map(\.title))
      interview.submit(.unknown)
    }
    #expect(titles == [["The deal"], [], ["Proof"], [], ["Expectations"], []])
    goBack(&interview)
    let introductions = interview.takeIntroductions()
    #expect(introductions.isEmpty)
  }

  @Test func resumesAtTheFirstOpenQuestion() {
    let sheet = AnswerSheet(answers: ["model": .text("mix"), "owner": .unknown, "remark": .text("x")])
    var interview = Sample.interview(sheet)
    #expect(interview.currentQuestion?.id == "tested")
    interview.submit(.yesNo(true))
    #expect(interview.currentQuestion?.id == "savings")
    #expect(interview.answeredCount == 4)
    #expect(interview.askedCount == 6)
  }

  @Test func asksAgainWhereTheFileIsWrong() {
    let sheet = AnswerSheet(answers: ["model": .text("elsewhere"), "owner": .notApplicable, "tested": .boolean(true)])
    var interview = Sample.interview(sheet)
    #expect(interview.currentQuestion?.id == "model")
    #expect(interview.currentProblem?.contains("elsewhere") == true)
    interview.submit(.choice(option: 2))
    #expect(interview.currentQuestion?.id == "owner")
    interview.submit(.scale(position: 2))
    #expect(interview.sheet.answers == ["model": .text("mix"), "owner": .number(2), "tested": .boolean(true)])
    #expect(Sample.interview(interview.sheet).currentProblem == nil)
  }

  @Test func leavesTheRestOfTheSheetAlone() {
    let sheet = AnswerSheet(
      questionnaireID: "sample", questionnaireVersion: "1.0.0", organization: "Acme", role: "nobody",
      answers: ["left_over": .list([.mapping([:])]), "savings": .text("soon"), "checks": .list([.text("pilot")])],
      notes: ["checks": "seen", "left_over": "keep"], evidence: ["model": "letter"])
    var interview = Sample.interview(sheet)
    interview.submit(.choice(option: 1))
    var expected = sheet
    expected.answers = [
      "left_over": .list([.mapping([:])]), "model": .text("centre"), "savings": .text("soon"),
      "checks": .list([.text("pilot")]),
    ]
    #expect(interview.sheet.answers["model"] == .text("centre"))
    #expect(Set(interview.sheet.answers.keys) == Set(expected.answers.keys))
    expected.answers = interview.sheet.answers
    #expect(interview.sheet == expected)
  }

  @Test func anAnswerThatHidesOthersPutsThemAside() {
    let checks = StoredAnswer.list([.text("pilot")])
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("provider"), "checks": checks]))
    #expect(interview.currentQuestion?.id == "owner")
    goBack(&interview)
    let effect = interview.submit(.choice(option: 1))
    #expect(ids(interview, effect.putAside) == ["checks"])
    #expect(effect.broughtBack.isEmpty)
    #expect(interview.sheet.answers["checks"] == checks)
    #expect(!interview.openQuestions.contains(2))
    goBack(&interview)
    let back = interview.submit(.choice(option: 0))
    #expect(back.putAside.isEmpty)
    #expect(ids(interview, back.broughtBack) == ["checks"])
    #expect(interview.answers[2] == .multiple(options: [2]))
  }

  @Test func goesBackTheWayItCameAndForwardAgain() {
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("mix"), "tested": .boolean(true)]))
    #expect(interview.currentQuestion?.id == "owner")
    interview.submit(.scale(position: 1))
    #expect(interview.currentQuestion?.id == "remark")
    // Not by way of the question that was answered before the session.
    goBack(&interview)
    #expect(interview.currentQuestion?.id == "owner")
    #expect(interview.currentAnswer == .scale(position: 1))
    goBack(&interview)
    #expect(interview.currentQuestion?.id == "model")
    let isBefore = interview.back()
    #expect(!isBefore)
    interview.submit(.choice(option: 1))
    #expect(interview.currentQuestion?.id == "owner")
    interview.submit(.scale(position: 3))
    #expect(interview.currentQuestion?.id == "remark")
  }

  @Test func aNewQuestionIsAskedOnTheWayForward() {
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("mix")]))
    interview.submit(.scale(position: 1))
    #expect(interview.currentQuestion?.id == "tested")
    goBack(&interview)
    goBack(&interview)
    interview.submit(.choice(option: 0))
    #expect(interview.currentQuestion?.id == "owner")
    interview.submit(.scale(position: 1))
    #expect(interview.currentQuestion?.id == "checks")
  }

  @Test func whatIsLeftOpenIsNotAskedAgainUntilNextTime() {
    var interview = Sample.interview()
    interview.leaveOpen()
    while interview.current != nil { interview.submit(.unknown) }
    #expect(ids(interview, interview.openQuestions) == ["model"])
    #expect(!interview.openQuestions.isEmpty)
    #expect(Sample.interview(interview.sheet).currentQuestion?.id == "model")
  }

  @Test func leavingOpenKeepsAnEarlierAnswer() {
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("mix")]))
    goBack(&interview)
    interview.leaveOpen()
    #expect(interview.sheet.answers == ["model": .text("mix")])
    #expect(interview.currentQuestion?.id == "owner")
  }

  @Test func anAnswerUnderAnEarlierNameIsReplaced() {
    var interview = Sample.interview(
      AnswerSheet(answers: ["model": .text("mix"), "owned_by": .number(2)], notes: ["owned_by": "old"]))
    #expect(interview.answers[1] == .scale(position: 2))
    goBack(&interview)
    #expect(interview.currentQuestion?.id == "owner")
    #expect(interview.note == "old")
    interview.submit(.scale(position: 3))
    #expect(interview.sheet.answers == ["model": .text("mix"), "owner": .number(3)])
    #expect(Sample.questionnaire.accept(interview.sheet).issues.isEmpty)
  }

  @Test func newAnswersStandInTheOrderOfTheQuestionnaire() {
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("mix"), "remark": .text("x")]))
    interview.submit(.scale(position: 1))
    interview.submit(.yesNo(false))
    interview.submit(.number(3))
    #expect(Array(interview.sheet.answers.keys) == ["model", "owner", "tested", "remark", "savings"])
  }

  @Test func aNewSheetNamesItsQuestionnaire() {
    #expect(Sample.interview().sheet.questionnaireID == "sample")
    #expect(Sample.interview().sheet.questionnaireVersion == "2.0.0")
  }

  @Test func listsNotApplicableOnlyWhereItIsAccepted() {
    var interview = Sample.interview()
    func isListed() -> Bool { interview.commandList.contains { $0.first.contains(":na ") } }
    #expect(isListed())
    interview.submit(.unknown)
    #expect(interview.currentQuestion?.id == "owner")
    #expect(!isListed())
    #expect(interview.commandList.contains { $0.first.contains(":unknown ") })
  }

  @Test func showsAQuestionWithEverythingThatIsKnown() {
    var interview = Sample.interview(AnswerSheet(answers: ["model": .text("mix"), "owner": .number(2)]))
    interview.setNote("on trial")
    goBack(&interview)
    interview.setNote("ask again")
    interview.setEvidence("a letter")
    let lines = interview.presentation.map { $0.first + $0.text }
    #expect(
      lines == [
        "", "Question 2 of 6. The deal / Outline, 2 of 2", "Is the result owned?", "  1  Not at all", "  2  Partly",
        "  3  Mostly", "  4  Fully", "Who knows best: Executive sponsor", "Answered so far: Partly", "Note: ask again",
        "Evidence: a letter",
      ])
  }
}
