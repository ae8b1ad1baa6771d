import Readiness
import Testing

/// The figures that publications give, or that were worked by hand, reproduced by the plan.
@Suite struct PublishedFiguresTests {
  @Test(arguments: zip(1...5, [0.0, 25, 50, 75, 100]))
  func fivePointScale(position: Int, score: Double) {
    var building = Building()
    let forward = building.section("forward", [("a", .scale(5), 1)])
    let backward = building.section("backward", [("b", .scale(5, reverse: true), 1)])
    let result = building.finished().evaluated(["a": .scale(position: position), "b": .scale(position: position)])
    #expect(result.score(forward) == score)
    #expect(result.score(backward) == 100 - score)
  }

  private static func sectionWithOpenAnswer(_ third: Answer) -> (Evaluator, Int) {
    var building = Building()
    let section = building.section(
      "s", [("a", .scale(5), 3), ("b", .scale(5), 2), ("c", .scale(5), 2), ("d", .scale(5), 1)])
    let result = building.finished().evaluated([
      "a": .scale(position: 5), "b": .scale(position: 4), "c": third, "d": .scale(position: 3),
    ])
    return (result, section)
  }

  @Test func sectionWithDontKnow() throws {
    let (result, section) = Self.sectionWithOpenAnswer(.unknown)
    #expect(abs(try #require(result.score(section)) - 83.333333) < 1e-6)
    #expect(result.low(section) == 62.5)
    #expect(result.high(section) == 87.5)
    #expect(result.coverage(section) == 0.75)
  }

  @Test func sectionWithNotApplicable() throws {
    let (result, section) = Self.sectionWithOpenAnswer(.notApplicable)
    let score = try #require(result.score(section))
    #expect(abs(score - 83.333333) < 1e-6)
    #expect(result.low(section) == score)
    #expect(result.high(section) == score)
    #expect(result.coverage(section) == 1)
  }

  @Test(arguments: [
    ([21.0, 1, 1, 1], 2.1407, 6.0), ([6, 6, 6, 6], 6, 6), ([21, 2, 1, 1], 2.5457, 6.25), ([6, 7, 6, 6], 6.2357, 6.25),
    ([90, 90, 30], 62.4025, 70), ([70, 60, 35], 52.7763, 55),
  ])
  func geometricAgainstArithmetic(scores: [Double], geometric: Double, arithmetic: Double) throws {
    var building = Building()
    let identity = QuestionKind.number([(0, 0), (100, 100)])
    let names = scores.indices.map { "q\($0)" }
    let product = building.section("product", names.map { ($0, identity, 1) }, combination: .geometric)
    let sum = building.section("sum", names.map { ($0 + "b", identity, 1) })
    var answers: [String: Answer] = [:]
    for (name, score) in zip(names, scores) { answers[name] = .number(score) }
    for (name, score) in zip(names, scores) { answers[name + "b"] = .number(score) }
    let result = building.finished().evaluated(answers)
    #expect(abs(try #require(result.score(product)) - geometric) < 1e-4)
    #expect(abs(try #require(result.score(sum)) - arithmetic) < 1e-9)
  }

  /// A rule looks at nine decimals, which in a wide range are more than a logarithm keeps.
  @Test(arguments: [1.0, 100, 1e6, 1e7], 1...40)
  func geometricMeanOfEqualScoresIsThatScore(top: Double, part: Int) throws {
    let range = ScoreRange(low: 0, high: top)
    var building = Building(range: range)
    let score = top * Double(part) / 41
    let kind = QuestionKind.number([(0, 0), (1, score), (2, top)])
    let one = building.section("one", [("a", kind, 3)], combination: .geometric)
    let result = building.finished().evaluated(["a": .number(1)])
    let found = try #require(result.score(one))
    #expect(score < top / 100 ? found == top / 100 : abs(found - score) <= score.ulp * 2)
  }

  @Test func knotsMayStandAtBothEndsOfAllNumbers() {
    var building = Building()
    let section = building.section("s", [("n", .number([(-1e308, 0), (1e308, 100)]), 1)])
    #expect(building.finished().evaluated(["n": .number(5e307)]).score(section) == 75)
  }

  @Test func curveIsLinearBetweenKnots() {
    var building = Building()
    let section = building.section("s", [("n", .number([(0, 0), (3, 47.5), (5, 82.5)]), 1)])
    #expect(building.finished().evaluated(["n": .number(1.5)]).score(section) == 23.75)
    #expect(building.finished().evaluated(["n": .number(-7)]).score(section) == 0)
    #expect(building.finished().evaluated(["n": .number(99)]).score(section) == 82.5)
  }

  @Test func gapIsSplit() throws {
    var building = Building()
    let section = building.section("s", [("q", .number([(0, 0), (100, 100)]), 1)])
    let percent = QuestionKind.number(NumberKind(unit: "%"))
    building.questionnaire.questions += [
      Question(id: "savings", kind: percent, text: "?", place: .stated(expectation: 0)),
      Question(id: "savings_promised", kind: percent, text: "?", place: .promised(expectation: 0)),
    ]
    let supportable = [(0.0, 0.0), (25.5, 5.1), (75, 20), (100, 28)].map { Curve.Knot(value: $0.0, result: $0.1) }
    building.questionnaire.expectations = [
      Expectation(
        id: "savings", title: "Savings", stated: 1, promised: 2, bolder: .higher,
        restsOn: [Expectation.Driver(section: section, weight: 1)], combination: .mean,
        supportable: Curve(knots: supportable, shape: .linear),
        bold: Curve(
          knots: supportable.map { Curve.Knot(value: $0.value, result: $0.result + 10) }, shape: .linear),
        adjustments: [])
    ]
    let questionnaire = building.finished()
    let answers = questionnaire.dense([
      "q": .number(25.5), "savings": .number(45), "savings_promised": .number(25),
    ])
    let assessment = Assessor(questionnaire).assess(AcceptedAnswers(answers: answers))
    let result = assessment.expectations[0]
    #expect(result.split.client == 20)
    #expect(result.split.overPromised == 5)
    #expect(abs(try #require(result.split.notReady) - 14.9) < 1e-9)
    #expect(abs(try #require(result.stated) - (try #require(result.supportable)) - 39.9) < 1e-9)
    #expect(result.judgement == .unrealistic)
  }

  @Test(arguments: [
    ([4, 5, 4, 3, 4], 0.75, 0.4), ([3, 4, 4, 5, 2], 0.35, 0.88), ([2, 3, 2, 4, 4, 5], 0.266667, 1.0),
    ([1, 1, 5, 5], 0, 2), ([4, 4, 4, 4], 1, 0),
  ])
  func agreement(ratings: [Int], withinGroup: Double, averageDeviation: Double) throws {
    let agreement = Agreement(positions: ratings, options: 5)
    #expect(abs(try #require(agreement.withinGroup) - withinGroup) < 1e-6)
    #expect(abs(try #require(agreement.averageDeviation) - averageDeviation) < 1e-9)
  }

  @Test func agreementNeedsTwoRaters() {
    #expect(Agreement(positions: [3], options: 5).withinGroup == nil)
    #expect(Agreement(positions: [3], options: 5).mean == 3)
    #expect(Agreement(positions: [], options: 5).mean == nil)
  }

  @Test func longestRun() {
    #expect(LongestRun.length(of: [3, 3, 3, 3, 3, 2, 4, 4, 4, 1]) == 5)
    #expect(LongestRun.length(of: []) == 0)
  }
}
