import Readiness

/// What was wrong with one row.
package struct RowReport: Sendable {
  /// Whether the row could not be read; otherwise some of its answers count as unanswered.
  package let isRefused: Bool
  package var diagnostics: [Diagnostic]

  /// The same report of a row so many lines further down.
  func moved(byLines lines: Int) -> RowReport {
    RowReport(isRefused: isRefused, diagnostics: diagnostics.map { $0.moved(byLines: lines) })
  }
}

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

extension Diagnostic {
  fileprivate func moved(byLines lines: Int) -> Diagnostic {
    guard let position else { return self }
    return Diagnostic(
      severity, file: file, position: SourcePosition(line: position.line + lines, column: position.column),
      message: message, advice: advice, excerpt: excerpt)
  }
}
