import Readiness

/// What to work out for each row: a plan and the results that are wanted.
package struct RowSetup: Sendable {
  /// What rows are scored by.
  package let plan: ScoringPlan
  /// What is written for each row; nil if nothing is.
  package var lines: RowLines?
  /// Whether all rows are counted together.
  package var hasPortfolio = false
  /// Whether the first row that is not as it should be ends it all.
  package var isStrict = false
  /// Whether all reports of bad rows are wanted rather than the first.
  package var reportsAll = false
  /// What columns of tables hold whose headings say it in their own way.
  package var columnMap: ColumnMap?

  /// Wants something of the rows of a plan.
  package init(_ plan: ScoringPlan) { self.plan = plan }

  /// The registers that have to be evaluated.
  var registers: [Register] {
    (lines?.registers ?? []) + (hasPortfolio ? Portfolio.registers(of: plan) : [])
  }
}
