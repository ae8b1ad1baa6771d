/// Evaluates a plan for one sheet after another.
///
/// Reading a result before the stage that works it out has been evaluated gives that of an earlier sheet or nothing.
package struct Evaluator: Sendable {
  package let plan: ScoringPlan
  var registers: [Double]

  package init(_ plan: ScoringPlan) {
    self.plan = plan
    registers = plan.initialRegisters
  }

  /// Works out everything up to and including a stage.
  package mutating func evaluate(
    _ row: AnswerRow, scenario: Scenario = .asAnswered, through stage: ScoringPlan.Stage = .everything
  ) {
    let operations = plan.operations
    let end = plan.stageEnds[stage.rawValue]
    registers.withUnsafeMutableBufferPointer { registers in
      let machine = Machine(plan: plan, registers: registers, scenario: scenario)
      row.values.withUnsafeBufferPointer { values in
        for offset in 0..<plan.layout.rowCount { registers[offset] = values[offset] }
      }
      operations.withUnsafeBufferPointer { operations in
        for position in 0..<end { machine.run(operations[position]) }
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
