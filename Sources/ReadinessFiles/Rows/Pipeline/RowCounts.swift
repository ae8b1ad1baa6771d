/// How many rows there were and what became of them.
package struct RowCounts: Sendable, Equatable {
  /// Rows that were found.
  package var read = 0
  /// Rows that could be scored.
  package var scored = 0
  /// Rows that something was written for, or kept; as many as were scored if nothing is written of rows.
  package var written = 0
  /// Scored rows with something wrong.
  package var withIssues = 0
  /// Rows that could not be read.
  package var refused = 0

  /// Whether no row got lost.
  package var isComplete: Bool { read == scored + refused }

  /// Counts nothing yet.
  package init() {}

  /// Adds what was counted elsewhere.
  package static func += (left: inout RowCounts, right: RowCounts) {
    left.read += right.read
    left.scored += right.scored
    left.written += right.written
    left.withIssues += right.withIssues
    left.refused += right.refused
  }
}
