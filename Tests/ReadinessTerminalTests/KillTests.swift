import Foundation
import Glibc
import PseudoTerminal
import Readiness
import ReadinessFiles
import Testing

/// The interview killed without warning, at any instant.
@Suite(.serialized) struct KillTests {
  /// An answer that is typed, by the number of the step, and what the file then holds.
  private struct Step {
    let id: String
    let typed: String
    let stored: StoredAnswer

    /// By turns another number and another text, each at a visit from the first question, which is never answered.
    init(_ number: Int) {
      if number.isMultiple(of: 2) {
        id = "volume"
        typed = ":goto volume\r\(number % 101)\r"
        stored = .number(Double(number % 101))
      } else {
        id = "remark"
        typed = ":goto remark\rremark \(number)\r"
        stored = .text("remark \(number)")
      }
    }
  }

  private static let stepsPerRound = 12
  /// What is shown at the first question, to which every answer leads back.
  private static let home = "Question 1 of 6"

  /// What is typed does not wait for what is shown, so that the kill may hit any moment: reading, writing, showing.
  @Test(.timeLimit(.minutes(5))) func theFileAlwaysLoadsAndHoldsEveryConfirmedAnswer() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var steps: [Step] = []
    /// By question, the last step that was confirmed: the next question was shown after it.
    var confirmed: [String: Int] = [:]
    for round in 0..<200 {
      var terminal = try workshop.assess(["--plain"])
      try terminal.wait(for: Self.home)
      let first = steps.count
      for _ in 0..<Self.stepsPerRound {
        steps.append(Step(steps.count))
        terminal.send(steps[steps.count - 1].typed)
      }
      for _ in 0..<(round % 5) { try terminal.wait(for: Self.home) }
      terminal.read(for: .microseconds(Int.random(in: 0...5_000)))
      terminal.kill(SIGKILL)
      let status = try terminal.waitForExit()
      #expect(status == .killed(signal: SIGKILL))

      let count = terminal.transcript.split(separator: Self.home, omittingEmptySubsequences: false).count - 2
      #expect(count >= round % 5)
      for step in first..<(first + count) { confirmed[steps[step].id] = step }
      let loaded = AnswerFileReader.read(Array(workshop.saved().utf8), name: "answers.yaml")
      guard let sheet = loaded.value else {
        Issue.record("round \(round): the file does not load:\n\(workshop.saved())")
        return
      }
      for (id, last) in confirmed {
        // A later answer may have been saved as well, but not have been shown any more.
        let possible = steps[last...].filter { $0.id == id }.map(\.stored)
        let found = sheet.answers[id]
        #expect(found.map(possible.contains) == true, "round \(round): \(id) is \(String(describing: found))")
      }
    }
  }
}
