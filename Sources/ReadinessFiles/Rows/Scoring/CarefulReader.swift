import OrderedCollections
import Readiness

/// Reads single rows in the way of single files, whatever stands in them, and tells what is wrong.
struct CarefulReader {
  /// A row that can be scored.
  struct Row {
    let sheet: AnswerSheet
    let accepted: AcceptedAnswers
    /// What was wrong with single answers, and what was doubtful.
    let problems: [RowReport.Problem]
  }

  /// What came of a row.
  enum Outcome {
    case read(Row)
    case refused([Diagnostic])
  }

  let plan: ScoringPlan

  /// Reads the object or the YAML document that some bytes are.
  func read(_ bytes: [UInt8], file: String, format: DocumentReader.Format?) -> Outcome {
    let loaded = AnswerFileReader.read(bytes, name: file, format: format)
    guard let sheet = loaded.value else { return .refused(loaded.diagnostics) }
    if let id = sheet.questionnaireID, !id.isSameText(as: plan.questionnaire.id) {
      let diagnostic = loaded.places.diagnostic(
        .error, of: .questionnaire,
        message: "these are answers to the questionnaire `\(id)`, not to `\(plan.questionnaire.id)`",
        advice: "name the questionnaire they belong to with -q")
      return .refused(loaded.diagnostics + [diagnostic])
    }
    let accepted = plan.questionnaire.accept(sheet)
    let workshop = sheet.workshop == nil ? [] : [Self.storedAnswersOnly(file)]
    let doubts = (loaded.diagnostics + workshop).map { RowReport.Problem(diagnostic: $0, issue: nil) }
    let issues = loaded.places.diagnostics(of: accepted.issues, renamed: plan.questionnaire.renamed.elements)
    return .read(Row(sheet: sheet, accepted: accepted, problems: doubts + Self.problems(accepted.issues, issues)))
  }

  /// A row is one respondent's, while the file of a workshop stands for all who took part.
  private static func storedAnswersOnly(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, file: file,
      message: "this is the file of a workshop; the joint answers that it stores are scored, not what everybody said",
      advice: "score the file alone as a page, or all together with `readiness panel`")
  }

  /// Reads a row of CSV that is well formed.
  func read(_ row: UnsafeBufferPointer<UInt8>, file: String, header: CSVHeader) -> Outcome {
    var sheet = AnswerSheet()
    let cells = Array(CSVCells(row, header.syntax))
    for (cell, column) in zip(cells, header.columns) {
      switch column {
      case .unknown: break
      case .field(let field) where cell.count > 0:
        switch field {
        case .organization: sheet.organization = cell.text
        case .respondent: sheet.respondent = cell.text
        case .role: sheet.role = role(cell.text)
        case .date: sheet.date = cell.text
        }
      case .field: break
      case .question(let position):
        let question = plan.questionnaire.questions[position]
        sheet.answers[question.id] = CSVCell.storedAnswer(cell.text, to: question, header.syntax)
      }
    }
    let accepted = plan.questionnaire.accept(sheet)
    guard !accepted.issues.isEmpty else { return .read(Row(sheet: sheet, accepted: accepted, problems: [])) }
    let source = SourceText(name: file, bytes: Array(row))
    let diagnostics = accepted.issues.map { issue in
      let column = header.columns.firstIndex { self.column($0, isOf: issue) }
      let place = column.flatMap { $0 < cells.count ? cells[$0].start : nil }
      let offset = row.baseAddress.flatMap { start in place.map { $0 - start } } ?? 0
      return Diagnostic(.warning, in: source, at: source.position(ofByte: offset), message: issue.message)
    }
    return .read(Row(sheet: sheet, accepted: accepted, problems: Self.problems(accepted.issues, diagnostics)))
  }

  /// The id of a role, which a table may name by its title.
  private func role(_ text: String) -> String {
    let folded = CSVHeader.folded(text)
    return plan.questionnaire.roles.first { $0.id == folded || CSVHeader.folded($0.title) == folded }?.id ?? text
  }

  private static func problems(_ issues: [AnswerIssue], _ diagnostics: [Diagnostic]) -> [RowReport.Problem] {
    zip(issues, diagnostics).map { RowReport.Problem(diagnostic: $1, issue: $0) }
  }

  private func column(_ column: CSVHeader.Column, isOf issue: AnswerIssue) -> Bool {
    switch column {
    case .question(let position): plan.questionnaire.questions[position].id == issue.question
    case .field(let field): field == .role && issue.code == .role
    case .unknown: false
    }
  }
}
