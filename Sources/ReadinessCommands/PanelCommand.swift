import ArgumentParser
import Readiness
import ReadinessReports

/// Assesses several respondents of one organization together.
struct PanelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: "Assesses several respondents of one organization together, and shows where they disagree.",
    discussion: """
      Every respondent answers in a file of their own, best before they talk to each other.

      Examples: readiness panel acme/, readiness panel acme/*.yaml --anonymous --min-group 3
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var source: QuestionnaireOption

  @Option(help: "What to write: text (a page) or json.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "The file to write; without it or for -, standard output.")
  var output: String?

  @Flag(help: "Show roles only: no names, and notes and evidence without saying whose they are.")
  var anonymous = false

  @Option(
    help: ArgumentHelp(
      "With --anonymous, show nothing of a role with fewer than so many respondents; their answers count.",
      valueName: "number"))
  var minGroup: Int?

  @OptionGroup var appearance: AppearanceOption

  @Argument(help: "Answer files (YAML or JSON), folders of them, NDJSON or CSV files, or - for standard input.")
  var files: [String]

  func validate() throws {
    guard let minGroup else { return }
    if !anonymous { throw ValidationError("--min-group needs --anonymous.") }
    if minGroup < 1 { throw ValidationError("--min-group needs a number of at least 1.") }
  }

  func run() throws {
    var questionnaires = source.questionnaires()
    let read = PanelFiles(files, source)
    let assessor = try read.assessor(&questionnaires)
    let questionnaire = assessor.plan.questionnaire
    read.tellIssues(of: questionnaire, isAnonymous: anonymous)
    let agreed = read.workshop.map { questionnaire.agreedAnswers(in: $0.sheet) }
    let panel = PanelAssessor(assessor).assess(
      read.answers.map(\.sheet), smallestGroup: minGroup ?? 1, agreed: agreed)
    if let workshop = read.workshop, let agreed {
      let count = agreed.count { $0 != .unanswered }
      Output.tell(
        "\(workshop.shownName): the workshop agreed on \(Counted.text(count, "joint answer")), which count here")
    }
    try Output.write(
      text(of: panel), toFile: output ?? "-",
      notOver: files + (read.answers + [read.workshop].compactMap { $0 }).map(\.name)
        + [source.questionnaire].compactMap { $0 }
    )
  }

  private func text(of panel: Panel) -> String {
    switch format {
    case .json: return JSONWriter.text(PanelSummary.json(of: panel, isAnonymous: anonymous)) + "\n"
    case .text:
      let isScreen = output == nil || output == "-"
      let lines = PanelPage.lines(
        of: panel, isAnonymous: anonymous, width: isScreen ? Output.width : 100,
        appearance: appearance.on(terminal: isScreen && Output.isTerminal))
      return lines.map { $0 + "\n" }.joined()
    }
  }
}
