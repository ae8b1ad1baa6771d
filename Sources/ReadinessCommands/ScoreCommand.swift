import ArgumentParser
import Readiness
import ReadinessFiles
import ReadinessReports

/// Scores answer files.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores saved answers: one file as a page, many as a table.",
    discussion: """
      A file or a row that cannot be read does not stop the others; it is told, and the exit code is 1.

      Examples: readiness score answers/ --sort -readiness, \
      readiness score rows.csv --columns respondent,readiness,recommendation -o scores.csv
      """)

  @OptionGroup var source: QuestionnaireOption

  @Option(
    help: ArgumentHelp(
      "What to write: table, csv (a line a row), json or ndjson (the columns of each row, or without --columns its whole assessment), summary (what all have in common) or summary-json."
    ))
  var format: ScoreFormat?

  @OptionGroup var columns: ColumnsOption

  @Option(name: .shortAndLong, help: "The file to write; its extension decides the format if none is given.")
  var output: String?

  @Option(help: "How the answers are written: json, yaml, ndjson or csv (default: by the name and the content).")
  var inputFormat: InputFormat?

  @Option(help: "A file (YAML) that says what the columns of a CSV file hold, as lines of `heading: question id`.")
  var map: String?

  @Option(help: "A file to write all that was wrong to, as NDJSON.")
  var errors: String?

  @Flag(help: "Stop at the first row that cannot be read or has a wrong answer.")
  var strict = false

  @OptionGroup var appearance: AppearanceOption

  @Flag(help: "Add what would change the recommendation, and on the page of a single file how its scores came about.")
  var explain = false

  @Argument(help: "Answer files (YAML or JSON), folders of them, NDJSON or CSV files, or - for standard input.")
  var files: [String]

  func validate() throws {
    if let format, format.isSummary, columns.isGiven {
      throw ValidationError(
        "--columns, --sort and --top are of rows, which --format \(format.rawValue) does not write.")
    }
    if let errors, ["-", "/dev/", "/proc/"].contains(where: { errors == $0 || $0 != "-" && errors.hasPrefix($0) }) {
      throw ValidationError("--errors needs the name of a file.")
    }
    if explain, columns.columns != nil { throw ValidationError("--explain adds nothing to --columns.") }
    if explain, let format, !format.canBeWhole { throw ValidationError(Self.explanation) }
    if explain, format == nil, output == nil, files.count > 1 { throw ValidationError(Self.explanation) }
  }

  private static let explanation = "--explain needs a single file, or --format json or ndjson."

  func run() throws {
    let format = bulkFormat
    var inputs = try RowInputs(files, inputFormat?.rowFormat)
    if isPageWanted, case .sheet(let file, let written) = inputs.inputs.first {
      return try writePage(file, written)
    }
    if explain, !format.canBeWhole { throw Failure.usage(Self.explanation) }
    let scoring = BulkScoring(
      source: source, format: format, columns: columns, appearance: appearance, output: output, map: map,
      errors: errors, isStrict: strict, isExplained: explain, files: files)
    try scoring.run(&inputs)
  }

  /// Whether there is a page if the only file is one of a single sheet.
  private var isPageWanted: Bool {
    files.count == 1 && format == nil && output == nil && errors == nil && !columns.isGiven
  }

  private var bulkFormat: ScoreFormat {
    if let format { return format }
    if let output, !Output.isStandard(output) { return ScoreFormat(fileName: output) }
    return Output.isTerminal ? .table : .csv
  }

  private func writePage(_ file: OpenFile, _ written: DocumentReader.Format?) throws {
    var questionnaires = source.questionnaires()
    let answers = try AnswerFile.read(file, written, name: files[0])
    let assessed = try AssessedFile.assess(answers, &questionnaires, explained: explain)
    if strict, !assessed.assessment.issues.isEmpty { throw Failure.alreadyTold }
    try Output.write(
      OutcomePage.lines(
        of: assessed.assessment, width: Output.width, appearance: appearance.on(terminal: Output.isTerminal)))
  }
}
