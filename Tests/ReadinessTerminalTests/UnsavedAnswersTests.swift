import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Answers that cannot be saved: a folder stands where the file was.
@Suite(.serialized) struct UnsavedAnswersTests {
  /// Answers two questions, the second in vain.
  private func answerInVain(_ workshop: Workshop, _ terminal: inout PseudoTerminal) throws {
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try FileManager.default.removeItem(atPath: workshop.answerFile)
    try FileManager.default.createDirectory(atPath: workshop.answerFile, withIntermediateDirectories: false)
    try terminal.enter("fully")
    try terminal.wait(for: "The answers could not be saved: this is a folder, not a file. They")
    try terminal.wait(for: "Question 3 of 6")
    try terminal.wait(for: "> ")
  }

  @Test func leavingNamesWhatIsLost() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try answerInVain(workshop, &terminal)
    terminal.send("1\r")
    try terminal.wait(for: "Still not saved: this is a folder, not a file.")
    try terminal.enter(":quit")
    try terminal.wait(for: "If you leave")
    try terminal.wait(for: "> ")
    terminal.send("\u{4}")
    try terminal.wait(for: "The last answers are not saved: this is a folder, not a file.")
    try terminal.wait(for: "owned, checks")
    let status = try terminal.waitForExit()
    #expect(status == .exited(1))
  }

  @Test(arguments: [SIGTERM, SIGINT]) func aSignalNamesWhatIsLost(signal: Int32) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try answerInVain(workshop, &terminal)
    terminal.kill(signal)
    if signal == SIGINT {
      try terminal.wait(for: "the same once more leaves without")
      try terminal.wait(for: "> ")
      terminal.kill(signal)
    }
    try terminal.wait(for: "The last answers are not saved: this is a folder, not a file.")
    try terminal.wait(for: "owned")
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + signal))
  }

  @Test func aWayOutIsFoundInTime() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try answerInVain(workshop, &terminal)
    try FileManager.default.removeItem(atPath: workshop.answerFile)
    terminal.send(":save\r")
    try terminal.wait(for: "The answers are saved again.")
    #expect(workshop.holds(Workshop.answers.prefix(2)), "\(workshop.saved())")
  }
}
