import Foundation
import Testing

/// Files with ten thousand levels or parts: a short located message, no crash, no hang.
@Suite struct GeneratedInputTests {
  @Test(.timeLimit(.minutes(1)), arguments: GeneratedInput.answers)
  func refusesAnswers(_ input: GeneratedInput) async throws {
    try await refuses(input, ["export", "-q", "small.yaml", input.fileName])
  }

  @Test(.timeLimit(.minutes(1)), arguments: GeneratedInput.questionnaires)
  func refusesQuestionnaires(_ input: GeneratedInput) async throws {
    try await refuses(input, ["check", input.fileName])
  }

  @Test(.timeLimit(.minutes(1))) func refusesAnEndlessLine() async throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let input = Array("1\n2\n1\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
    let outcome = try await Program.run(
      ["assess", "-q", "small.yaml", "long.yaml"], input: input, in: workplace.folder)
    #expect(outcome.exitCode == 1)
    let told = String(decoding: outcome.standardError, as: UTF8.self)
    #expect(told.hasPrefix("error: line 4, question `remark`: "), "\(told)")
    #expect(told.utf8.count < 500)
    let saved = try workplace.files()["long.yaml"].map { String(decoding: $0, as: UTF8.self) }
    #expect(saved?.contains("hopes: [savings]\n") == true)
  }

  private func refuses(_ input: GeneratedInput, _ arguments: [String]) async throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    try workplace.write(Data(input.content.utf8), to: input.fileName)
    let outcome = try await Program.run(arguments, in: workplace.folder)
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardOutput.isEmpty)
    let told = String(decoding: outcome.standardError, as: UTF8.self)
    let first = told.split(separator: "\n").first ?? ""
    #expect(first.contains(#/^deep\.(yaml|json):[0-9]+:[0-9]+: error: /#), "\(told)")
    #expect(first.contains(input.message), "\(told)")
    #expect(told.utf8.count < 2000)
    #expect(RawControls.first(in: outcome.standardError) == nil)
  }

  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    let shared = Case.root.appendingPathComponent("shared/small.yaml")
    try workplace.write(Data(contentsOf: shared), to: "small.yaml")
    return workplace
  }
}
