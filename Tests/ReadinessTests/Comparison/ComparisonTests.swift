import OrderedCollections
import Testing

@testable import Readiness

/// Two moments by one questionnaire.
@Suite struct ComparisonTests {
  /// A gate on `q` at 50, four more scales from 1 to 5 without, an expectation that rests on both sections.
  private static func questionnaire() throws -> Questionnaire {
    var building = Building()
    building.questionnaire.effects = [.init(id: "stop", title: "Stop")]
    building.questionnaire.bands = [
      Band(id: "low", from: 0, title: "Low"), Band(id: "high", from: 50, title: "High"),
    ]
    building.section("one", [("q", .scale(5), 1)], gate: Gate(minimum: 50, effect: 0))
    building.section("two", [("r", .scale(5), 1), ("s", .scale(5), 1), ("t", .scale(5), 1)])
    building.questionnaire.questions.append(
      Question(id: "goal", kind: .number(NumberKind()), text: "Goal?", place: .stated(expectation: 0)))
    func curve(_ results: [Double]) -> Curve {
      Curve(knots: zip([0, 100], results).map { Curve.Knot(value: $0, result: $1) }, shape: .linear)
    }
    building.questionnaire.expectations = [
      Expectation(
        id: "goal", title: "Goal", stated: 4, promised: nil, bolder: .higher,
        restsOn: [.init(section: 0, weight: 1), .init(section: 1, weight: 1)], combination: .mean,
        supportable: curve([0, 10]), bold: curve([10, 20]), adjustments: [])
    ]
    building.questionnaire.recommendations = [
      Outcome(
        id: "stop", title: "Stop", summary: nil,
        rules: [
          .init(condition: try building.questionnaire.expression("gates.failed > 0", as: .boolean), because: "so")
        ]),
      Outcome(id: "go", title: "Go", summary: nil, rules: []),
    ]
    var finished = building.finished()
    finished.headline = 1
    return finished
  }

  private static func compare(
    _ before: OrderedDictionary<String, StoredAnswer>, _ after: OrderedDictionary<String, StoredAnswer>
  ) throws -> Comparison {
    let assessor = Assessor(try questionnaire())
    return Comparison(
      from: Moment(of: AnswerSheet(answers: before), by: assessor),
      to: Moment(of: AnswerSheet(answers: after), by: assessor))
  }

  private static func items(_ comparison: Comparison) -> [String] {
    comparison.notCompared.map { "\($0.kind.rawValue) \($0.id) \($0.reason.rawValue)" }
  }

  @Test func scoresAndTheirBands() throws {
    let comparison = try Self.compare(
      ["q": .number(2), "r": .number(3), "s": .number(3)], ["q": .number(3), "r": .number(2), "s": .number(1)])
    #expect(comparison.sections.map(\.change) == [25, -37.5])
    #expect(comparison.sections.map(\.band.before) == [0, 1])
    // 50 is at the edge of the upper band, but not 3 past it.
    #expect(comparison.sections.map(\.band.after) == [0, 0])
    #expect(comparison.sections.map(\.band.isHeldBack) == [true, false])
  }

  @Test func aScoreThatIsMissingHasNoChange() throws {
    let comparison = try Self.compare(["q": .number(2)], ["q": .unknown, "r": .number(2), "s": .number(2)])
    #expect(comparison.sections.map(\.change) == [nil, nil])
    #expect(comparison.sections.map(\.before) == [25, nil])
    #expect(comparison.sections.map(\.after) == [nil, 25])
  }

  @Test func theLargestChangeComesFirstThenTheOrderOfTheFile() throws {
    let comparison = try Self.compare(
      ["q": .number(3), "r": .number(5), "s": .number(1), "t": .number(2)],
      ["q": .number(4), "r": .number(3), "s": .number(3), "t": .number(2)])
    #expect(comparison.questions.map(\.positions.after) == [1, 2, 0])
    #expect(comparison.questions.map(\.change) == [-50, 50, 25])
  }

  @Test(arguments: [
    (GateStatus.failed, GateStatus.passed, GateMovement.Kind.opened), (.unverified, .passed, .opened),
    (.disputed, .passed, .opened), (.passed, .failed, .closed), (.passed, .unverified, .closed),
    (.passed, .disputed, .closed), (.failed, .unverified, .changed), (.failed, .disputed, .changed),
    (.notApplicable, .failed, .changed), (.failed, .notApplicable, .changed), (.passed, .notApplicable, .changed),
    (.notApplicable, .passed, .changed),
  ])
  func gates(before: GateStatus, after: GateStatus, kind: GateMovement.Kind) {
    #expect(GateMovement(positions: .init(before: 0, after: 0), before: before, after: after).kind == kind)
    #expect(GateMovement(positions: .init(before: 0, after: 0), before: before, after: before).kind == nil)
  }

  @Test func gatesThatOpenChangeTheRecommendation() throws {
    let comparison = try Self.compare(["q": .number(2)], ["q": .number(4)])
    #expect(comparison.gates.map(\.kind) == [.opened])
    #expect(comparison.direction == .better)
    let back = try Self.compare(["q": .number(4)], ["q": .number(2)])
    #expect(back.gates.map(\.kind) == [.closed])
    #expect(back.direction == .worse)
    #expect(try Self.compare(["q": .number(2)], ["q": .number(2)]).direction == nil)
  }

  @Test func anUnrankedRecommendationIsNeitherBetterNorWorse() throws {
    var questionnaire = try Self.questionnaire()
    questionnaire.order = [1]
    let assessor = Assessor(questionnaire)
    let moments = [2.0, 4].map { Moment(of: AnswerSheet(answers: ["q": .number($0)]), by: assessor) }
    #expect(Comparison(from: moments[0], to: moments[1]).direction == nil)
  }

  @Test func gapsOfExpectations() throws {
    // Of a driver of 50, 5 is supportable and 15 bold; of 75, 7.5 and 17.5.
    let before: OrderedDictionary<String, StoredAnswer> = ["q": .number(3), "r": .number(3), "s": .number(3)]
    let after: OrderedDictionary<String, StoredAnswer> = ["q": .number(4), "r": .number(4), "s": .number(4)]
    let comparison = try Self.compare(
      before.merging(["goal": .number(20)]) { $1 }, after.merging(["goal": .number(10)]) { $1 })
    #expect(comparison.expectations.map(\.before.gap) == [1.5])
    #expect(comparison.expectations.map(\.after.gap) == [0.25])
    #expect(comparison.expectations.map(\.change) == [-1.25])
    #expect(comparison.expectations[0].hasMoved)
    #expect(try !Self.compare(before, before).expectations[0].hasMoved)
    #expect(try Self.compare(before, after).expectations[0].hasMoved, "what is supportable has moved")
  }

  private static func states(_ comparison: Comparison) -> [String: ActionProgress.State] {
    let questionnaire = comparison.before.questionnaire
    let states = comparison.actions.map { progress -> (String, ActionProgress.State) in
      switch progress.action.subject {
      case .gate(let question, _), .improvement(let question):
        (questionnaire.questions[question].id, progress.state)
      case .expectation(let expectation, _, _): (questionnaire.expectations[expectation].id, progress.state)
      }
    }
    return Dictionary(uniqueKeysWithValues: states)
  }

  @Test(arguments: [
    (StoredAnswer.number(3), ActionProgress.State.done), (.number(2), .open), (.nothing, .open), (.unknown, .open),
    (.notApplicable, .noLongerAsked),
  ])
  func aGateIsDoneWhenItIsPassed(after: StoredAnswer, state: ActionProgress.State) throws {
    #expect(Self.states(try Self.compare(["q": .number(1)], ["q": after]))["q"] == state)
    #expect(Self.states(try Self.compare([:], ["q": after]))["q"] == state)
  }

  @Test(arguments: [
    (StoredAnswer.number(5), ActionProgress.State.done), (.number(10), .open), (.number(40), .open),
    (.unknown, .open), (.notApplicable, .noLongerAsked),
  ])
  func anExpectationIsDoneWhenItIsRealistic(goal: StoredAnswer, state: ActionProgress.State) throws {
    let scores: OrderedDictionary<String, StoredAnswer> = ["q": .number(3), "r": .number(3), "s": .number(3)]
    let comparison = try Self.compare(
      scores.merging(["goal": .number(30)]) { $1 }, scores.merging(["goal": goal]) { $1 })
    #expect(Self.states(comparison)["goal"] == state)
  }

  @Test(arguments: [
    // A well-prepared client scores 75, which is 4 of 5.
    (StoredAnswer.number(2), StoredAnswer.number(4), ActionProgress.State.done), (.number(2), .number(3), .open),
    (.number(4), .number(4), .open), (.number(4), .number(5), .done), (.unknown, .number(4), .done),
    (.number(2), .unknown, .open), (.number(2), .notApplicable, .noLongerAsked),
  ])
  func anImprovementIsDoneWhenItHasRisenFarEnough(
    before: StoredAnswer, after: StoredAnswer, state: ActionProgress.State
  ) throws {
    let others: OrderedDictionary<String, StoredAnswer> = ["s": .number(3), "t": .number(3)]
    let comparison = try Self.compare(others.merging(["r": before]) { $1 }, others.merging(["r": after]) { $1 })
    #expect(Self.states(comparison)["r"] == state)
  }

  @Test func answersGivenOnceAreListed() throws {
    let comparison = try Self.compare(
      ["q": .number(2), "r": .number(2), "s": .unknown, "gone": .number(1), "both": .number(1)],
      ["q": .notApplicable, "r": .unknown, "s": .number(3), "both": .number(1)])
    #expect(
      Self.items(comparison) == [
        "question q not_applicable_after", "question r not_answered_after", "question s not_answered_before",
        "question gone only_before",
      ])
    #expect(comparison.questions == [])
  }

  @Test func panelsAreComparedByTheirJointScores() throws {
    let assessor = Assessor(try Self.questionnaire())
    func panel(_ positions: [Double], _ dates: [String?]) -> Moment {
      Moment(
        panelOf: zip(positions, dates).map { AnswerSheet(date: $1, answers: ["q": .number($0)]) }, by: assessor)
    }
    let comparison = Comparison(
      from: panel([2, 2, 5], ["2026-05-01", "2026-05-01", "2026-05-01"]),
      to: panel([2, 3, 5], ["2026-11-01", nil, nil]))
    #expect(comparison.before.respondents == 3)
    #expect(comparison.before.date == "2026-05-01")
    #expect(comparison.after.date == nil)
    #expect(comparison.questions.map(\.change).map { $0.map(Rounded.value) } == [Rounded.value(25.0 / 3)])
    // The median passes now, but the first respondent's answer does not.
    #expect(
      comparison.gates == [GateMovement(positions: .init(before: 0, after: 0), before: .failed, after: .disputed)])
    #expect(comparison.actions.map(\.state).first == .open)
  }
}
