import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Somebody else at the same answer file.
@Suite(.serialized) struct SharedFileTests {
  @Test func aSecondInterviewOnTheSameFileIsRefused() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var first = try workshop.assess()
    for answer in Workshop.answers.prefix(2) {
      try first.wait(for: "> ")
      // Before and after the file has been replaced by a newer one.
      var second = try workshop.assess(columns: 250)
      try second.wait(for: "this file is being answered in another window")
      let status = try second.waitForExit()
      #expect(status == .exited(1))
      #expect(!second.transcript.contains("Question 1"))
      first.send(answer.line + "\r")
    }
    try first.wait(for: "Question 3 of 6")
    first.kill(SIGKILL)
    _ = try first.waitForExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path).sorted()
    #expect(names == ["answers.yaml", "small.yaml"])
    var third = try workshop.assess()
    try third.wait(for: "Question 3 of 6")
  }

  @Test func aChangeFromElsewhereStaysAndTheAnswersGoBesideIt() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    let changed = "answers:\n  place: here\n"
    try workshop.write(changed, as: "answers.yaml")
    terminal.send("fully\r")
    try terminal.wait(for: "Somebody else has changed the answer file meanwhile.")
    try terminal.wait(for: "Question 3 of 6")
    try terminal.enter("1")
    try terminal.wait(for: "Question 4 of 6")
    try terminal.enter(":quit")
    try terminal.wait(for: "To go on: readiness assess -q")
    try terminal.wait(for: "answers-2.yaml")
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
    #expect(workshop.saved() == changed)
    let beside = try String(contentsOfFile: workshop.folder.path + "/answers-2.yaml", encoding: .utf8)
    #expect(beside.contains("  place: there\n  owned: 3\n  checks: [a]\n"), "\(beside)")
  }
}
