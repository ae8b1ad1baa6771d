import Readiness
import Testing

/// Single changes that change the recommendation.
@Suite struct FlipTests {
  /// Recommends `good` from a headline score of 50 on, else `bad`.
  private static func questionnaire(_ questions: [(String, QuestionKind, Double)]) throws -> Questionnaire {
    var building = Building()
    building.section("s", questions.map { (id: $0.0, kind: $0.1, weight: $0.2) }, minimumCoverage: 0)
    let rule = Outcome.Rule(
      condition: try building.finished().expression("score.s < 50", as: .boolean), because: "Low")
    building.questionnaire.recommendations = [
      Outcome(id: "bad", title: "Bad", summary: nil, rules: [rule]),
      Outcome(id: "good", title: "Good", summary: nil, rules: []),
    ]
    return building.finished()
  }

  private static func flips(_ questionnaire: Questionnaire, _ answers: [String: Answer]) -> [Answer] {
    let accepted = AcceptedAnswers(answers: questionnaire.dense(answers))
    let assessment = Assessor(questionnaire).assess(accepted, explained: true)
    return assessment.sensitivity?.flips.map(\.change.to) ?? []
  }

  @Test func aScaleMovesOneOptionDownOrUp() throws {
    let questionnaire = try Self.questionnaire([("a", .scale(5), 1)])
    #expect(Self.flips(questionnaire, ["a": .scale(position: 3)]) == [.scale(position: 2)])
    #expect(Self.flips(questionnaire, ["a": .scale(position: 2)]) == [.scale(position: 3)])
    #expect(Self.flips(questionnaire, ["a": .scale(position: 5)]) == [])
    #expect(Self.flips(questionnaire, ["a": .unknown]) == [])
  }

  @Test func aChoiceTriesEveryOtherOption() throws {
    let options = [100.0, 0, 60, 20].enumerated().map { AnswerOption(id: "o\($0)", label: "O\($0)", score: $1) }
    let questionnaire = try Self.questionnaire([("c", .choice(Choice(options: options)), 1)])
    #expect(Self.flips(questionnaire, ["c": .choice(option: 1)]) == [.choice(option: 0), .choice(option: 2)])
  }

  @Test func yesBecomesNo() throws {
    let questionnaire = try Self.questionnaire([("y", .yesNo(YesNo()), 1)])
    #expect(Self.flips(questionnaire, ["y": .yesNo(true)]) == [.yesNo(false)])
  }

  @Test func anExclusiveOptionTakesOverAndGivesWay() throws {
    let options = [
      AnswerOption(id: "x", label: "X", score: 60), AnswerOption(id: "y", label: "Y", score: 60),
      AnswerOption(id: "none", label: "None", score: 0, isExclusive: true),
    ]
    let one = try Self.questionnaire([("m", .multiple(MultipleChoice(options: options)), 1)])
    #expect(
      Self.flips(one, ["m": .multiple(options: [0])]) == [.multiple(options: []), .multiple(options: [2])])
    #expect(
      Self.flips(one, ["m": .multiple(options: [2])]) == [.multiple(options: [0]), .multiple(options: [1])])
  }

  @Test func tooManyOptionsAreLeftOut() throws {
    let options = [20.0, 60, 60].enumerated().map { AnswerOption(id: "o\($0)", label: "O\($0)", score: $1) }
    let questionnaire = try Self.questionnaire([
      ("m", .multiple(MultipleChoice(options: options, chooseAtMost: 1)), 1)
    ])
    #expect(Self.flips(questionnaire, ["m": .multiple(options: [0])]) == [])
    #expect(
      Self.flips(questionnaire, ["m": .multiple(options: [])]) == [.multiple(options: [1]), .multiple(options: [2])])
  }

  @Test func aNumberGoesToTheNextKnotThatMayBeAnswered() throws {
    let curve = Curve(
      knots: [(0.0, 0.0), (2.5, 100), (4, 0), (6, 100), (9, 0)].map { Curve.Knot(value: $0.0, result: $0.1) },
      shape: .linear)
    let kind = QuestionKind.number(NumberKind(minimum: 1, maximum: 8, isInteger: true, curve: curve))
    let questionnaire = try Self.questionnaire([("n", kind, 1)])
    #expect(Self.flips(questionnaire, ["n": .number(5)]) == [.number(4)])
    #expect(Self.flips(questionnaire, ["n": .number(4)]) == [.number(6)])
    #expect(Self.flips(questionnaire, ["n": .number(7)]) == [])
  }
}
