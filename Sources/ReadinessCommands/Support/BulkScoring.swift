import ArgumentParser
import Glibc
import Readiness
import ReadinessFiles
import ReadinessReports

/// Scores many rows: to a line for each, to a table, or to counts of all.
struct BulkScoring {
  let source: QuestionnaireOption
  let format: ScoreFormat
  let columns: ColumnsOption
  let appearance: AppearanceOption
  let output: String?
  let map: String?
  let errors: String?
  let isStrict: Bool
  let isExplained: Bool
  /// The inputs by name, none of which is written over.
  let files: [String]

  func run(_ inputs: inout RowInputs) throws {
    var questionnaires = source.questionnaires()
    let assessor = try questionnaires.assessor(forRowsNaming: inputs.questionnaireID())
    let plan = assessor.plan
    let setup = try setup(assessor)
    let failed = inputs.failures.map { RowReport(refused: $0) }
    if !failed.isEmpty, isStrict || inputs.inputs.isEmpty {
      Output.tell(inputs.failures)
      throw Failure.alreadyTold
    }
    let errorsFile = try errors.map { try ErrorsFile(checked($0, inputs)) }
    let results = try ResultOutput(output.map { try checked($0, inputs) }, format, setup.lines)
    let told = RowTelling(inputs.inputs, isShown: !results.isShownAtOnce)
    var sink = RowSink { results.write($0) }
    sink.heading = { told.tell($0, setup.columnMap) }
    sink.progress = { told.tell($0) }
    if let errorsFile { sink.report = { errorsFile.write($0) } }
    failed.forEach(sink.report)

    let outcome = RowPipeline.run(inputs.inputs, setup, to: sink)

    told.finish(setup.columnMap)
    Output.tell(inputs.failures)
    told.tell(outcome, unreadable: failed.count + outcome.failedInputs, hasErrorsFile: errorsFile != nil)
    // What has been worked out is not lost because the list of errors cannot be written.
    let errorsFailure = errorsFile?.finish()
    let isNothing = outcome.counts.read == 0 && outcome.failedInputs > 0
    if outcome.isStopped || isNothing {
      try results.abandon()
      throw outcome.isStopped
        ? Failure.told("stopped here, as --strict says; nothing behind it was read") : Failure.alreadyTold
    }
    guard outcome.isComplete else { throw Failure.told("rows were lost: this is a fault of the program") }
    if format != .table { results.write(outcome.rows) }
    try results.finish(page(outcome, plan, setup))
    if let errorsFailure { throw errorsFailure }
    if !failed.isEmpty || outcome.failedInputs + outcome.counts.refused > 0 { throw Failure.alreadyTold }
  }

  /// The path of a file to write; fails, having told why, if the file is one of those that are read or written.
  private func checked(_ path: String, _ inputs: RowInputs) throws -> String {
    let others = files.map { $0 == "-" ? "/dev/stdin" : $0 } + [source.questionnaire, map].compactMap { $0 }
    try Output.refuse(path, notOver: others)
    if inputs.holdsInFolder(path) {
      throw Failure.told(
        "this would overwrite answers in a folder that is read", file: path, advice: "name another file to write")
    }
    if let errors, let output, OutputFile.isSame(errors, output) {
      throw Failure.usage("--errors and -o name the same file.")
    }
    return path
  }

  private func setup(_ assessor: Assessor) throws -> RowSetup {
    var setup = RowSetup(assessor.plan)
    setup.isStrict = isStrict
    setup.reportsAll = errors != nil
    setup.columnMap = try map.map { try columnMap($0, assessor.plan.questionnaire) }
    setup.hasPortfolio = format.isSummary || format == .table
    guard let notation = format.notation else { return setup }
    let isWhole = format.canBeWhole && columns.columns == nil
    let usual = isWhole ? [] : UsualColumns.names(assessor.plan, format)
    setup.lines = try columns.lines(assessor.plan, usual: usual, notation, format == .table ? .titles : .ids)
    if isWhole { setup.lines?.assessed = assessments(assessor) }
    return setup
  }

  private func columnMap(_ path: String, _ questionnaire: Questionnaire) throws -> ColumnMap {
    let bytes: [UInt8]
    switch InputFile.read(path) {
    case .success(let read): bytes = read
    case .failure(let failure): throw Failure.told(failure.message, file: path)
    }
    let loaded = ColumnMap.read(bytes, name: path, questionnaire)
    Output.tell(loaded.diagnostics)
    guard let map = loaded.value else { throw Failure.alreadyTold }
    return map
  }

  /// What is written for each row in the place of columns: where it is from, and its summary.
  private func assessments(_ assessor: Assessor) -> @Sendable (AssessedRow) -> [UInt8] {
    { [isExplained, format] row in
      let assessment = Summary.json(of: assessor.assess(row.sheet, explained: isExplained))
      let whole = JSONValue.object([
        "file": .text(row.file), "line": row.line.map { .number($0) } ?? .null, "assessment": assessment,
      ])
      let text = format == .ndjson ? JSONWriter.line(whole) + "\n" : ",\n  " + JSONWriter.text(whole, level: 1)
      return Array(text.utf8)
    }
  }

  /// What stands on a page when all rows have been scored; empty if each was written by itself.
  private func page(_ outcome: RowPipeline.Outcome, _ plan: ScoringPlan, _ setup: RowSetup) -> String {
    guard let portfolio = outcome.portfolio else { return "" }
    let isFile = output.map { !Output.isStandard($0) } ?? false
    let width = isFile ? 100 : Output.width
    let appearance = appearance.on(terminal: !isFile && Output.isTerminal)
    let lines: [String]
    switch format {
    case .summaryJSON: return JSONWriter.text(PortfolioSummary.json(of: portfolio)) + "\n"
    case .summary: lines = PortfolioPage.lines(of: portfolio, width: width, appearance: appearance)
    case .table:
      lines = RowTable.lines(
        outcome.rows.map(CellText.cells), setup.lines?.columns ?? [], portfolio, isUsual: columns.columns == nil,
        width: width, appearance: appearance)
    case .csv, .json, .ndjson: return ""
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
