import ArgumentParser
import ReadinessFiles

/// Prints a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of a file format, for editors and validators.",
    discussion: "Example: readiness schema questionnaire > questionnaire.schema.json")

  @Argument(help: "The file: \(Schema.allCases.map(\.rawValue).joined(separator: ", ")).")
  var file: Schema = .summary

  func run() throws {
    try Output.write(file.text)
  }
}

extension Schema: ExpressibleByArgument {}
