import Readiness

/// Results of rows as a table for a terminal.
package struct RowTable {
  private let rows: [[String]]
  private let columns: [ResultColumn]

  /// The lines of the table, a heading first and below it what the rows have in common; columns are broken to keep within
  /// `width` cells.
  ///
  /// A table of the usual columns leaves out those that are empty in all rows. The portfolio is of all rows, the table may
  /// be of the first.
  package static func lines(
    _ rows: [[String]], _ columns: [ResultColumn], _ portfolio: Portfolio, isUsual: Bool, width: Int,
    appearance: Appearance = .plain
  ) -> [String] {
    let table = RowTable(rows: rows, columns: columns)
    let shown = columns.indices.filter { !isUsual || !table.isEmpty($0) }
    var lines: [String] = []
    if !rows.isEmpty {
      lines = table.lines(shown, width: width)
      lines[0] = appearance.text(lines[0], .strong)
      lines.append("")
    }
    return lines + footer(portfolio, shown: rows.count, width: width)
  }

  private func isEmpty(_ column: Int) -> Bool {
    switch columns[column].content {
    case .issueCount: rows.allSatisfy { $0[column] == "0" }
    case .field, .origin, .ownWords, .number, .share, .truth, .word, .count, .largest, .list:
      rows.allSatisfy { $0[column].isEmpty }
    }
  }

  private func lines(_ shown: [Int], width: Int) -> [String] {
    var table = AlignedTable(shown.map { isNumber($0) ? .right : .left })
    table.add(shown.map { columns[$0].name })
    for row in rows { table.add(shown.map { text(row[$0], columns[$0]) }) }
    return table.lines(width: width)
  }

  private func isNumber(_ column: Int) -> Bool {
    switch columns[column].content {
    case .number, .share, .count, .largest, .issueCount, .origin(.line): true
    case .field, .origin, .ownWords, .truth, .word, .list: false
    }
  }

  private func text(_ cell: String, _ column: ResultColumn) -> String {
    switch column.content {
    case .number, .largest: ReadableNumber.text(Double(cell))
    case .share: ReadableNumber.percent(Double(cell))
    case .field, .origin, .issueCount, .ownWords, .truth, .word, .count, .list: cell.isEmpty ? "–" : cell
    }
  }

  private static func footer(_ portfolio: Portfolio, shown: Int, width: Int) -> [String] {
    let questionnaire = portfolio.questionnaire
    var parts = [
      shown < portfolio.count
        ? "\(shown) of \(Counted.text(portfolio.count, "sheet"))" : Counted.text(portfolio.count, "sheet")
    ]
    parts += zip(questionnaire.recommendations, portfolio.recommendations).filter { $0.1 > 0 }
      .map { "\($0.1) \(Printable.text($0.0.title))" }
    if let headline = questionnaire.headline, let median = portfolio.scores[headline].quantile(0.5) {
      parts.append("median \(questionnaire.sections[headline].id) \(ReadableNumber.text(median))")
    }
    return TextWrap.lines(parts.joined(separator: " · "), width: width)
  }
}
