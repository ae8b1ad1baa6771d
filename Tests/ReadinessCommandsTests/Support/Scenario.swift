import Foundation
import Testing

/// Sample answers to the bundled questionnaire with the summary that an independent implementation gives of them.
struct Scenario: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let all = ["ready_modest", "oversold", "over_the_transom"].map(Scenario.init)

  /// The text of the answer file.
  func answers() throws -> String {
    String(decoding: try Repository.content(of: "questionnaires/answers/\(name).yaml"), as: UTF8.self)
  }

  /// The summary that must come of it.
  func expected() throws -> JSONTree {
    try JSONTreeReader.read(Data(contentsOf: Repository.tests.appendingPathComponent("Scenarios/\(name).json")))
  }

  /// The answers with some of them changed.
  func answers(changed steps: [JSONTree]) throws -> String {
    var lines = try answers().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for step in steps {
      let id = try #require(step["id"]?.text)
      let to = try #require(step["to"])
      let start = try #require(lines.firstIndex(of: "answers:"))
      lines.removeAll { $0.hasPrefix("  \(id): ") }
      lines.insert("  \(id): \(to.written)", at: start + 1)
    }
    return lines.joined(separator: "\n")
  }

  /// What the program makes of answers to the bundled questionnaire.
  static func summary(of answers: String, explained: Bool = false) async throws -> JSONTree {
    let workplace = try Workplace()
    defer { workplace.remove() }
    let outcome = try await Program.run(
      ["export", "-"] + (explained ? ["--explain"] : []), input: Array(answers.utf8), in: workplace.folder)
    try #require(outcome.exitCode == 0, "\(String(decoding: outcome.standardError, as: UTF8.self))")
    #expect(outcome.standardError.isEmpty)
    return try JSONTreeReader.read(outcome.standardOutput)
  }
}
