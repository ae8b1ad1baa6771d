import ArgumentParser
import Readiness
import ReadinessFiles
import ReadinessInterview
import ReadinessReports
import ReadinessTerminal

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Asks the questions, saves every answer at once, and shows what comes of them.",
    discussion: """
      An interrupted interview goes on where it stopped: start it again with the same file. Answers may also come from \
      a pipe, one a line in the order of asking; a blank line leaves a question open. At the end all answers are shown \
      once more, and can be changed.

      A workshop can be split: --ask-role, --only and --unanswered limit what is asked, and all sessions may share a \
      file. The exit code is 75 if questions of the session stay open.

      Example: readiness assess acme.yaml --organization Acme --role sponsor
      """)

  @OptionGroup var source: QuestionnaireOption

  @Option(help: "The organization that is assessed; kept in the file.")
  var organization: String?

  @Option(help: "Who answers; kept in the file.")
  var respondent: String?

  @Option(help: "The role of who answers, such as sponsor; kept in the file.")
  var role: String?

  @Option(help: "The date of the answers; a new file gets today's.")
  var date: String?

  @Argument(help: "The answer file to make or to go on with; without it, QUESTIONNAIRE-answers.yaml in this folder.")
  var file: String?

  @OptionGroup var facilitation: FacilitationOptions

  @OptionGroup var appearance: AppearanceOption

  func validate() throws {
    if file == "-" { throw ValidationError("Answers are kept in a file; name one, such as acme.yaml.") }
    if let date, !CalendarDate.isOne(date) {
      throw ValidationError("--date takes a day as year, month and day, such as 2026-11-24.")
    }
    if facilitation.again == "-" { throw ValidationError("--again needs the name of a file.") }
  }

  func run() throws {
    var questionnaires = source.questionnaires()
    let earlier = try facilitation.again.map { try AnswerFile.read($0) }
    let name = try fileName(&questionnaires)
    let file = try InterviewFile(name, words: commandWords)
    let answers = try AnswerFile.read(name, orNew: true)
    if answers.sheet.workshop != nil {
      throw answers.refuse(
        "this is the file of a workshop, where several people answer together",
        advice: "go on with it by readiness workshop -o, or name a new file for the answers")
    }
    file.note(read: answers.sheet)
    let assessor = try questionnaires.assessor(for: answers, after: earlier)
    let interview = try interview(assessor, answers, earlier)
    if interview.sheet != answers.sheet { try file.begin(interview.sheet) }
    let result = StandardSession.run(
      interview, appearance: appearance.on(terminal: StandardSession.isInteractive), keeper: file.keeper(),
      scores: scores(assessor))
    if case .completed = result.end { try showOutcome(assessor, result.sheet, after: earlier?.sheet) }
    if result.exitCode != 0 { throw ExitCode(result.exitCode) }
  }

  // MARK: - Before the interview

  /// The file to keep the answers in; never the one that is gone through again.
  private func fileName(_ questionnaires: inout QuestionnaireSource) throws -> String {
    let name = try file ?? defaultFile(&questionnaires)
    if let again = facilitation.again, again == name || InputFile.isSame(again, name) {
      throw Failure.told(
        "this is the earlier file, which stays as it is", file: name, advice: "name a new file for the answers")
    }
    return name
  }

  private func defaultFile(_ questionnaires: inout QuestionnaireSource) throws -> String {
    let questionnaire = try questionnaires.namedAssessor().plan.questionnaire
    let name = "\(questionnaire.id)-answers.yaml"
    Output.tell("Answers are kept in \(name).")
    return name
  }

  private func interview(_ assessor: Assessor, _ answers: AnswerFile, _ earlier: AnswerFile?) throws -> Interview {
    let questionnaire = assessor.plan.questionnaire
    let accepted = questionnaire.accept(answers.sheet)
    answers.tell(accepted.issues, of: questionnaire)
    earlier?.tell(earlier.map { questionnaire.accept($0.sheet).issues } ?? [], of: questionnaire)
    return Interview(
      questionnaire: questionnaire, sheet: completed(answers.sheet, earlier?.sheet),
      agenda: try facilitation.agenda(of: questionnaire, accepted.answers),
      earlier: earlier.map { EarlierAnswers($0.sheet, to: questionnaire) }, shownQuestions: assessor.plan.shownQuestions
    )
  }

  /// The sheet with what was given on the command line; a new one gets today's date, and the organization of the earlier
  /// one. Who answers may be somebody else.
  private func completed(_ sheet: AnswerSheet, _ earlier: AnswerSheet?) -> AnswerSheet {
    var completed = sheet
    let isNew = sheet == AnswerSheet()
    completed.organization = organization ?? sheet.organization ?? (isNew ? earlier?.organization : nil)
    completed.respondent = respondent ?? sheet.respondent
    completed.role = role ?? sheet.role
    completed.date = date ?? sheet.date ?? (isNew ? Today.text : nil)
    return completed
  }

  /// The command line that goes on with the interview, but for the file.
  private var commandWords: [String] {
    ["readiness", "assess"] + (source.questionnaire.map { ["-q", $0] } ?? []) + facilitation.words
      + (appearance.plain ? ["--plain"] : [])
  }

  // MARK: - During and after it

  private func scores(_ assessor: Assessor) -> ScoreView {
    let appearance = appearance.on(terminal: StandardSession.isInteractive)
    return ScoreView(
      page: { ScoreSoFar.lines(of: assessor.assess($0), width: $1, appearance: appearance) },
      sentence: facilitation.liveScore ? { ScoreSoFar.sentence(of: assessor.assess($0)) } : nil)
  }

  private func showOutcome(_ assessor: Assessor, _ sheet: AnswerSheet, after earlier: AnswerSheet?) throws {
    let appearance = appearance.on(terminal: Output.isTerminal)
    let assessment = assessor.assess(sheet)
    var lines = OutcomePage.lines(of: assessment, width: Output.width, appearance: appearance)
    if let earlier {
      let comparison = Comparison(from: Moment(of: earlier, by: assessor), to: Moment(of: sheet, by: assessor))
      lines += [""]
      lines += MovementPage.lines(of: comparison, width: Output.width, appearance: appearance)
    }
    try Output.write(lines)
  }
}
