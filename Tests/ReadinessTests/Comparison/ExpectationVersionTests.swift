import Testing

@testable import Readiness

/// Whether an expectation is held against the same in two versions of a questionnaire.
@Suite struct ExpectationVersionTests {
  /// How an expectation may be given.
  private struct Version {
    var bolder = Expectation.Bolder.higher
    var combination = Expectation.Combination.mean
    var weights = [1.0, 2]
    var supportable = 10.0
    var bold = 20.0
    var factors: [String: Double?] = ["a": 0.5, "b": nil]
    var limits: [String: Double?] = ["a": nil, "b": 15]
    var options = ["a", "b"]
    var unit = "%"
    var range = ScoreRange.hundred
    var questionWeight = 1.0
    var isAdjusted = true

    func questionnaire() -> Questionnaire {
      var building = Building(range: range)
      let choice = QuestionKind.choice(Choice(options: options.map { AnswerOption(id: $0, label: $0) }))
      building.section("one", [("q", .scale(5), questionWeight), ("place", choice, 1), ("q2", .scale(5), 1)])
      building.section("two", [("r", .scale(5), 1)])
      building.questionnaire.questions.append(
        Question(id: "goal", kind: .number(NumberKind(unit: unit)), text: "Goal?", place: .stated(expectation: 0)))
      func curve(_ result: Double) -> Curve { Curve(knots: [.init(value: 0, result: result)], shape: .linear) }
      let adjustment = Expectation.Adjustment(
        question: 1, factors: options.map { factors[$0] ?? nil }, boldLimits: options.map { limits[$0] ?? nil })
      building.questionnaire.expectations = [
        Expectation(
          id: "goal", title: "Goal", stated: 4, promised: nil, bolder: bolder,
          restsOn: zip([0, 1], weights).map { .init(section: $0, weight: $1) }, combination: combination,
          supportable: curve(supportable), bold: curve(bold), adjustments: isAdjusted ? [adjustment] : [])
      ]
      return building.finished()
    }
  }

  private static func isAlike(_ change: (inout Version) -> Void) -> Bool {
    var changed = Version()
    change(&changed)
    let match = QuestionnaireMatch(Version().questionnaire(), changed.questionnaire())
    return match.expectations.pairs.count == 1 && match.isAlike(expectation: match.expectations.pairs[0])
  }

  @Test func whatMattersForTheGap() {
    #expect(Self.isAlike { _ in })
    #expect(!Self.isAlike { $0.bolder = .lower })
    #expect(!Self.isAlike { $0.combination = .minimum })
    #expect(!Self.isAlike { $0.weights = [1, 3] })
    #expect(!Self.isAlike { $0.weights = [1] })
    #expect(!Self.isAlike { $0.supportable = 11 })
    #expect(!Self.isAlike { $0.bold = 21 })
    #expect(!Self.isAlike { $0.unit = "months" })
    #expect(!Self.isAlike { $0.range = ScoreRange(low: 0, high: 10) })
    #expect(!Self.isAlike { $0.questionWeight = 2 })
    #expect(!Self.isAlike { $0.isAdjusted = false })
    #expect(!Self.isAlike { $0.factors["a"] = 0.6 })
    #expect(!Self.isAlike { $0.limits["b"] = 16 })
  }

  @Test func adjustmentsAreByOptionWhateverTheirOrder() {
    #expect(Self.isAlike { $0.options = ["b", "a"] })
    #expect(Self.isAlike { $0.options = ["c", "a", "b"] })
    #expect(
      !Self.isAlike {
        $0.options = ["a", "b", "c"]
        $0.factors["c"] = 2
      })
  }
}
