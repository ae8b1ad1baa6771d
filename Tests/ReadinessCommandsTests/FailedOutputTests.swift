import Foundation
import Subprocess
import Testing

/// Data that cannot be written is told, and never counts as done.
@Suite struct FailedOutputTests {
  @Test(arguments: [
    "export '\(modest)'", "score '\(modest)'", "score --format json '\(modest)'", "questionnaires",
    "questionnaires outsourcing", "schema", "check outsourcing",
  ])
  func aFullDiskIsTold(words: String) async throws {
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", "exec '\(Program.path)' \(words) > /dev/full"], output: .discarded,
      error: .string(limit: 1 << 16))
    #expect(result.terminationStatus == .exited(1))
    #expect(result.standardError == "standard output: error: the disk is full\n")
  }

  private static let modest = Repository.root.appendingPathComponent("questionnaires/answers/ready_modest.yaml").path
}
