import ArgumentParser
import Readiness
import ReadinessReports

/// Scores answer files.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores answer files: one as a page, several as a table.",
    discussion: """
      A file that cannot be read does not stop the others; it is told, and the exit code is 1.

      Example: readiness score answers/*.yaml
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  @OptionGroup var source: QuestionnaireOption

  @Option(help: "What to write: table, or json (a list of file and assessment).")
  var format: Format = .table

  @Flag(help: "Add what would change the recommendation, and on the page of a single file how its scores came about.")
  var explain = false

  @Argument(help: "Answer files (YAML or JSON), or - for standard input.")
  var files: [String]

  func validate() throws {
    if explain, format == .table, files.count > 1 {
      throw ValidationError("--explain needs a single file, or --format json.")
    }
  }

  func run() throws {
    var questionnaires = source.questionnaires()
    var rows: [ScoreTable.Row] = []
    for file in files {
      do {
        let assessed = try AssessedFile.load(file, &questionnaires, explained: explain)
        rows.append(ScoreTable.Row(file: file, assessment: assessed.assessment))
      } catch is ExitCode {
        // Told already; one bad file does not keep the others from being scored.
        continue
      }
    }
    try write(rows)
    if rows.count < files.count { throw ExitCode(1) }
  }

  private func write(_ rows: [ScoreTable.Row]) throws {
    switch format {
    case .json:
      let list = rows.map { row in
        JSONValue.object(["file": .text(row.file), "assessment": Summary.json(of: row.assessment)])
      }
      try Output.write(JSONWriter.text(.list(list)) + "\n")
    case .table:
      if let row = rows.first, files.count == 1 {
        try Output.write(OutcomePage.lines(of: row.assessment, width: Output.width))
      } else if !rows.isEmpty {
        try Output.write(ScoreTable.lines(of: rows, width: Output.width))
      }
    }
  }
}
