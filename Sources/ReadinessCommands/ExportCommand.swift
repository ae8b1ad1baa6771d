import ArgumentParser
import Readiness
import ReadinessReports

/// Writes the JSON summary of one answer file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the JSON summary of one answer file.",
    discussion: """
      `readiness schema summary` describes the keys and their order.

      Example: readiness export acme.yaml --explain -o acme.json
      """)

  @OptionGroup var source: QuestionnaireOption

  @Flag(help: "Add what would change the recommendation: single answers, and the shortest list of changes.")
  var explain = false

  @Option(name: .shortAndLong, help: "The file to write; without it or for -, standard output.")
  var output: String?

  @Argument(help: "An answer file (YAML or JSON), or - for standard input.")
  var file: String

  func run() throws {
    var questionnaires = source.questionnaires()
    let assessed = try AssessedFile.load(file, &questionnaires, explained: explain)
    let text = JSONWriter.text(Summary.json(of: assessed.assessment)) + "\n"
    try Output.write(text, toFile: output ?? "-", notOver: [file, source.questionnaire].compactMap { $0 })
  }
}
