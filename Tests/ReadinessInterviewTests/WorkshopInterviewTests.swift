import Readiness
import Testing

@testable import ReadinessInterview

@Suite struct WorkshopInterviewTests {
  /// A workshop over volume, owner and tested, in this order.
  private static func interview(_ sheet: AnswerSheet? = nil) -> Interview {
    let fresh = AnswerSheet(workshop: WorkshopRecord(respondents: [AnswerSheet(role: "sponsor")]))
    return Interview(
      questionnaire: Sample.questionnaire, sheet: sheet ?? fresh, agenda: Agenda([3, 1, 4], of: Sample.questionnaire),
      shownQuestions: { answers in answers.indices.map { $0 != 1 || answers[3] != .number(1) } })
  }

  @Test func asksInTheOrderOfTheAgendaAndForTheReasonOfEach() {
    var interview = Self.interview()
    #expect(interview.current == 3)
    #expect(interview.progress?.text == "Question 1 of 3. The deal / Proof")
    interview.submit(.number(5))
    #expect(interview.current == 3)
    #expect(interview.isReasonOpen(3))
    #expect(interview.openQuestions == [3, 1, 4])
    #expect(interview.sheet.workshop?.openReasons == ["volume"])
    interview.giveReason("Counted")
    #expect(interview.current == 1)
    #expect(interview.openQuestions == [1, 4])
    #expect(interview.sheet.notes == ["volume": "Counted"])
    #expect(interview.sheet.workshop?.openReasons == [])
    interview.disagree()
    interview.giveReason(nil)
    #expect(interview.current == 4)
    interview.leaveOpen()
    #expect(interview.current == nil)
    #expect(interview.openQuestions == [4])
    #expect(interview.sheet.workshop?.outcomes == ["volume": .agreed, "owner": .notAgreed])
    #expect(interview.sheet.answers == ["volume": .number(5)])
    #expect(interview.openElsewhere == [])
  }

  @Test func goesOnAtTheReasonThatIsOpen() {
    var interview = Self.interview()
    interview.submit(.number(5))
    interview.giveReason("Counted")
    interview.submit(.scale(position: 2))
    var resumed = Self.interview(interview.sheet)
    #expect(resumed.current == 1)
    #expect(resumed.isReasonOpen(1))
    #expect(resumed.currentAnswer == .scale(position: 2))
    resumed.giveReason("Seen")
    #expect(resumed.current == 4)
    #expect(resumed.sheet.notes["owner"] == "Seen")
  }

  @Test func aJointAnswerTakesThePlaceOfNoneAndTheReverse() {
    var interview = Self.interview()
    interview.disagree()
    interview.giveReason("Apart")
    let wentBack = interview.back()
    #expect(wentBack)
    #expect(interview.current == 3)
    interview.submit(.number(7))
    #expect(interview.outcome(of: 3) == .agreed)
    interview.giveReason(nil)
    // The earlier reason stays until there is another.
    #expect(interview.sheet.notes == ["volume": "Apart"])
    #expect(interview.current == 1)
    let wentBackAgain = interview.back()
    #expect(wentBackAgain)
    interview.disagree()
    #expect(interview.sheet.answers.isEmpty)
    #expect(interview.currentAnswer == .unanswered)
    #expect(interview.sheet.workshop?.outcomes == ["volume": .notAgreed])
  }

  @Test func whatIsHiddenByAnAgreedAnswerIsNotAsked() {
    var interview = Self.interview()
    interview.submit(.number(1))
    interview.giveReason(nil)
    #expect(interview.current == 4)
    #expect(interview.askedQuestions == [3, 4])
  }

  @Test func anotherQuestionCanBeVisited() {
    var interview = Self.interview()
    interview.go(to: 6)
    #expect(interview.progress?.text == "A question beside this session. Expectations")
    interview.submit(.number(12))
    #expect(interview.current == 6)
    interview.giveReason("So be it")
    #expect(interview.current == 3)
    #expect(interview.sheet.workshop?.outcomes == ["savings": .agreed])
  }

  @Test func theReviewSaysWhatHasBeenSettled() {
    var interview = Self.interview()
    interview.submit(.number(5))
    interview.giveReason("Counted")
    interview.disagree()
    let lines = interview.review.map { $0.first + $0.text }
    #expect(
      lines == [
        "  1  How much?", "     = 5 % of cost", "     Reason: Counted", "  2  Is the result owned?",
        "     = no joint answer", "     - the reason is open", "  3  Tested?", "     - open",
      ])
    #expect(
      interview.standing.map(\.text) == ["1 of 3 questions settled.", "Open: 2, 3", "No joint answer: 2"])
  }

  @Test(arguments: [
    ("We saw it", ReasonInput.reason("We saw it")), ("  ", .blank), ("::x", .reason(":x")), (":skip", .skip),
    (":b", .back), ("?", .list), (":score", .session(.score)), (":save x.yaml", .session(.save("x.yaml"))),
    (":quit", .session(.quit)), ("4", .reason("4")), ("unknown", .reason("unknown")),
  ])
  func reasonsAreRead(line: String, input: ReasonInput) { #expect(ReasonInput.read(line) == .success(input)) }

  @Test func whatHasNoPlaceAtAReasonIsRefused() {
    #expect(ReasonInput.read(":goto owner") == .failure(.needsReason(.goTo)))
    #expect(ReasonInput.read(":disagree") == .failure(.needsReason(.disagree)))
    #expect(ReasonInput.read("a\u{1B}[2J") == .failure(.controlCharacters))
    #expect(ReasonInput.line(for: ":x") == "::x")
    #expect(ReasonInput.line(for: "x") == "x")
  }

  @Test func disagreeingIsACommandOfWorkshopsOnly() {
    let disagree = CommandWord.disagree.labelled
    #expect(Self.interview().commandList.contains { $0.first.contains(disagree) })
    #expect(!Sample.interview().commandList.contains { $0.first.contains(disagree) })
    #expect(AnswerCompletion.lines(from: ":d", in: Self.interview()) == [":disagree "])
    #expect(AnswerCompletion.lines(from: ":d", in: Sample.interview()) == [])
    #expect(AnswerCompletion.reasonLines(from: ":s") == [":skip", ":score", ":save "])
    #expect(AnswerCompletion.reasonLines(from: "s") == [])
  }
}
