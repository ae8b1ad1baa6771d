import Readiness

/// What to work out for each row: a plan and the results that are wanted.
package struct RowSetup: Sendable {
  /// What becomes of the rows.
  package enum Product: Sendable {
    /// A line of CSV for each, with these results.
    case lines([ResultColumn])
    /// Counts of all.
    case portfolio
  }

  package let plan: ScoringPlan
  let product: Product

  /// Wants something of the rows of a plan.
  package init(_ plan: ScoringPlan, _ product: Product) {
    self.plan = plan
    self.product = product
  }

  /// The line before all others; empty if there are no lines.
  package var heading: [UInt8] {
    switch product {
    case .lines(let columns): Array((columns.map(\.name).joined(separator: ",") + "\n").utf8)
    case .portfolio: []
    }
  }

  /// The registers that have to be evaluated.
  var registers: [Register] {
    switch product {
    case .lines(let columns): columns.flatMap(\.registers)
    case .portfolio: Portfolio.registers(of: plan)
    }
  }
}
