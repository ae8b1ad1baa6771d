import Readiness
import ReadinessInterview
import Testing

@Suite struct LookupAndReviewTests {
  private func ids(_ interview: Interview, _ typed: String) -> String? {
    guard case .success(let position) = interview.find(typed) else { return nil }
    return interview.questionnaire.questions[position].id
  }

  private func problem(_ interview: Interview, _ typed: String) -> LookupProblem? {
    guard case .failure(let problem) = interview.find(typed) else { return nil }
    return problem
  }

  @Test func findsByNumberIdAndPieces() {
    let interview = Sample.interview()
    for (typed, id) in [
      ("1", "model"), ("3", "tested"), ("owner", "owner"), ("OWN", "owner"), ("owned_by", "owner"), ("rem", "remark"),
      ("promised", "savings_promised"), ("savings", "savings"), (" ６ ", "savings_promised"),
    ] { #expect(ids(interview, typed) == id, "\(typed)") }
    #expect(problem(interview, "7") == .noNumber(7, count: 6))
    #expect(problem(interview, "0") == .noNumber(0, count: 6))
    #expect(problem(interview, "99999999999999999999") == .noNumber(999_999_999, count: 6))
    #expect(problem(interview, "checks") == .notAsked("checks"))
    #expect(problem(interview, "chec") == .notAsked("checks"))
    #expect(problem(interview, "sav") == .ambiguous("sav", ["savings", "savings_promised"]))
    #expect(problem(interview, "modle") == .unknown("modle", nearest: "model"))
    #expect(problem(interview, "") == .unknown("", nearest: nil))
    let messages = [
      ("7", "There is no question 7; they are numbered from 1 to 6."),
      ("checks", "“checks” is not asked at present; that depends on the answers to other questions."),
      ("sav", "“sav” could be savings, savings_promised."),
      ("modle", "There is no question “modle”; did you mean “model”?"),
      ("?", "There is no question “?”. :review lists all."),
    ]
    for (typed, message) in messages { #expect(problem(interview, typed)?.message == message) }
  }

  @Test func aVisitElsewhereLeadsBack() {
    var interview = Sample.interview()
    interview.submit(.choice(option: 1))
    #expect(interview.currentQuestion?.id == "owner")
    interview.go(to: 6)
    #expect(interview.currentQuestion?.id == "savings")
    interview.submit(.unknown)
    #expect(interview.currentQuestion?.id == "owner")
    interview.submit(.scale(position: 1))
    #expect(interview.currentQuestion?.id == "tested")
    // From later back to earlier, and on where it was.
    interview.go(to: 0)
    interview.submit(.choice(option: 2))
    #expect(interview.currentQuestion?.id == "tested")
  }

  private func id(_ interview: Interview) -> String? { interview.currentQuestion?.id }

  @Test func visitsWithinVisitsLeadBackOneByOne() {
    var interview = Sample.interview()
    interview.submit(.choice(option: 1))
    interview.go(to: 7)
    interview.go(to: 4)
    #expect(id(interview) == "tested")
    interview.submit(.yesNo(true))
    #expect(id(interview) == "savings_promised")
    interview.submit(.unknown)
    #expect(id(interview) == "owner")
    // From later to earlier, and left open.
    interview.go(to: 5)
    interview.go(to: 0)
    interview.submit(.choice(option: 2))
    #expect(id(interview) == "remark")
    interview.leaveOpen()
    #expect(id(interview) == "owner")
  }

  @Test func backEndsAVisitAndKnowsNothingOfThoseThatHaveEnded() {
    var interview = Sample.interview()
    interview.submit(.choice(option: 1))
    interview.go(to: 6)
    var isMoved = interview.back()
    #expect(isMoved)
    #expect(id(interview) == "owner")
    interview.go(to: 6)
    interview.submit(.unknown)
    #expect(id(interview) == "owner")
    isMoved = interview.back()
    #expect(isMoved)
    #expect(id(interview) == "model")
  }

  @Test func theOrderStaysWhateverIsVisited() {
    var interview = Sample.interview()
    interview.go(to: 6)
    _ = interview.back()
    interview.go(to: 0)
    var order: [String] = []
    while let question = interview.currentQuestion, order.count < 20 {
      order.append(question.id)
      interview.submit(.unknown)
    }
    #expect(order == ["model", "owner", "tested", "remark", "savings", "savings_promised"])
  }

  /// A visit can make the question that it began at unnecessary; then it goes on behind that.
  @Test func aVisitFromAQuestionThatIsNotAskedAnyMoreGoesOnBehindIt() {
    var interview = Sample.interview()
    interview.submit(.choice(option: 0))
    interview.submit(.scale(position: 1))
    #expect(id(interview) == "checks")
    interview.go(to: 0)
    interview.submit(.choice(option: 1))
    #expect(id(interview) == "tested")
  }

  @Test func aQuestionThatTheSessionIsNotAboutCanBeVisited() throws {
    var interview = Interview(
      questionnaire: Sample.questionnaire, sheet: AnswerSheet(),
      agenda: try Agenda(of: Sample.questionnaire, roles: ["sponsor"]), shownQuestions: Sample.shownQuestions)
    #expect(ids(interview, "remark") == "remark")
    interview.go(to: 5)
    #expect(interview.progress?.text == "A question beside this session. The deal / Proof")
    interview.submit(.text("x"))
    #expect(interview.progress?.text == "Question 1 of 1. The deal / Outline, 1 of 1")
    interview.go(to: 4)
    interview.leaveOpen()
    #expect(interview.askedQuestions == [1])
    #expect(interview.openQuestions == [1])
  }

  @Test func theReviewListsAnswersBySectionAndWhatIsOpen() {
    var sheet = AnswerSheet(answers: ["model": .text("mix"), "owner": .unknown, "remark": .text("fine")])
    sheet.notes = ["owner": "ask again"]
    let interview = Sample.interview(sheet)
    let lines = interview.review.map { $0.first + $0.text }
    #expect(
      lines == [
        "", "The deal / Outline",
        "  1  Who runs it?", "     = A mix of both",
        "  2  Is the result owned?", "     = don't know", "     Note: ask again",
        "", "The deal / Proof",
        "  3  Tested?", "     - open",
        "  4  Anything else?", "     = fine",
        "", "Expectations",
        "  5  How soon?", "     - open",
        "  6  How soon did they say?", "     - open",
      ])
    #expect(
      interview.standing.map(\.text) == ["3 of 6 questions answered.", "Open: 3, 5, 6", "Answered with don't know: 2"])
  }

  @Test func manyOpenQuestionsAreToldInRuns() {
    let interview = Sample.interview(AnswerSheet(answers: ["owner": .unknown]))
    #expect(interview.standing.map(\.text).contains("Open: 1, 3-6"))
    let two = Sample.interview(AnswerSheet(answers: ["model": .text("mix"), "owner": .unknown, "remark": .text("x")]))
    #expect(two.standing.map(\.text).contains("Open: 3, 5, 6"))
  }

  @Test(arguments: [
    ("", ReviewInput.blank), (" 7 ", .question("7")), ("owner", .question("owner")), (":g 7", .question("7")),
    (":b", .back), ("?", .list), (":sc", .session(.score)), (":q", .session(.quit)),
    (":save x.yaml", .session(.save("x.yaml"))), (":r", .session(.review)),
  ])
  func linesAfterTheReview(line: String, input: ReviewInput) {
    #expect(ReviewInput.read(line) == .success(input))
  }

  @Test(arguments: [
    (":why", CommandProblem.needsQuestion(.why), "“:why” goes with a question: type the number of one first."),
    (":note x", .needsQuestion(.note), "“:note” goes with a question: type the number of one first."),
    (":x", .unknown("x"), "There is no command “:x”; ? lists them."),
  ])
  func wrongLinesAfterTheReview(line: String, problem: CommandProblem, message: String) {
    #expect(ReviewInput.read(line) == .failure(problem))
    #expect(problem.message == message)
  }

  @Test func completionAfterTheReview() {
    let interview = Sample.interview()
    #expect(AnswerCompletion.reviewLines(from: "sa", in: interview) == ["savings", "savings_promised"])
    #expect(AnswerCompletion.reviewLines(from: ":s", in: interview) == [":score", ":save "])
    #expect(AnswerCompletion.reviewLines(from: ":goto ow", in: interview) == [":goto owner"])
  }
}
