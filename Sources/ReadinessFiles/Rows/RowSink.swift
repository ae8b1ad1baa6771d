import Readiness

/// Where the results of rows go and what is told meanwhile; one call at a time, in the order of the rows.
package struct RowSink: Sendable {
  /// Takes a piece of the results; gives the reason if it cannot be written.
  package var write: @Sendable (UnsafeRawBufferPointer) -> String?
  /// Takes a report of a bad row or file.
  package var report: @Sendable (RowReport) -> Void = { _ in }
  /// Takes what the columns of a table hold, before its rows.
  package var heading: @Sendable (TableHeading) -> Void = { _ in }
  /// Takes how far it has come.
  package var progress: @Sendable (RowProgress) -> Void = { _ in }

  package init(write: @escaping @Sendable (UnsafeRawBufferPointer) -> String?) { self.write = write }
}

/// What of the heading of a table is worth telling.
package struct TableHeading: Sendable, Equatable {
  package let file: String
  /// Headings that match nothing.
  package let unknown: [String]
  /// Ids of questions without a column.
  package let missing: [String]
  /// All headings, folded.
  package let headings: [String]
}

/// How far it has come.
package struct RowProgress: Sendable {
  package let rows: Int
  /// How much has been read; in the same measure as `RowInput.weight`.
  package let weight: Int
}
