/// What of the heading of a table is worth telling.
package struct TableHeading: Sendable, Equatable {
  /// The name of the table's file.
  package let file: String
  /// Headings that match nothing.
  package let unknown: [String]
  /// Ids of questions without a column.
  package let missing: [String]
  /// All headings, folded.
  package let headings: [String]
}
