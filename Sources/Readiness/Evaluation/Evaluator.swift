/// Evaluates a plan for one sheet after another.
///
/// Reading a result before the stage that works it out has been evaluated gives that of an earlier sheet or nothing.
package struct Evaluator: Sendable {
  private let shared: SharedPlan
  var registers: [Double]

  package init(_ plan: ScoringPlan) {
    shared = SharedPlan(plan)
    registers = plan.initialRegisters
  }

  package var plan: ScoringPlan { shared.plan }

  /// Works out everything up to and including a stage.
  package mutating func evaluate(
    _ row: AnswerRow, scenario: Scenario = .asAnswered, through stage: ScoringPlan.Stage = .everything
  ) {
    withMachine(scenario, row.jointScores) { machine in
      row.values.withUnsafeBufferPointer { values in
        for offset in values.indices { machine[offset] = values[offset] }
      }
      machine.run(through: stage)
    }
  }

  /// Runs operations on the registers as they are.
  mutating func withMachine(
    _ scenario: Scenario, _ jointScores: [JointScore]? = nil, _ body: (Machine) -> Void
  ) {
    let shared = shared
    registers.withUnsafeMutableBufferPointer { registers in
      // A plan has registers of recommendations at least.
      guard let first = registers.baseAddress else { return }
      shared.plan.withOpenTables { tables in
        body(
          Machine(
            shared: shared, tables: tables, registers: first, stride: 1, scenario: scenario, jointScores: jointScores))
      }
    }
  }

  /// The number in a register; missing is not a number.
  package subscript(_ register: Register) -> Double { registers[register.offset] }

  package func isShown(question: Int) -> Bool { self[plan.layout.questionShown[question]] == 1 }
  package func isApplicable(question: Int) -> Bool { self[plan.layout.questionApplicable[question]] == 1 }
  package func isApplicable(section: Int) -> Bool { self[plan.layout.sectionApplicable[section]] == 1 }

  /// The position of the recommendation.
  package var recommendation: Int { Int(self[plan.layout.recommendation]) }

  /// The position of the verdict, nil if the questionnaire has none.
  package var verdict: Int? {
    let verdict = self[plan.layout.verdict]
    return verdict.isNaN ? nil : Int(verdict)
  }

  /// The score of the headline section, missing if it has none.
  package var headline: Double {
    plan.questionnaire.headline.map { self[plan.layout.sectionScore[$0]] } ?? .nan
  }
}

/// A plan that many evaluations share without copying it.
final class SharedPlan: Sendable {
  let plan: ScoringPlan

  init(_ plan: ScoringPlan) {
    self.plan = plan
  }
}
