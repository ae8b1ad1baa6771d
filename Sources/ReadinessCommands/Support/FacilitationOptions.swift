import ArgumentParser
import Readiness
import ReadinessInterview

/// What a facilitator limits a session to.
struct FacilitationOptions: ParsableArguments {
  @Option(
    name: .customLong("ask-role"),
    help: ArgumentHelp("Ask only what this role knows best; may be repeated.", valueName: "role"))
  var roles: [String] = []

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Ask only the questions of this section, or of `expectations`; may be repeated.", valueName: "section"))
  var sections: [String] = []

  @Flag(help: "Ask only what is open or was answered with don't know.")
  var unanswered = false

  @Option(
    help: ArgumentHelp(
      "Go through the answers of an earlier file again: each stands on the line, and at the end comes what moved.",
      valueName: "file"))
  var again: String?

  @Flag(name: .customLong("live-score"), help: "Tell the score so far after every answer.")
  var liveScore = false

  /// The questions of a session; fails, having told why, if there is no such role or section.
  func agenda(of questionnaire: Questionnaire, _ answers: [Answer]) throws -> Agenda {
    do throws(AgendaProblem) {
      return try Agenda(of: questionnaire, roles: roles, sections: sections, onlyOpen: unanswered, answers: answers)
    } catch {
      throw Failure.told(error.message)
    }
  }

  /// The words of a command line that limit another session alike.
  var words: [String] {
    roles.flatMap { ["--ask-role", $0] } + sections.flatMap { ["--only", $0] }
      + (unanswered ? ["--unanswered"] : []) + (again.map { ["--again", $0] } ?? [])
      + (liveScore ? ["--live-score"] : [])
  }
}
