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
      a pipe, one a line in the order of asking; a blank line leaves a question open.

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

  func validate() throws {
    if file == "-" { throw ValidationError("Answers are kept in a file; name one, such as acme.yaml.") }
  }

  func run() throws {
    var questionnaires = source.questionnaires()
    let name = try file ?? defaultFile(&questionnaires)
    let reserved = try reserve(name)
    let answers = try AnswerFile.read(name, orNew: true)
    reserved.note(read: answers.sheet)
    let assessor = try questionnaires.assessor(for: answers)
    let questionnaire = assessor.plan.questionnaire
    answers.tell(questionnaire.accept(answers.sheet).issues, of: questionnaire)
    let interview = Interview(
      questionnaire: questionnaire, sheet: completed(answers.sheet), shownQuestions: assessor.plan.shownQuestions)
    // Whether the file can be written is better known before the first question than after it.
    if interview.sheet != answers.sheet { try begin(reserved, interview.sheet) }
    let result = StandardSession.run(interview, resumeCommand: resumeCommand(name)) { save($0, in: reserved) }
    if case .completed = result.end {
      try Output.write(OutcomePage.lines(of: assessor.assess(result.sheet), width: Output.width))
    }
    if result.exitCode != 0 { throw ExitCode(result.exitCode) }
  }

  private func defaultFile(_ questionnaires: inout QuestionnaireSource) throws -> String {
    let questionnaire = try questionnaires.namedAssessor().plan.questionnaire
    let name = "\(questionnaire.id)-answers.yaml"
    Output.tell("Answers are kept in \(name).")
    return name
  }

  /// Keeps the file from other interviews.
  private func reserve(_ name: String) throws -> ReservedAnswerFile {
    do throws(FileFailure) {
      return try ReservedAnswerFile(name)
    } catch {
      throw Failure.told(error.message, file: name, advice: error.advice)
    }
  }

  private func begin(_ file: ReservedAnswerFile, _ sheet: AnswerSheet) throws {
    do throws(FileFailure) {
      try file.begin(sheet)
    } catch {
      throw Failure.told(error.message, file: file.path, advice: error.advice ?? "name another file")
    }
  }

  private func save(_ sheet: AnswerSheet, in file: ReservedAnswerFile) -> SaveResult {
    do throws(FileFailure) {
      switch try file.save(sheet) {
      case .usual: return .saved
      case .elsewhere: return .savedElsewhere(file: file.path, resumeCommand: resumeCommand(file.path))
      }
    } catch {
      return .failed(error.message)
    }
  }

  /// The sheet with what was given on the command line; a new one gets today's date.
  private func completed(_ sheet: AnswerSheet) -> AnswerSheet {
    var completed = sheet
    completed.organization = organization ?? sheet.organization
    completed.respondent = respondent ?? sheet.respondent
    completed.role = role ?? sheet.role
    completed.date = date ?? sheet.date ?? (sheet == AnswerSheet() ? Today.text : nil)
    return completed
  }

  private func resumeCommand(_ file: String) -> String {
    let words = ["readiness", "assess"] + (source.questionnaire.map { ["-q", $0] } ?? []) + [file]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
