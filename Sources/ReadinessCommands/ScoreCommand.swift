import ArgumentParser
import Readiness
import ReadinessReports

/// Scores answer files.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores answer files: one as a page, several as a table.",
    discussion: """
      A file or a row that cannot be read does not stop the others; it is told, and the exit code is 1.

      Examples: readiness score answers/*.yaml, readiness score answers/ --format summary
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
    case summary
    case summaryJSON = "summary-json"
  }

  @OptionGroup var source: QuestionnaireOption

  @Option(
    help: ArgumentHelp(
      "What to write: table, json (a list of file and assessment), csv (a line a row), summary (what all have in common) or summary-json."
    ))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "What to write of each row as CSV, such as respondent,readiness,low.readiness,recommendation,at_worst.",
      valueName: "names"))
  var columns: String?

  @Option(name: .shortAndLong, help: "The CSV file to write (default: standard output).")
  var output: String?

  @OptionGroup var appearance: AppearanceOption

  @Flag(help: "Add what would change the recommendation, and on the page of a single file how its scores came about.")
  var explain = false

  @Argument(help: "Answer files (YAML or JSON), folders of them, NDJSON or CSV files, or - for standard input.")
  var files: [String]

  /// Whether rows are scored in bulk, as CSV.
  private var isBulk: Bool {
    product != .lines || format == .csv || columns != nil || files.contains { RowFiles.holdsRows($0) }
  }

  private var product: BulkScoring.Product {
    switch format {
    case .summary: .summary
    case .summaryJSON: .summaryJSON
    case .table, .json, .csv, nil: .lines
    }
  }

  func validate() throws {
    if isBulk {
      if format == .table || format == .json {
        throw ValidationError("--columns, folders, NDJSON and CSV need --format csv, summary or summary-json.")
      }
      if columns != nil, product != .lines { throw ValidationError("--columns needs --format csv.") }
      if explain { throw ValidationError("--explain needs --format table or json.") }
      return
    }
    if output != nil { throw ValidationError("-o needs --format csv, summary or summary-json.") }
    if explain, format != .json, files.count > 1 {
      throw ValidationError("--explain needs a single file, or --format json.")
    }
  }

  func run() throws {
    if isBulk {
      return try BulkScoring(
        source: source, product: product,
        appearance: appearance.on(terminal: output == nil && Output.isTerminal), columns: columns, output: output,
        files: files
      ).run()
    }
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
    if format == .json {
      let list = rows.map { row in
        JSONValue.object(["file": .text(row.file), "assessment": Summary.json(of: row.assessment)])
      }
      try Output.write(JSONWriter.text(.list(list)) + "\n")
    } else if let row = rows.first, files.count == 1 {
      try Output.write(
        OutcomePage.lines(
          of: row.assessment, width: Output.width, appearance: appearance.on(terminal: Output.isTerminal)))
    } else if !rows.isEmpty {
      try Output.write(ScoreTable.lines(of: rows, width: Output.width))
    }
  }
}
