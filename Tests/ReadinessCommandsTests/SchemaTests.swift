import Foundation
import Testing

/// The files that the program carries are printed as they stand in the source.
@Suite struct SchemaTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["questionnaire", "answers", "summary", "panel", "comparison"])
  func printsTheSchema(_ name: String) async throws {
    try await prints("Sources/ReadinessFiles/Schemas/\(name).json", ["schema", name])
  }

  @Test(.timeLimit(.minutes(1))) func printsTheSchemaOfTheSummaryUnlessToldOtherwise() async throws {
    try await prints("Sources/ReadinessFiles/Schemas/summary.json", ["schema"])
  }

  @Test(.timeLimit(.minutes(1))) func printsTheBundledQuestionnaire() async throws {
    try await prints("questionnaires/outsourcing.yaml", ["questionnaires", "outsourcing"])
  }

  private func prints(_ file: String, _ arguments: [String]) async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    let wanted = try Repository.content(of: file)
    let outcome = try await Program.run(arguments, in: workplace.folder)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.isEmpty)
    #expect(
      Data(outcome.standardOutput) == wanted,
      "\(Difference.text(expected: wanted, found: outcome.standardOutput))")
  }
}
