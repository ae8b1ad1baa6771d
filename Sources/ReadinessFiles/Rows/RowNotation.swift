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

/// The cells of a row as one text.
package enum CellText {
  /// The separator of units in ASCII; texts hold none, since control characters are shown as escapes.
  static let separator: UInt8 = 0x1F

  /// The cells that were written for a row.
  package static func cells(_ row: [UInt8]) -> [String] {
    row.split(separator: separator, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
