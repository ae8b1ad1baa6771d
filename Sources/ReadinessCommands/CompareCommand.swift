import ArgumentParser
import Readiness
import ReadinessFiles
import ReadinessReports

/// Compares two assessments or two panels of one organization.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares two assessments, or two panels, of one organization: what moved, and which actions are done.",
    discussion: """
      A file is one assessment; a folder of answer files, an NDJSON or a CSV file is a panel, whose respondents are assessed \
      together. Earlier answers are read by the questionnaire of today, which knows what was renamed; with \
      --before-questionnaire, they are assessed by the one that they were given to.

      Examples: readiness compare spring.yaml autumn.yaml, readiness compare spring/ autumn/ --format json
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var source: QuestionnaireOption

  @Option(
    help: ArgumentHelp(
      "The questionnaire of the earlier answers, a file or the id of a bundled one, if not the same.",
      valueName: "questionnaire"))
  var beforeQuestionnaire: String?

  @Option(help: "What to write: text (a page) or json.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "The file to write; without it or for -, standard output.")
  var output: String?

  @OptionGroup var appearance: AppearanceOption

  @Argument(
    help: "The earlier answers: a file (YAML or JSON), or a folder, NDJSON or CSV for a panel; - for standard input."
  )
  var before: String

  @Argument(help: "The later answers, likewise.")
  var after: String

  func validate() throws {
    if before == "-", after == "-" {
      throw ValidationError("Standard input is read once; name a file for the earlier or the later answers.")
    }
  }

  func run() throws {
    let compared = ComparedFiles(before: before, after: after, source, before: beforeQuestionnaire)
    let comparison = try compared.comparison(source, before: beforeQuestionnaire)
    try Output.write(
      text(of: comparison), toFile: output ?? "-",
      notOver: [before, after] + compared.names + [source.questionnaire, beforeQuestionnaire].compactMap { $0 })
  }

  private func text(of comparison: Comparison) -> String {
    switch format {
    case .json: return JSONWriter.text(ComparisonSummary.json(of: comparison)) + "\n"
    case .text:
      let isScreen = output == nil || output == "-"
      let lines = ComparisonPage.lines(
        of: comparison, width: isScreen ? Output.width : 100,
        appearance: appearance.on(terminal: isScreen && Output.isTerminal))
      return lines.map { $0 + "\n" }.joined()
    }
  }
}
