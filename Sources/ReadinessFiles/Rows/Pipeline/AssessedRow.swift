import Readiness

/// A row that is assessed as a whole.
package struct AssessedRow: Sendable {
  /// The name of the file that the row comes from.
  package let file: String
  /// The line that it begins at; nil for a file of a single sheet.
  package let line: Int?
  /// What the row says.
  package let sheet: AnswerSheet
}
