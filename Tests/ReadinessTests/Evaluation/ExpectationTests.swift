import Readiness
import Testing

/// Expectations held against what readiness supports.
@Suite struct ExpectationTests {
  /// What is varied of the expectation `e` that rests on the sections `s` and `t`.
  struct Terms {
    var kind = QuestionKind.number(NumberKind(minimum: 0, maximum: 100))
    var bolder = Readiness.Expectation.Bolder.higher
    var weights = (1.0, 1.0)
    var combination = Readiness.Expectation.Combination.mean
    var supportable = [(0.0, 0.0), (100, 20)]
    var bold = [(0.0, 10.0), (100, 40)]
    var shape = Curve.Shape.linear
    var adjustments: [Readiness.Expectation.Adjustment] = []
  }

  private static func questionnaire(_ terms: Terms) -> Questionnaire {
    func curve(_ knots: [(Double, Double)]) -> Curve {
      Curve(knots: knots.map { Curve.Knot(value: $0.0, result: $0.1) }, shape: terms.shape)
    }
    var building = Building()
    let identity = QuestionKind.number([(0, 0), (100, 100)])
    let first = building.section("s", [("a", identity, 1)])
    let second = building.section("t", [("b", identity, 1)])
    building.section(
      "u", [("c", .choice(Choice(options: ["x", "y"].map { AnswerOption(id: $0, label: $0) })), 1)])
    building.questionnaire.questions += [
      Question(id: "e", kind: terms.kind, text: "?", place: .stated(expectation: 0), action: "Reset"),
      Question(id: "e_promised", kind: terms.kind, text: "?", place: .promised(expectation: 0)),
    ]
    building.questionnaire.expectations = [
      Readiness.Expectation(
        id: "e", title: "E", stated: 3, promised: 4, bolder: terms.bolder,
        restsOn: [
          Readiness.Expectation.Driver(section: first, weight: terms.weights.0),
          Readiness.Expectation.Driver(section: second, weight: terms.weights.1),
        ],
        combination: terms.combination, supportable: curve(terms.supportable), bold: curve(terms.bold),
        adjustments: terms.adjustments)
    ]
    return building.finished()
  }

  private static func result(_ terms: Terms, _ answers: [String: Answer]) -> ExpectationResult {
    assessment(terms, answers).expectations[0]
  }

  private static func assessment(_ terms: Terms, _ answers: [String: Answer]) -> Assessment {
    let questionnaire = questionnaire(terms)
    return Assessor(questionnaire).assess(AcceptedAnswers(answers: questionnaire.dense(answers)))
  }

  @Test(arguments: [
    (10.0, Judgement.realistic, 0.0), (5, .realistic, -0.333333), (25, .stretch, 1), (17.5, .stretch, 0.5),
    (25.1, .unrealistic, 1.006667),
  ])
  func gapDecides(stated: Double, judgement: Judgement, gap: Double) throws {
    let result = Self.result(Terms(), ["a": .number(50), "b": .number(50), "e": .number(stated)])
    #expect(result.supportable == 10 && result.bold == 25)
    #expect(result.judgement == judgement)
    #expect(abs(try #require(result.gap) - gap) < 1e-6)
  }

  @Test func nothingIsComparedWithoutAStatedValueOrADriver() {
    let unstated = Self.result(Terms(), ["a": .number(50), "b": .number(50)])
    #expect(unstated.judgement == nil && unstated.gap == nil && unstated.supportable == 10)
    let driverless = Self.result(Terms(), ["e": .number(5)])
    #expect(driverless.judgement == nil && driverless.driver == nil && driverless.supportable == nil)
  }

  @Test func theDriverNeedsHalfOfTheApplicableWeight() {
    var terms = Terms()
    #expect(Self.result(terms, ["a": .number(80)]).driver == 80)
    terms.weights = (1, 1.1)
    #expect(Self.result(terms, ["a": .number(80)]).driver == nil)
    #expect(Self.result(terms, ["a": .number(80), "b": .notApplicable]).driver == 80)
    terms.combination = .minimum
    #expect(Self.result(terms, ["a": .number(80), "b": .number(30)]).driver == 30)
  }

  @Test func withoutRoomToStretchAnyBolderIsUnrealistic() {
    var terms = Terms()
    terms.bold = terms.supportable
    let answers: [String: Answer] = ["a": .number(50), "b": .number(50)]
    let atLimit = Self.result(terms, answers.merging(["e": .number(10)]) { $1 })
    #expect(atLimit.judgement == .realistic && atLimit.gap == nil)
    let beyond = Self.result(terms, answers.merging(["e": .number(10.1), "e_promised": .number(12)]) { $1 })
    #expect(beyond.judgement == .unrealistic && beyond.gap == nil && beyond.promiseGap == nil)
  }

  @Test func adjustmentsMultiplyBeforeTheyLimit() {
    var terms = Terms()
    terms.adjustments = [
      Readiness.Expectation.Adjustment(question: 2, factors: [2, nil], boldLimits: [30, nil]),
      Readiness.Expectation.Adjustment(question: 2, factors: [nil, 0.5], boldLimits: [15, nil]),
    ]
    let answers: [String: Answer] = ["a": .number(50), "b": .number(50), "e": .number(1)]
    let first = Self.result(terms, answers.merging(["c": .choice(option: 0)]) { $1 })
    #expect(first.supportable == 15 && first.bold == 15)
    let second = Self.result(terms, answers.merging(["c": .choice(option: 1)]) { $1 })
    #expect(second.supportable == 5 && second.bold == 12.5)
    let neither = Self.result(terms, answers)
    #expect(neither.supportable == 10 && neither.bold == 25)
  }

  @Test func aGapTooLargeForANumberIsStillOnOneSide() {
    var terms = Terms()
    terms.kind = .number(NumberKind())
    terms.supportable = [(0, 10)]
    terms.bold = [(0, 10.000000002)]
    for (stated, judgement) in [(1e300, Judgement.unrealistic), (-1e300, .realistic)] {
      let result = Self.result(terms, ["a": .number(50), "b": .number(50), "e": .number(stated * 1e8)])
      #expect(result.judgement == judgement && result.gap == nil)
    }
  }

  @Test func aScaleIsAStepCurve() {
    var terms = Terms()
    terms.kind = .scale(5)
    terms.shape = .steps
    terms.supportable = [(0, 1), (40, 2), (60, 3)]
    terms.bold = [(0, 2), (40, 3), (60, 4)]
    let answers: [String: Answer] = ["a": .number(60), "b": .number(60), "e": .scale(position: 5)]
    let result = Self.result(terms, answers)
    #expect(result.supportable == 3 && result.bold == 4 && result.gap == 2 && result.judgement == .unrealistic)
    let below = Self.result(terms, ["a": .number(59.9), "b": .number(59.9), "e": .scale(position: 3)])
    #expect(below.supportable == 2 && below.judgement == .stretch)
    let almost = Self.result(terms, ["a": .number(59.9999999999), "b": .number(60), "e": .scale(position: 3)])
    #expect(almost.supportable == 3)
  }

  @Test func lowerMayBeBolder() throws {
    var terms = Terms()
    terms.bolder = .lower
    terms.supportable = [(0, 60), (100, 20)]
    terms.bold = [(0, 40), (100, 10)]
    let result = Self.result(
      terms, ["a": .number(50), "b": .number(50), "e": .number(20), "e_promised": .number(22)])
    #expect(result.supportable == 40 && result.bold == 25 && result.judgement == .unrealistic)
    #expect(result.split.client == 2 && result.split.overPromised == 8 && result.split.notReady == 10)
  }

  @Test(arguments: [
    (Readiness.Expectation.Bolder.higher, false, 50.3, 10.0), (.higher, true, 54.9, 10), (.lower, false, 50.3, 10.1),
    (.lower, true, 50.3, 11), (.higher, false, 50.5, 10.1), (.higher, false, 2, 3), (.lower, false, 99, 15),
  ])
  func resetsAreRoundedToAskForLessAndLimited(
    bolder: Readiness.Expectation.Bolder, isInteger: Bool, driver: Double, reset: Double
  ) throws {
    var terms = Terms()
    terms.kind = .number(NumberKind(minimum: 3, maximum: 15, isInteger: isInteger))
    terms.bolder = bolder
    terms.bold = bolder == .higher ? [(0, 0), (100, 20.001)] : [(0, -1), (100, 19.999)]
    let stated: Answer = .number(bolder == .higher ? 15 : 3)
    let assessment = Self.assessment(terms, ["a": .number(driver), "b": .number(driver), "e": stated])
    let action = try #require(assessment.actions.first { if case .expectation = $0.subject { true } else { false } })
    guard case .expectation(_, let judgement, let value) = action.subject else { return }
    #expect(judgement == .unrealistic)
    #expect(value == reset)
  }
}
