import Foundation
import Testing

/// The sample panel, held against the results of an independent implementation, and its JSON against the schema.
@Suite struct PanelTests {
  private static let names = ["finance", "hr", "operations", "procurement", "sponsor"]

  /// What the program makes of the sample panel.
  private static func panel(_ options: [String] = []) async throws -> JSONTree {
    let workplace = try Workplace()
    defer { workplace.remove() }
    for name in names {
      try workplace.write(try Repository.content(of: "questionnaires/answers/panel_\(name).yaml"), to: "\(name).yaml")
    }
    let outcome = try await Program.run(
      ["panel", "--format", "json"] + options + names.map { "\($0).yaml" }, in: workplace.folder)
    try #require(outcome.exitCode == 0, "\(String(decoding: outcome.standardError, as: UTF8.self))")
    #expect(outcome.standardError.isEmpty)
    return try JSONTreeReader.read(outcome.standardOutput)
  }

  @Test(.timeLimit(.minutes(1))) func comesOutAsAnIndependentImplementationHasIt() async throws {
    let expected = try JSONTreeReader.read(
      Data(contentsOf: Repository.tests.appendingPathComponent("Scenarios/panel.json")))
    // The digest is that of the wording; the last two keys are this program's own.
    let found = try await Self.panel().without(["assessment", "questionnaire", "digest"])
      .without(["section_agreement"]).without(["quality"])
    let differences = found.differences(from: expected)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [[], ["--anonymous"], ["--anonymous", "--min-group", "2"]])
  func isAsTheSchemaSays(_ options: [String]) async throws {
    let panel = try await Self.panel(options)
    let faults = try Self.schemas().faults(of: panel, in: "urn:readiness:schema:panel:1")
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(.timeLimit(.minutes(1))) func theSchemaRefusesWhatIsOtherwise() async throws {
    let panel = try await Self.panel()
    let schemas = try Self.schemas()
    for key in [
      "assessment", "respondents", "agreement", "discuss", "unheard", "roles", "section_agreement", "quality",
    ] {
      #expect(!schemas.faults(of: panel.without([key]), in: "urn:readiness:schema:panel:1").isEmpty, "\(key)")
    }
    for path in [["assessment", "scores"], ["assessment", "gates"], ["assessment", "respondent"]] {
      #expect(!schemas.faults(of: panel.without(path), in: "urn:readiness:schema:panel:1").isEmpty, "\(path)")
    }
  }

  private static func schemas() throws -> SchemaCheck {
    SchemaCheck(
      try ["panel", "summary"].map { name in
        try JSONTreeReader.read(try Repository.content(of: "Sources/ReadinessFiles/Schemas/\(name).json"))
      })
  }

  @Test(.timeLimit(.minutes(1))) func anAnonymousPanelHoldsNoName() async throws {
    let named = try await Self.panel().written
    #expect(named.contains("Human resources lead"))
    let anonymous = try await Self.panel(["--anonymous"])
    #expect(!anonymous.written.contains("Human resources lead"))
    #expect(anonymous["agreement"] == (try await Self.panel()["agreement"]))
  }
}
