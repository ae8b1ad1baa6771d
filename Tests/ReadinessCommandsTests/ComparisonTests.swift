import Foundation
import Testing

/// The JSON of comparisons of the sample answers, held against the schema.
@Suite struct ComparisonTests {
  private static let id = "urn:readiness:schema:comparison:1"

  /// What the program makes of two of the samples, which become answers about one organization.
  private static func comparison(_ before: [String], _ after: [String]) async throws -> JSONTree {
    let workplace = try Workplace()
    defer { workplace.remove() }
    for (folder, names) in [("before", before), ("after", after)] {
      for name in names {
        let text = String(decoding: try Repository.content(of: "questionnaires/answers/\(name).yaml"), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix("organization:") ? "organization: Acme" : String(line)
        }
        try workplace.write(Data(lines.joined(separator: "\n").utf8), to: "\(folder)/\(name).yaml")
      }
    }
    func path(_ folder: String, _ names: [String]) -> String {
      names.count == 1 ? "\(folder)/\(names[0]).yaml" : folder
    }
    let outcome = try await Program.run(
      ["compare", "--format", "json", path("before", before), path("after", after)], in: workplace.folder)
    try #require(outcome.exitCode == 0, "\(String(decoding: outcome.standardError, as: UTF8.self))")
    return try JSONTreeReader.read(outcome.standardOutput)
  }

  private static func schema() throws -> SchemaCheck {
    SchemaCheck([
      try JSONTreeReader.read(try Repository.content(of: "Sources/ReadinessFiles/Schemas/comparison.json"))
    ])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (["oversold"], ["ready_modest"]), (["ready_modest"], ["over_the_transom"]),
      (["panel_finance", "panel_hr", "panel_sponsor"], ["panel_operations", "panel_procurement", "panel_sponsor"]),
      (["panel_hr"], ["panel_finance", "panel_operations"]),
    ])
  func isAsTheSchemaSays(before: [String], after: [String]) async throws {
    let faults = try Self.schema().faults(of: try await Self.comparison(before, after), in: Self.id)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(.timeLimit(.minutes(1))) func theSchemaRefusesWhatIsOtherwise() async throws {
    let comparison = try await Self.comparison(["oversold"], ["over_the_transom"])
    let schema = try Self.schema()
    guard case .object(let members) = comparison else {
      Issue.record("a comparison is an object")
      return
    }
    for member in members {
      #expect(!schema.faults(of: comparison.without([member.name]), in: Self.id).isEmpty, "\(member.name)")
    }
    for path in [["before", "date"], ["after", "questionnaire", "digest"], ["recommendation", "direction"]] {
      #expect(!schema.faults(of: comparison.without(path), in: Self.id).isEmpty, "\(path)")
    }
    #expect(!schema.faults(of: .object(members + [.init(name: "more", value: .null)]), in: Self.id).isEmpty)
  }
}
