/// How the results of a row are written.
package enum RowNotation: Sendable {
  /// A line of CSV (RFC 4180).
  case csv
  /// A JSON object in a line of its own.
  case jsonLine
  /// A JSON object as an element of a list, with a comma in front of it.
  case jsonElement
  /// Texts for people, to be laid out as a table; `CellText` takes them apart again.
  case cells

  /// What stands in front of all rows.
  func heading(_ names: [String]) -> String {
    switch self {
    case .csv: names.joined(separator: ",") + "\n"
    case .jsonElement: "["
    case .jsonLine, .cells: ""
    }
  }
}
