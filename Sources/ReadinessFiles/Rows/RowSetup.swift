import Readiness

/// What to work out for each row: a plan and the results that are wanted.
package struct RowSetup: Sendable {
  package let plan: ScoringPlan
  package let columns: [ResultColumn]

  package init(_ plan: ScoringPlan, columns: [ResultColumn]) {
    self.plan = plan
    self.columns = columns
  }

  /// The suppositions to evaluate, the one without any last.
  var suppositions: [ResultColumn.Supposition] {
    ResultColumn.Supposition.allCases.reversed().filter { supposition in
      columns.contains { $0.supposition == supposition && !$0.registers.isEmpty }
    }
  }

  /// The first line of a table of the results.
  package var heading: [UInt8] { Array((columns.map(\.name).joined(separator: ",") + "\n").utf8) }
}
