/// Which reports are told in full: the first of bad rows, and the first of rows that are only doubtful, so that neither a
/// file of nothing but faults takes more memory nor doubts hide the faults.
struct ReportLimit {
  private static let limit = 20

  private var bad = 0
  private var doubtful = 0

  /// Whether a report is among the first.
  mutating func takes(_ report: RowReport) -> Bool {
    if report.isOfBadRow {
      bad += 1
      return bad <= Self.limit
    }
    doubtful += 1
    return doubtful <= Self.limit
  }
}
