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
    #expect(problem(interview, "sav") == .ambiguous("sav", ["savings", "savings_promised"]))
    #expect(problem(interview, "modle") == .unknown("modle", nearest: "model"))
    #expect(problem(interview, "") == .unknown("", nearest: nil))
    for problem in ["7", "checks", "sav", "modle", "?"].compactMap({ problem(interview, $0) }) {
      #expect(!problem.message.isEmpty)
    }
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

  @Test func goingThereAndBackByHandLosesNoWay() {
    var interview = Sample.interview()
    interview.go(to: 6)
    let isMoved = interview.back()
    #expect(isMoved)
    #expect(interview.currentQuestion?.id == "model")
    var order: [String] = []
    while let question = interview.currentQuestion, order.count < 20 {
      order.append(question.id)
      interview.submit(.unknown)
    }
    #expect(order == ["model", "owner", "tested", "remark", "savings", "savings_promised"])
  }

  @Test func aQuestionThatTheSessionIsNotAboutBecomesPartOfIt() throws {
    var interview = Interview(
      questionnaire: Sample.questionnaire, sheet: AnswerSheet(),
      agenda: try Agenda(of: Sample.questionnaire, roles: ["sponsor"]), shownQuestions: Sample.shownQuestions)
    #expect(ids(interview, "remark") == "remark")
    interview.go(to: 5)
    #expect(interview.progress?.text == "Question 2 of 2. The deal / Proof, 1 of 1")
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
        "", "3 of 6 questions answered.", "Open: 3, 5, 6", "Answered with don't know: 2",
      ])
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
    (":why", InputProblem.needsQuestion(.why)), (":note x", .needsQuestion(.note)), (":g", .nowhereToGo),
    (":x", .unknownCommand("x")),
  ])
  func wrongLinesAfterTheReview(line: String, problem: InputProblem) {
    #expect(ReviewInput.read(line) == .failure(problem))
    #expect(!problem.message(for: nil).isEmpty)
  }

  @Test func completionAfterTheReview() {
    let interview = Sample.interview()
    #expect(AnswerCompletion.reviewLines(from: "sa", in: interview) == ["savings", "savings_promised"])
    #expect(AnswerCompletion.reviewLines(from: ":s", in: interview) == [":score", ":save"])
    #expect(AnswerCompletion.reviewLines(from: ":goto ow", in: interview) == [":goto owner"])
  }
}
