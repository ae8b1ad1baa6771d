import Readiness
import Testing

/// What each answer contributed to a section.
@Suite struct ScoreTraceTests {
  @Test func meanSharesByWeight() throws {
    var building = Building()
    building.section("s", [("a", .scale(5), 3), ("b", .scale(5), 2), ("c", .scale(5), 2), ("d", .scale(5), 1)])
    let result = building.finished().evaluated([
      "a": .scale(position: 5), "b": .scale(position: 4), "c": .unknown, "d": .scale(position: 3),
    ])
    let trace = try #require(result.trace(ofSection: 0))
    #expect(trace.contributions.map(\.question) == [0, 1, 3])
    #expect(trace.contributions.map { ($0.points * 1e6).rounded() / 1e6 } == [50, 25, 8.333333])
  }

  @Test func theLowestDecidesAMinimum() throws {
    var building = Building()
    building.section("s", [("a", .scale(5), 3), ("b", .scale(5), 1)], combination: .minimum)
    let result = building.finished().evaluated(["a": .scale(position: 5), "b": .scale(position: 2)])
    #expect(try #require(result.trace(ofSection: 0)).contributions.map(\.points) == [0, 25])
  }

  @Test(arguments: ScoreProperties.seeds)
  func contributionsAddUpToTheScore(seed: UInt64) {
    var generated = GeneratedQuestionnaire(seed: seed)
    let plan = ScoringPlan(generated.questionnaire)
    var evaluator = Evaluator(plan)
    evaluator.evaluate(plan.row(generated.answers()))
    for section in generated.questionnaire.sections.indices {
      guard let trace = evaluator.trace(ofSection: section) else {
        #expect(evaluator.score(section) == nil)
        continue
      }
      let points = trace.contributions.reduce(0) { $0 + $1.points }
      #expect(abs(points - (trace.score - generated.questionnaire.range.low)) < 1e-9)
      #expect(trace.contributions.allSatisfy { $0.points >= 0 })
    }
  }
}
