/// The cells of a row as one text.
package enum CellText {
  /// The separator of units in ASCII; texts hold none, since control characters are shown as escapes.
  static let separator: UInt8 = 0x1F

  /// The cells that were written for a row.
  package static func cells(_ row: [UInt8]) -> [String] {
    row.split(separator: separator, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
