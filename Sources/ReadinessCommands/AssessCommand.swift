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
      An interrupted interview goes on where it stopped: start it again with the same file. Answers may also come from
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

  func run() throws {
    var questionnaires = source.questionnaires()
    let (file, sheet, assessor) = try prepare(&questionnaires)
    let questionnaire = assessor.plan.questionnaire
    tellIssues(of: sheet, questionnaire, file)
    let interview = Interview(
      questionnaire: questionnaire, sheet: sheet, shownQuestions: assessor.plan.shownQuestions)
    let result = StandardSession.run(interview, resumeCommand: resumeCommand(file)) { sheet in
      do throws(FileFailure) {
        try AnswerFileStore.write(sheet, to: file)
        return .saved
      } catch {
        return .failed(error.message)
      }
    }
    if case .completed = result.end {
      Output.write(OutcomePage.lines(of: assessor.assess(result.sheet), width: Output.width))
    }
    if result.exitCode != 0 { throw ExitCode(result.exitCode) }
  }

  /// The file, the answers it holds so far, and what they are held against.
  private func prepare(_ questionnaires: inout QuestionnaireSource) throws -> (String, AnswerSheet, Assessor) {
    guard let file else {
      let assessor = try questionnaires.assessor(forAnswersTo: nil, file: "")
      let name = "\(assessor.plan.questionnaire.id)-answers.yaml"
      let sheet = try AnswerFile.sheet(in: name, orNew: true)
      Output.tell("Answers are kept in \(name).")
      return (name, completed(sheet, isNew: sheet == AnswerSheet()), assessor)
    }
    let sheet = try AnswerFile.sheet(in: file, orNew: true)
    let assessor = try questionnaires.assessor(forAnswersTo: sheet.questionnaireID, file: file)
    return (file, completed(sheet, isNew: sheet == AnswerSheet()), assessor)
  }

  private func completed(_ sheet: AnswerSheet, isNew: Bool) -> AnswerSheet {
    var sheet = sheet
    sheet.organization = organization ?? sheet.organization
    sheet.respondent = respondent ?? sheet.respondent
    sheet.role = role ?? sheet.role
    sheet.date = date ?? sheet.date ?? (isNew ? Today.text : nil)
    return sheet
  }

  private func tellIssues(of sheet: AnswerSheet, _ questionnaire: Questionnaire, _ file: String) {
    for issue in questionnaire.accept(sheet).issues { Output.tell("\(file): warning: \(issue.message)") }
  }

  private func resumeCommand(_ file: String) -> String {
    let words = ["readiness", "assess"] + (source.questionnaire.map { ["-q", $0] } ?? []) + [file]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
