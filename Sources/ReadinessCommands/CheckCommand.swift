import ArgumentParser
import Readiness
import ReadinessFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks questionnaire files and runs the examples they carry.",
    discussion: """
      Every fault is shown with its place and what to do. The exit code is 1 if there is an error or an example fails.

      Example: readiness check mine.yaml
      """)

  @Argument(help: "Questionnaire files, or ids of bundled questionnaires.")
  var questionnaires: [String]

  func validate() throws {
    if questionnaires.isEmpty { throw ValidationError("Name at least one questionnaire file, such as mine.yaml.") }
  }

  func run() throws {
    var isSound = true
    for name in questionnaires where !check(name) { isSound = false }
    if !isSound { throw ExitCode(1) }
  }

  private func check(_ name: String) -> Bool {
    guard let questionnaire = QuestionnaireSource.load(name, tellingDoubts: true) else { return false }
    let runs = ExampleRun.all(by: Assessor(questionnaire))
    for run in runs {
      for failure in run.failures {
        Output.tell("\(name): error: example “\(run.name)”: \(failure)")
      }
    }
    let failed = runs.count { !$0.failures.isEmpty }
    let examples = runs.count == 1 ? "1 example" : "\(runs.count) examples"
    Output.write([
      "\(Printable.text(name)): \(questionnaire.questions.count) questions, "
        + (failed == 0 ? "\(examples) hold" + (runs.count == 1 ? "s" : "") : "\(failed) of \(examples) failed")
    ])
    return failed == 0
  }
}
