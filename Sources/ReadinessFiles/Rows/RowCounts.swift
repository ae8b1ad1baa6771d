/// How many rows there were and what became of them.
package struct RowCounts: Sendable, Equatable {
  package var read = 0
  /// Rows that results were written for.
  package var scored = 0
  /// Scored rows with something wrong.
  package var withIssues = 0
  package var refused = 0

  /// Whether no row got lost.
  package var isComplete: Bool { read == scored + refused }

  package init() {}

  package static func += (left: inout RowCounts, right: RowCounts) {
    left.read += right.read
    left.scored += right.scored
    left.withIssues += right.withIssues
    left.refused += right.refused
  }
}
