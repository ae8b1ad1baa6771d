import Foundation
import Glibc
import PseudoTerminal
import Readiness
import ReadinessFiles
import Testing

/// The interview killed without warning, at any instant.
@Suite(.serialized) struct KillTests {
  /// Answers without end: back and forth between two questions, each time with another number or text.
  private static func line(_ step: Int) -> (id: String, typed: String, stored: StoredAnswer) {
    let value = Double(step % 101)
    return step.isMultiple(of: 2)
      ? ("volume", ":goto volume\r\(step % 101)\r", .number(value))
      : ("remark", ":goto remark\rremark \(step)\r", .text("remark \(step)"))
  }

  /// What is typed does not wait for what is shown, so that the kill may hit any moment: reading, writing, showing.
  @Test(.timeLimit(.minutes(5))) func theFileAlwaysLoadsAndHoldsEveryConfirmedAnswer() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var step = 0
    var roundsWithAnswers = 0
    for round in 0..<200 {
      var terminal = try workshop.assess(["--plain"])
      try terminal.wait(for: "> ")
      let first = step
      for _ in 0..<12 {
        terminal.send(Self.line(step).typed)
        step += 1
      }
      terminal.read(for: .microseconds(Int.random(in: 0...40_000)))
      terminal.kill(SIGKILL)
      let status = try terminal.waitForExit()
      #expect(status == .killed(signal: SIGKILL))

      // An answer is confirmed once something is shown after it.
      let confirmed = Self.confirmed(terminal.transcript, first..<step)
      let read = AnswerFileReader.read(Array(workshop.saved().utf8), name: "answers.yaml")
      guard let sheet = read.value else {
        Issue.record("round \(round): the file does not load:\n\(workshop.saved())")
        return
      }
      if !confirmed.isEmpty { roundsWithAnswers += 1 }
      for (id, values) in confirmed {
        let found = sheet.answers[id]
        #expect(found.map(values.contains) == true, "round \(round): \(id) is \(String(describing: found))")
      }
    }
    // Else the instants were not those of answering.
    #expect(roundsWithAnswers > 50)
  }

  /// By question, the answers that the file may hold: the last that was confirmed, or a later one that was being saved.
  private static func confirmed(_ screen: String, _ steps: Range<Int>) -> [String: [StoredAnswer]] {
    var result: [String: [StoredAnswer]] = [:]
    for id in ["volume", "remark"] {
      let own = steps.filter { line($0).id == id }
      let shown = own.last { step in
        switch line(step).stored {
        case .number(let number): screen.contains("Noted: \(Int(number)) %\r\n")
        default: screen.contains("Answered so far: remark \(step)\r\n")
        }
      }
      guard let shown else { continue }
      result[id] = own.filter { $0 >= shown }.map { line($0).stored }
    }
    return result
  }
}
