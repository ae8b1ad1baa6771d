import Readiness
import ReadinessFiles

/// The answers in a table of CSV, a respondent a row.
enum TableAnswers {
  /// The sheets of a run, one at a time.
  private final class Sheets: @unchecked Sendable {
    // The pipeline has a single thread here, which the compiler cannot know.
    var rows: [AssessedRow] = []
  }

  /// Reads a table by the questionnaire of a plan, tells what is wrong with it, and how many rows could not be read; fails,
  /// having told why, if the table cannot be read or has more rows than a panel may have respondents.
  static func read(_ name: String, _ plan: ScoringPlan, limit: Int) throws -> (answers: [AnswerFile], failures: Int) {
    let sheets = Sheets()
    var setup = RowSetup(plan)
    var lines = RowLines([], .jsonLine)
    lines.assessed = { row in
      if sheets.rows.count <= limit { sheets.rows.append(row) }
      return []
    }
    setup.lines = lines
    var sink = RowSink { _ in nil }
    sink.heading = { Output.tell(TableHeadingText.unknown($0, advice: "head it by the id or the text of a question")) }
    let outcome = RowPipeline.run([.path(name, .table)], setup, threads: 1, to: sink)
    for report in outcome.reports { Output.tell(report.diagnostics) }
    if outcome.failedInputs > 0 { throw Failure.alreadyTold }
    if sheets.rows.isEmpty, outcome.counts.refused == 0 {
      throw Failure.told("there are no answers in this file", file: name)
    }
    guard sheets.rows.count <= limit else {
      throw Failure.told("these are too many rows for a panel, which has at most \(limit) respondents", file: name)
    }
    let answers = sheets.rows.map { row in
      var sheet = row.sheet
      // Other files of the panel have to be of the same.
      sheet.questionnaireID = plan.questionnaire.id
      return AnswerFile(name: row.line.map { "\(name):\($0)" } ?? name, inTable: sheet)
    }
    return (answers, outcome.counts.refused)
  }
}
