import Readiness

/// What columns of a table hold whose headings say it in their own way.
package struct ColumnMap: Sendable {
  /// A heading that was named.
  package struct Name: Sendable {
    /// As it was written.
    package let heading: String
    let position: SourcePosition
  }

  /// By folded heading, what the column holds; `unknown` for one that is left out.
  let columns: [String: CSVHeader.Column]
  /// By folded heading, how it was named.
  package let names: [String: Name]
  private let source: SourceText

  /// Reads a YAML or JSON file with a heading as each key, and as its value the id of a question, `organization`,
  /// `respondent`, `role` or `date`, or nothing for a column that is left out.
  ///
  /// ```
  /// Company name: organization
  /// "How fast are you?": pace
  /// Timestamp:
  /// ```
  package static func read(_ bytes: [UInt8], name: String, _ questionnaire: Questionnaire) -> Loaded<ColumnMap> {
    let document = DocumentReader.read(bytes, name: name)
    var log = document.log
    let map = document.root.flatMap { columnMap($0, questionnaire, &log) }
    return Loaded(map, log, SourcePlaces(log.source))
  }

  private static func columnMap(
    _ root: DocumentNode, _ questionnaire: Questionnaire, _ log: inout DiagnosticLog
  ) -> ColumnMap? {
    var (columns, names) = ([String: CSVHeader.Column](), [String: Name]())
    for entry in log.entries(root, "the file") ?? [] {
      let heading = CSVHeader.folded(entry.key)
      if names[heading] != nil { log.error("the heading is there twice", at: entry.position) }
      names[heading] = Name(heading: entry.key, position: entry.position)
      if entry.value.isNull {
        columns[heading] = .unknown
      } else if let target = log.text(entry.value, "what the column holds") {
        columns[heading] = column(target, at: entry.value.position, questionnaire, &log)
      }
    }
    return ColumnMap(columns: columns, names: names, source: log.source)
  }

  private static func column(
    _ target: String, at position: SourcePosition, _ questionnaire: Questionnaire, _ log: inout DiagnosticLog
  ) -> CSVHeader.Column? {
    if let field = SheetField.allCases.first(where: { $0.name == target }) { return .field(field) }
    let id = questionnaire.renamed[target] ?? target
    if let question = questionnaire.questions.firstIndex(where: { $0.id == id }) { return .question(question) }
    log.reportUnknown(
      "question", target, at: position,
      among: SheetField.allCases.map(\.name) + questionnaire.questions.map(\.id))
    return nil
  }

  /// What to say of headings that none of the tables had.
  package func diagnostics(ofUnused headings: Set<String>) -> [Diagnostic] {
    names.filter { headings.contains($0.key) }.values.sorted { $0.position < $1.position }.map { name in
      Diagnostic(.warning, in: source, at: name.position, message: "no table has a column of this heading")
    }
  }
}
