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

  /// A sink of results only.
  package init(write: @escaping @Sendable (UnsafeRawBufferPointer) -> String?) { self.write = write }
}
