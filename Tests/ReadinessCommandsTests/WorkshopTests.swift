import Foundation
import Testing

/// The file of a workshop over the sample panel, as other commands and the schema have it.
@Suite struct WorkshopTests {
  private static let names = ["finance", "hr", "operations", "procurement", "sponsor"]

  /// A folder with the sample panel and the file of its workshop, which these lines have been typed in.
  private static func workplace(_ lines: String) async throws -> Workplace {
    let workplace = try Workplace()
    for name in names {
      try workplace.write(
        try Repository.content(of: "questionnaires/answers/panel_\(name).yaml"), to: "panel/\(name).yaml")
    }
    let outcome = try await Program.run(
      ["workshop", "panel", "-o", "joint.json"], input: Array((lines + ":quit\n").utf8), in: workplace.folder)
    try #require(outcome.exitCode == 75, "\(String(decoding: outcome.standardError, as: UTF8.self))")
    return workplace
  }

  private static func json(_ arguments: [String], in workplace: Workplace) async throws -> JSONTree {
    let outcome = try await Program.run(arguments, in: workplace.folder)
    try #require(outcome.exitCode == 0, "\(String(decoding: outcome.standardError, as: UTF8.self))")
    return try JSONTreeReader.read(outcome.standardOutput)
  }

  private static func schema() throws -> SchemaCheck {
    SchemaCheck([
      try JSONTreeReader.read(try Repository.content(of: "Sources/ReadinessFiles/Schemas/answers.json"))
    ])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["", "4\n", "4\nSeen\n:disagree So\n\n:unknown\nNobody knows\n"])
  func itsFileIsAsTheSchemaSays(_ lines: String) async throws {
    let workplace = try await Self.workplace(lines)
    defer { workplace.remove() }
    let joint = try JSONTreeReader.read(try #require(try workplace.files()["joint.json"]))
    let schema = try Self.schema()
    let faults = schema.faults(of: joint, in: "urn:readiness:schema:answers:1")
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(
      !schema.faults(of: joint.without(["workshop", "respondents"]), in: "urn:readiness:schema:answers:1").isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["", "4\nSeen\n:disagree So\n\n:unknown\nNobody knows\n"])
  func itIsExportedAsThePanelHasIt(_ lines: String) async throws {
    let workplace = try await Self.workplace(lines)
    defer { workplace.remove() }
    let exported = try await Self.json(["export", "joint.json"], in: workplace)
    for files in [["panel", "joint.json"], ["joint.json"]] {
      let panel = try await Self.json(["panel", "--format", "json"] + files, in: workplace)
      let assessment = try #require(panel["assessment"])
      let differences = exported.without(["respondent"]).without(["date"])
        .differences(from: assessment.without(["respondent"]).without(["date"]))
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
    #expect(exported["respondent"]?.text == "Workshop")
    guard lines.isEmpty else { return }
    // Nobody has agreed on anything yet: the joint values are those of the panel.
    let panel = try await Self.json(["panel", "--format", "json", "panel"], in: workplace)
    let whole = try await Self.json(["panel", "--format", "json", "joint.json"], in: workplace)
    let differences = whole.differences(from: panel)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
