/// How far it has come.
package struct RowProgress: Sendable {
  /// How many rows have been read.
  package let rows: Int
  /// How much has been read; in the same measure as `RowInput.weight`.
  package let weight: Int
}
