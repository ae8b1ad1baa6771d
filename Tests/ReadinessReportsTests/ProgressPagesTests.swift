import Readiness
import Testing

@testable import ReadinessReports

/// What is shown in the middle of an interview, and after a second one.
@Suite struct ProgressPagesTests {
  /// Three questions from 1 to 5, the second asked only if the first is not at its worst, with a gate on the last.
  private static let questionnaire: Questionnaire = {
    var questionnaire = Questionnaire(id: "small", version: "1", title: "Small")
    let scale = QuestionKind.scale(Scale(options: (1...5).map { Scale.Option(label: "Level \($0)") }))
    questionnaire.effects = [.init(id: "stop", title: "Stops the deal")]
    questionnaire.sections = [
      Section(id: "all", title: "All of it", children: .sections([1, 2])),
      Section(id: "people", title: "People", parent: 0, children: .questions([0, 1])),
      Section(id: "work", title: "Work", parent: 0, children: .questions([2])),
    ]
    questionnaire.topSections = [0]
    questionnaire.headline = 0
    questionnaire.questions = [
      Question(id: "owner", kind: scale, text: "Is it owned?", place: .section(1)),
      Question(id: "team", kind: scale, text: "Is there a team?", place: .section(1)),
      Question(
        id: "cost", kind: scale, text: "Is the cost known?", place: .section(2), gate: Gate(minimum: 50, effect: 0)),
    ]
    questionnaire.recommendations = [Outcome(id: "go", title: "Go ahead", summary: nil, rules: [])]
    questionnaire.order = [0]
    return questionnaire
  }()

  private func moment(_ positions: [Int?], date: String? = nil, isShown: [Bool] = [true, true, true]) -> Moment {
    let answers = positions.map { $0.map { Answer.scale(position: $0) } ?? .unanswered }
    var assessment = Assessor(Self.questionnaire).assess(AcceptedAnswers(answers: answers))
    assessment.date = date
    return Moment(
      assessment: assessment,
      questions: zip(answers, isShown).map { answer, isShown in
        Moment.QuestionState(answer: answer, standing: Standing(answer), score: nil, isShown: isShown)
      })
  }

  private func movement(_ before: [Int?], _ after: [Int?], isShown: [Bool] = [true, true, true]) -> [String] {
    MovementPage.lines(
      of: Comparison(from: moment(before, date: "2026-05-01"), to: moment(after, isShown: isShown)), width: 70,
      appearance: .plain)
  }

  @Test func whatIsKnownWithRangesAndGates() {
    let lines = ScoreSoFar.lines(of: moment([4, nil, 2]).assessment, width: 70, appearance: .plain)
    #expect(
      lines == [
        "", "Known so far, from 0 to 100; 3 questions, 1 open",
        "           score  could become",
        "All of it     50  31.3 to 56.3",
        "  People      75  37.5 to 87.5",
        "  Work        25",
        "  - Stops the deal, not met: Is the cost known?",
        "As things stand: Go ahead",
        "Whatever the open answers turn out to be, at worst and at best it", "stays: Go ahead.",
      ])
  }

  @Test func barsAreDrawnOnlyWhereTheyMay() {
    let assessment = moment([4, nil, 2]).assessment
    for (width, appearance) in [(70, Appearance.plain), (60, .styled)] {
      let lines = ScoreSoFar.lines(of: assessment, width: width, appearance: appearance)
      #expect(!lines.joined().contains("━"))
    }
    let lines = ScoreSoFar.lines(of: assessment, width: 70, appearance: .styled)
    #expect(lines.contains("  People      75  37.5 to 87.5  ·······━━━━━━━━●━━··"))
  }

  @Test(arguments: [
    (nil, 0.0, 100.0, "━━━━━━━━━━━━━━━━━━━━"),
    (0, 0, 0, "●···················"), (100, 100, 100, "···················●"),
    (50, 50, 50, "··········●·········"), (nil, 40, 60, "········━━━━━········"),
  ])
  func bars(score: Double?, low: Double, high: Double, bar: String) {
    let text = RangeBar(.hundred).text(score: score, low: low, high: high)
    #expect(text == String(bar.prefix(20)))
    #expect(text.count == RangeBar.cells)
  }

  @Test func aBarOfWhatDoesNotApplyIsEmpty() {
    #expect(RangeBar(.hundred).text(score: nil, low: nil, high: nil) == "")
  }

  @Test func theScoreInASentence() {
    #expect(
      ScoreSoFar.sentence(of: moment([4, nil, 2]).assessment)
        == "All of it so far: 50 (with what is open, from 31.3 to 56.3).")
    #expect(ScoreSoFar.sentence(of: moment([4, 4, 2]).assessment) == "All of it so far: 50.")
    #expect(
      ScoreSoFar.sentence(of: moment([nil, nil, nil]).assessment)
        == "All of it so far: not enough answers for a score (with what is open, from 0 to 100).")
  }

  @Test func whatMoved() {
    #expect(
      movement([4, 4, 2], [2, 4, 3]) == [
        "What moved since 2026-05-01", "---------------------------", "Recommendation: Go ahead, as before", "",
        "          before  now  change",
        "  People      75   50     -25",
        "  Work        25   50     +25",
        "", "Gates that moved:", "  - Is the cost known? Now passed, before failed.",
        "", "Answers that changed:",
        "  - Is it owned? Now: Level 2. Before: Level 4.", "  - Is the cost known? Now: Level 3. Before: Level 2.",
      ])
  }

  @Test func whatDidNotMove() {
    let lines = movement([4, 4, 2], [4, 4, 2])
    #expect(lines.suffix(3) == ["No score moved.", "", "No answer changed."])
  }

  @Test(arguments: [("So far", "So far."), ("Is it?", "Is it?"), ("Done.", "Done."), ("", ".")])
  func answersInOwnWordsEndWithOneMark(words: String, sentence: String) {
    let question = Question(id: "remark", kind: .text, text: "Anything else?", place: .section(0))
    #expect(
      TextPage.move((question, .unknown), (question, .text(words)))
        == "Anything else? Now: \(sentence) Before: don't know.")
  }

  /// What has not been answered again, or does not apply any more, has not moved.
  @Test func whatIsNotKnownAgainDidNotMove() {
    let lines = movement([4, 4, 2], [4, 3, nil], isShown: [true, false, true])
    #expect(lines.suffix(2) == ["Not answered again: 1 question.", "No answer changed."])
    #expect(!lines.contains { $0.contains("Is the cost known?") })
  }
}
