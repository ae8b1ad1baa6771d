import Readiness

/// What the columns of a CSV file hold, by its first row.
struct CSVHeader: Sendable {
  /// What a column holds.
  enum Column: Sendable, Equatable {
    case question(Int)
    case field(SheetField)
    /// The heading matches nothing.
    case unknown
  }

  let syntax: CSVSyntax
  let columns: [Column]
  /// Headings that match nothing and that nobody said to leave out.
  let unknown: [String]
  /// All headings, folded.
  let headings: [String]
  /// Ids of questions that have no column.
  let missing: [String]
  /// Headings of which an earlier column has the meaning already.
  let repeated: [String]

  /// Reads the first row, given without the line break at its end; the separator is found out if it is not given.
  init(
    _ row: UnsafeBufferPointer<UInt8>, _ questionnaire: Questionnaire, _ columnMap: ColumnMap?, separator: UInt8?
  ) {
    let meanings = Self.meanings(questionnaire, columnMap)
    syntax = CSVSyntax(separator: separator ?? Self.separator(of: row, meanings))
    var (columns, unknown, repeated) = ([Column](), [String](), [String]())
    for cell in CSVCells(row, syntax) {
      let heading = cell.text
      let meaning = meanings[Self.folded(heading)]
      let column = meaning ?? .unknown
      if column == .unknown {
        // Spreadsheets write columns without a heading where a cell far to the right was used once.
        if meaning == nil, !Self.folded(heading).isEmpty { unknown.append(heading) }
      } else if columns.contains(column) {
        repeated.append(heading)
      }
      columns.append(column)
    }
    (self.columns, self.unknown, self.repeated) = (columns, unknown, repeated)
    headings = CSVCells(row, syntax).map { Self.folded($0.text) }
    missing = questionnaire.questions.indices.filter { !columns.contains(.question($0)) }
      .map { questionnaire.questions[$0].id }
  }

  /// What headings mean, folded; a text that several questions have means none of them.
  private static func meanings(_ questionnaire: Questionnaire, _ columnMap: ColumnMap?) -> [String: Column] {
    var meanings: [String: Column] = [:]
    var texts: Set<String> = []
    for (position, question) in questionnaire.questions.enumerated() {
      let text = folded(question.text)
      meanings[text] = texts.insert(text).inserted ? .question(position) : nil
    }
    for (old, new) in questionnaire.renamed.elements {
      meanings[old] = questionnaire.questions.firstIndex { $0.id == new }.map { .question($0) }
    }
    for field in SheetField.allCases { meanings[field.name] = .field(field) }
    for (position, question) in questionnaire.questions.enumerated() { meanings[question.id] = .question(position) }
    for (heading, column) in columnMap?.columns ?? [:] { meanings[heading] = column }
    return meanings
  }

  /// The separator by which most headings mean something; else the one that makes most columns.
  ///
  /// Texts of questions hold commas, which a spreadsheet that separates otherwise does not put in quotation marks.
  private static func separator(of row: UnsafeBufferPointer<UInt8>, _ meanings: [String: Column]) -> UInt8 {
    var best = (separator: CSVSyntax.separators[0], known: -1, columns: 0)
    for separator in CSVSyntax.separators {
      let syntax = CSVSyntax(separator: separator)
      guard syntax.isWellMarked(row) else { continue }
      let headings = CSVCells(row, syntax).map { folded($0.text) }
      let known = headings.count { meanings[$0] != nil }
      if (known, headings.count) > (best.known, best.columns) { best = (separator, known, headings.count) }
    }
    return best.separator
  }

  /// A text without blanks around it and single ones within, in small letters.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
