import Foundation
import Testing

/// Every folder of `Cases`: the program is run as it says, and everything that it writes is compared.
@Suite struct CaseTests {
  @Test func thereAreCases() {
    #expect(Case.all.count > 100)
  }

  @Test(.timeLimit(.minutes(1)), arguments: Case.all) func comesOutAsExpected(_ tested: Case) async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    let inputs = try tested.inputFiles()
    for (path, content) in inputs { try workplace.write(content, to: path) }

    let outcome = try await Program.run(tested.arguments(), input: tested.input(), in: workplace.folder)

    for (stream, bytes) in [("stdout", outcome.standardOutput), ("stderr", outcome.standardError)] {
      if let control = RawControls.first(in: bytes) {
        Issue.record("\(tested.name): \(stream) holds \(control), which could act on a terminal")
      }
    }
    let left = try workplace.files()
    for path in inputs.keys.sorted() where left[path] == nil {
      Issue.record("\(tested.name): the program has removed \(path)")
    }
    let created = left.filter { path, content in inputs[path] != content }
    for path in created.keys.sorted() where try workplace.isOpenToOthers(path) {
      Issue.record("\(tested.name): others than the owner may read \(path)")
    }
    try compare(tested, found: tested.found(outcome, created: created))
  }

  private func compare(_ tested: Case, found: [String: Data]) throws {
    let expected = try tested.expected()
    let isNew = expected.isEmpty
    for (path, content) in found.sorted(by: { $0.key < $1.key }) {
      guard let wanted = expected[path] else {
        // What a case is not known to write is recorded with a new case only: else it is a fault.
        if isNew || Case.results.contains(path) {
          try tested.record(content, as: path)
          Issue.record("\(tested.name): \(path) was missing and is recorded now; read it before you keep it")
        } else {
          Issue.record("\(tested.name): \(path) is not expected:\n\(String(decoding: content, as: UTF8.self))")
        }
        continue
      }
      if wanted != content {
        Issue.record("\(tested.name): \(path) differs:\n\(Difference.text(expected: wanted, found: content))")
      }
    }
    for path in expected.keys.sorted() where found[path] == nil {
      Issue.record("\(tested.name): \(path) is missing")
    }
  }
}
