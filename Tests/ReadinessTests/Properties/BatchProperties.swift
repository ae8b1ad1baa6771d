import Readiness
import Testing

/// A block of rows comes out as its rows do one by one.
@Suite struct BatchProperties {
  static let seeds = UInt64(0)..<300

  private static let scenarios = [
    Scenario.asAnswered, .everyMissingScore(is: 0), .everyMissingScore(is: 7.5), .question(0, scores: 3),
  ]

  @Test(arguments: seeds)
  func everyRegisterIsAsOfASingleSheet(seed: UInt64) throws {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    let plan = ScoringPlan(generated.questionnaire)
    let batch = BatchEvaluator(plan, for: plan.everyRegister)
    var single = Evaluator(plan)
    for scenario in Self.scenarios {
      let rows = (0..<RowBlock.rows).map { row in
        plan.row(generated.answers(openShare: row % 4 == 0 ? 0 : 0.3))
      }
      for (position, row) in rows.enumerated() { batch.block.set(row, at: position) }
      batch.evaluate(scenario: scenario)
      for (position, row) in rows.enumerated() {
        single.evaluate(row, scenario: scenario)
        for register in plan.everyRegister {
          let (one, other) = (single[register], batch.block[register, position])
          #expect(one == other || one.isNaN && other.isNaN, "register \(register.index) of row \(position)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func leavingOutWhatIsNotWantedChangesNothing(seed: UInt64) throws {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    let plan = ScoringPlan(generated.questionnaire)
    let wanted = try #require(plan.everyRegister.randomElement(using: &generated.generator))
    let batch = BatchEvaluator(plan, for: [wanted, plan.layout.recommendation])
    let rows = (0..<RowBlock.rows).map { _ in plan.row(generated.answers()) }
    for (position, row) in rows.enumerated() { batch.block.set(row, at: position) }
    batch.evaluate()
    var single = Evaluator(plan)
    for (position, row) in rows.enumerated() {
      single.evaluate(row)
      for register in [wanted, plan.layout.recommendation] {
        let (one, other) = (single[register], batch.block[register, position])
        #expect(one == other || one.isNaN && other.isNaN, "register \(register.index): \(one), \(other)")
      }
    }
  }
}

extension ScoringPlan {
  /// All registers that evaluations fill or start from.
  fileprivate var everyRegister: [Register] { (0..<registerCount).map { Register($0) } }
}
