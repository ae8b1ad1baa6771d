import ArgumentParser
import Readiness
import ReadinessFiles

/// Checks questionnaires and runs their examples.
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

  func run() throws {
    var isSound = true
    for name in questionnaires where try !check(name) { isSound = false }
    if !isSound { throw ExitCode(1) }
  }

  private func check(_ name: String) throws -> Bool {
    guard let loaded = QuestionnaireSource.read(name) else { return false }
    Output.tell(loaded.diagnostics)
    guard let questionnaire = loaded.value else { return false }
    let runs = ExampleRun.all(by: Assessor(questionnaire))
    for (position, run) in runs.enumerated() {
      Output.tell(
        run.failures.map { failure in
          loaded.places.diagnostic(.error, of: .example(position), message: "example “\(run.name)”: \(failure)")
        })
    }
    let failed = runs.count { !$0.failures.isEmpty }
    let questions = Counted.text(questionnaire.questions.count, "question")
    try Output.write(["\(Printable.text(name)): \(questions), \(outcome(of: runs.count, failed: failed))"])
    return failed == 0
  }

  private func outcome(of examples: Int, failed: Int) -> String {
    if examples == 0 { return "no examples" }
    if failed > 0 { return "\(failed) of \(Counted.text(examples, "example")) failed" }
    return examples == 1 ? "its example holds" : "all \(examples) examples hold"
  }
}
