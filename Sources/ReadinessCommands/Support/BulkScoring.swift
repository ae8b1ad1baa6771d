import ArgumentParser
import Glibc
import Readiness
import ReadinessFiles
import ReadinessReports

/// Scores many rows, to a line of CSV for each or to counts of all.
struct BulkScoring {
  /// What is written.
  enum Product {
    case lines
    case summary
    case summaryJSON
  }

  let source: QuestionnaireOption
  let product: Product
  let appearance: Appearance
  let columns: String?
  let output: String?
  let files: [String]

  func run() throws {
    var questionnaires = source.questionnaires()
    let plan = try questionnaires.namedAssessor().plan
    let setup = RowSetup(plan, product == .lines ? .lines(try resultColumns(of: plan)) : .portfolio)
    let (inputs, failures) = RowFiles.open(files)
    if inputs.isEmpty { throw Failure.alreadyTold }
    let draft = try draft()
    let write: @Sendable (UnsafeRawBufferPointer) -> String? = { bytes in
      draft.map { $0.write(bytes) } ?? OutputStream.write(bytes, to: STDOUT_FILENO)
    }
    if let reason = setup.heading.withUnsafeBytes({ write($0) }) { throw failed(reason) }
    let outcome = RowPipeline.run(inputs, setup, write: write)
    if let reason = outcome.writeFailure { throw failed(reason) }
    if let portfolio = outcome.portfolio, let reason = Array(text(of: portfolio).utf8).withUnsafeBytes({ write($0) }) {
      throw failed(reason)
    }
    do {
      try draft?.finish()
    } catch {
      throw failed(error.message)
    }
    try tell(outcome, failures)
  }

  private func text(of portfolio: Portfolio) -> String {
    switch product {
    case .lines: ""
    case .summary:
      PortfolioPage.lines(of: portfolio, width: output == nil ? Output.width : 100, appearance: appearance)
        .map { $0 + "\n" }.joined()
    case .summaryJSON: JSONWriter.text(PortfolioSummary.json(of: portfolio)) + "\n"
    }
  }

  private func failed(_ reason: String) -> ExitCode { Failure.told(reason, file: output ?? "standard output") }

  /// The file to write to; nil for the standard output.
  private func draft() throws -> OutputFile.Draft? {
    guard let output, output != "-", output != "/dev/stdout" else { return nil }
    if let input = files.first(where: { InputFile.isSame($0, output) }) {
      throw Failure.told(
        "this would overwrite \(input), which is read", file: output, advice: "name another file with -o")
    }
    do {
      return try OutputFile.begin(output)
    } catch {
      throw Failure.told(error.message, file: output)
    }
  }

  private func resultColumns(of plan: ScoringPlan) throws -> [ResultColumn] {
    let questionnaire = plan.questionnaire
    let names =
      columns.map { $0.split(separator: ",").map(String.init) }
      ?? ["organization", "respondent"] + (questionnaire.headline.map { [questionnaire.sections[$0].id] } ?? [])
      + ["coverage", "recommendation", "at_worst", "at_best"]
    return try names.map { name in
      guard let column = plan.column(name) else {
        throw Failure.told("there is no result called `\(name)`", file: "--columns")
      }
      return column
    }
  }

  private func tell(_ outcome: RowPipeline.Outcome, _ failures: Int) throws {
    for report in outcome.reports { Output.tell(report.diagnostics) }
    let counts = outcome.counts
    if counts.refused > 0 || counts.withIssues > 0 {
      Output.tell(
        "\(counts.read) rows read, \(counts.scored) scored, \(counts.withIssues) with issues, "
          + "\(counts.refused) unreadable")
    }
    guard counts.isComplete else { throw Failure.told("rows were lost: this is a fault of the program") }
    if failures + outcome.failedInputs + counts.refused > 0 { throw Failure.alreadyTold }
  }
}
