import ArgumentParser
import Readiness
import ReadinessFiles
import ReadinessInterview
import ReadinessReports
import ReadinessTerminal

/// Brings the respondents of a panel together over what they disagree on.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Goes through what several respondents disagree on, and takes joint answers with their reasons.",
    discussion: """
      Every respondent answers alone first, in a file of their own; these files are only read. The questions come in the \
      order of what `readiness panel` lists to be discussed. The joint answers are kept in a file of their own, with what \
      each respondent had said; an interrupted workshop goes on where it stopped. The exit code is 75 if questions stay \
      open.

      Example: readiness workshop acme/ -o acme-joint.yaml
      """)

  @OptionGroup var source: QuestionnaireOption

  @Option(name: .shortAndLong, help: "The file to keep the joint answers in; to be made or to be gone on with.")
  var output: String

  @Option(help: "The date of the joint answers; a new file gets today's.")
  var date: String?

  @OptionGroup var appearance: AppearanceOption

  @Argument(
    help:
      "Answer files (YAML or JSON), folders of them, NDJSON or CSV files; may be left out where a workshop is gone on with."
  )
  var files: [String] = []

  func validate() throws {
    if output == "-" { throw ValidationError("Joint answers are kept in a file; name one, such as joint.yaml.") }
    if files.contains("-") { throw ValidationError("Answers are read from files; name them.") }
    if let date, !CalendarDate.isOne(date) {
      throw ValidationError("--date takes a day as year, month and day, such as 2026-11-24.")
    }
  }

  func run() throws {
    var questionnaires = source.questionnaires()
    let file = try InterviewFile(output, words: commandWords)
    let kept = try AnswerFile.read(output, orNew: true)
    let isNew = kept.sheet == AnswerSheet()
    if !isNew, kept.sheet.workshop == nil {
      throw kept.refuse(
        "this file holds the answers of one respondent, and they stay as they are",
        advice: "name a new file for the joint answers with -o")
    }
    file.note(read: kept.sheet)
    let read = PanelFiles(files, source, workshop: isNew ? nil : kept, leavingOut: output)
    if isNew, read.answers.isEmpty, read.failures == 0 {
      throw Failure.told(
        "this workshop begins, and it takes the answers of those who come together", file: output,
        advice: "name their answer files, or the folder they are in")
    }
    let assessor = try read.assessor(&questionnaires)
    read.tellIssues(of: assessor.plan.questionnaire)
    let sheet = isNew ? newSheet(read, assessor.plan.questionnaire) : kept.sheet
    let workshop = Workshop(sheet.recordedSheets, assessor)
    let interview = Interview(
      questionnaire: workshop.questionnaire, sheet: workshop.agreedOnly(completed(sheet)),
      agenda: Agenda(workshop.questions(with: sheet), of: workshop.questionnaire),
      shownQuestions: workshop.shownQuestions)
    if isNew || interview.sheet.date != kept.sheet.date { try file.begin(workshop.jointSheet(interview.sheet)) }
    let result = StandardSession.run(
      interview, appearance: appearance.on(terminal: StandardSession.isInteractive),
      keeper: file.keeper { workshop.jointSheet($0) }, scores: scores(workshop), exhibit: exhibit(workshop))
    if case .completed = result.end {
      try Output.write(
        WorkshopPage.lines(
          of: workshop, after: result.sheet, width: Output.width, appearance: appearance.on(terminal: Output.isTerminal)
        ))
    }
    if result.exitCode != 0 { throw ExitCode(result.exitCode) }
  }

  private func newSheet(_ read: PanelFiles, _ questionnaire: Questionnaire) -> AnswerSheet {
    AnswerSheet(
      questionnaireID: questionnaire.id, questionnaireVersion: questionnaire.version,
      organization: read.answers.first?.sheet.organization, respondent: "Workshop", date: Today.text,
      workshop: WorkshopRecord(respondents: read.answers.map(\.sheet)))
  }

  private func completed(_ sheet: AnswerSheet) -> AnswerSheet {
    var completed = sheet
    completed.date = date ?? sheet.date
    return completed
  }

  /// The command line that goes on with the workshop, but for its file.
  private var commandWords: [String] {
    ["readiness", "workshop"] + (source.questionnaire.map { ["-q", $0] } ?? [])
      + (appearance.plain ? ["--plain"] : []) + files.map { $0.hasPrefix("-") ? "./" + $0 : $0 } + ["-o"]
  }

  private func scores(_ workshop: Workshop) -> ScoreView {
    let appearance = appearance.on(terminal: StandardSession.isInteractive)
    return ScoreView(page: {
      ScoreSoFar.lines(of: workshop.panel(after: $0).assessment, width: $1, appearance: appearance)
    })
  }

  private func exhibit(_ workshop: Workshop) -> (Int, Int) -> [String] {
    let appearance = appearance.on(terminal: StandardSession.isInteractive)
    return { PanelPage.lines(of: workshop.panel, question: $0, width: $1, appearance: appearance) }
  }
}
