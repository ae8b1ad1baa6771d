/// Evaluates a plan for a block of rows at once, as far as some registers need it.
///
/// The operations are those of the plan; what comes out for a row is what an `Evaluator` gives for it, to the last bit.
package struct BatchEvaluator {
  private let shared: SharedPlan
  private let operations: [Operation]
  /// By register, whether an operation looks at it.
  private let isRead: [Bool]
  private let shortcuts: BatchShortcuts
  package let block: RowBlock

  /// Prepares for the registers that are wanted.
  package init(_ plan: ScoringPlan, for wanted: [Register]) {
    shared = SharedPlan(plan)
    (operations, isRead) = plan.operations(for: wanted)
    var isNeeded = isRead
    for register in wanted { isNeeded[register.offset] = true }
    shortcuts = BatchShortcuts(plan, isNeeded: isNeeded)
    block = RowBlock(plan)
  }

  package var plan: ScoringPlan { shared.plan }

  /// Whether something else is worked out from a register.
  package func reads(_ register: Register) -> Bool { isRead[register.offset] }

  /// Works out the wanted registers of all rows of the block.
  package func evaluate(scenario: Scenario = .asAnswered) {
    shared.plan.withOpenTables { tables in
      block.values.withMemoryRebound(to: Lanes.self, capacity: RowBlock.groups * shared.plan.initialRegisters.count) {
        let machine = BatchMachine(
          shared: shared, tables: tables, registers: $0, scenario: scenario, shortcuts: shortcuts)
        operations.withUnsafeBufferPointer { operations in
          for operation in operations { machine.run(operation) }
        }
      }
    }
  }

  /// Makes every row one without answers.
  package func clear() { block.clear(shared.plan) }
}
