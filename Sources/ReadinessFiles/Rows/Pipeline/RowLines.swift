import Readiness

/// What is written for each row.
package struct RowLines: Sendable {
  /// A column that rows are sorted by.
  package struct Order: Sendable {
    let column: ResultColumn
    let isDescending: Bool

    /// Sorts by a column.
    package init(_ column: ResultColumn, isDescending: Bool) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The results, in this order; none where whole assessments are written.
  package let columns: [ResultColumn]
  let notation: RowNotation
  /// What rows are sorted by, first things first; if this is empty they keep their order.
  package var order: [Order] = []
  /// How many of the sorted rows are wanted; nil for all.
  package var top: Int?
  /// What is written in the place of columns, by the assessment of each row.
  package var assessed: (@Sendable (AssessedRow) -> [UInt8])?

  /// Wants results in this order.
  package init(_ columns: [ResultColumn], _ notation: RowNotation) {
    self.columns = columns
    self.notation = notation
  }

  /// What stands before all rows.
  package var heading: [UInt8] { Array(notation.heading(columns.map(\.name)).utf8) }

  /// Whether rows are kept until all have been scored.
  package var isKept: Bool {
    switch notation {
    case .cells: true
    case .csv, .jsonLine, .jsonElement: !order.isEmpty || top != nil
    }
  }

  var registers: [Register] { (columns + order.map(\.column)).flatMap(\.registers) }

  /// Whether it has to be known where a row comes from.
  var showsOrigin: Bool {
    assessed != nil
      || (columns + order.map(\.column)).contains { column in
        switch column.content {
        case .origin, .issueCount: true
        case .field, .ownWords, .number, .share, .truth, .word, .count, .largest, .list: false
        }
      }
  }

  /// The questions whose answers in own words are shown.
  var questionsInOwnWords: [Int] {
    (columns + order.map(\.column)).compactMap { column in
      if case .ownWords(let question, _) = column.content { question } else { nil }
    }
  }
}
