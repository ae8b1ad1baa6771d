import ArgumentParser
import Questionnaires
import Readiness
import ReadinessFiles
import ReadinessReports

/// Lists or prints the bundled questionnaires.
struct QuestionnairesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires",
    abstract: "Lists the questionnaires that come with the program, or prints one.",
    discussion: "Example: readiness questionnaires outsourcing > mine.yaml")

  @Argument(help: "The id of a bundled questionnaire to print as its file.")
  var id: String?

  func run() throws {
    guard let id else {
      try Output.write(QuestionnaireList.lines(of: try QuestionnaireSource.bundled()))
      return
    }
    guard let bundled = BundledQuestionnaire.named(id) else {
      throw Failure.told(UnknownQuestionnaire.message(id))
    }
    try Output.write(bytes: bundled.bytes)
  }
}
