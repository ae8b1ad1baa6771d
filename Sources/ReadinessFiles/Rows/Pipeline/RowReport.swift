import Readiness

/// What was wrong with one row.
package struct RowReport: Sendable {
  /// One thing that was wrong.
  package struct Problem: Sendable {
    /// What is told of it.
    package let diagnostic: Diagnostic
    /// What it is as an answer, if it is one.
    package let issue: AnswerIssue?
  }

  /// Whether the row could not be read; otherwise some of its answers count as unanswered.
  package let isRefused: Bool
  /// What was wrong, in the order of the row.
  package let problems: [Problem]

  init(isRefused: Bool, problems: [Problem]) {
    self.isRefused = isRefused
    self.problems = problems
  }

  /// A report of a file that could not be read.
  package init(refused diagnostic: Diagnostic) { self.init(refused: [diagnostic]) }

  /// A report of a row or a file that could not be read.
  init(refused diagnostics: [Diagnostic]) {
    self.init(isRefused: true, problems: diagnostics.map { Problem(diagnostic: $0, issue: nil) })
  }

  /// Whether the row could not be read or has wrong answers.
  package var isOfBadRow: Bool { isRefused || problems.contains { $0.issue != nil } }

  /// What was wrong, in order.
  package var diagnostics: [Diagnostic] { problems.map(\.diagnostic) }

  /// The same report of a row so many lines further down.
  func moved(byLines lines: Int) -> RowReport {
    guard lines != 0 else { return self }
    return RowReport(
      isRefused: isRefused,
      problems: problems.map { Problem(diagnostic: $0.diagnostic.moved(byLines: lines), issue: $0.issue) })
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
