import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Signals, with a shell in between where job control matters.
@Suite(.serialized) struct SignalTests {
  @Test func controlZStopsItAndItGoesOnInTheForeground() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.shell("")
    try terminal.wait(for: "shell$ ")
    terminal.send("eval $ASSESS\r")
    try terminal.wait(for: "Question 1 of 6")
    try terminal.wait(for: "> ")
    terminal.send("the")
    try terminal.wait(for: "the")
    terminal.send("\u{1A}")
    try terminal.wait(for: "Stopped")
    try terminal.wait(for: "shell$ ")
    // The shell works as ever: what is typed is shown.
    terminal.send("echo out$((1 + 1))side\r")
    try terminal.wait(for: "out2side")
    try terminal.wait(for: "shell$ ")
    terminal.send("fg\r")
    try terminal.wait(for: "> the")
    terminal.send("re\r")
    try terminal.wait(for: "Noted: There, far away")
    try terminal.wait(for: "> ")
    terminal.send("\u{4}")
    try terminal.wait(for: "To go on:")
    try terminal.wait(for: "shell$ ")
    terminal.send("echo code $?\r")
    try terminal.wait(for: "code 75")
    #expect(workshop.holds(Workshop.answers.prefix(1)), "\(workshop.saved())")
  }

  /// A signal to stop while the review is shown ends it as well.
  @Test(arguments: [SIGTERM, SIGHUP]) func theReviewHeedsThem(signal: Int32) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.enter(":review")
    try terminal.wait(for: "review> ")
    terminal.kill(signal)
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + signal))
    #expect(workshop.holds(Workshop.answers.prefix(1)), "\(workshop.saved())")
  }

  /// A file that must not grow any more is a disk that is full.
  @Test func aFullDiskIsToldAndLosesNothing() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.shell("ulimit -f 1; eval exec $ASSESS")
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    terminal.send(":note " + String(repeating: "long ", count: 300) + "\r")
    try terminal.wait(for: "The answers could not be saved: the file is too large.")
    #expect(workshop.holds(Workshop.answers.prefix(1)), "\(workshop.saved())")
    try terminal.enter("fully")
    try terminal.wait(for: "Still not saved")
    try terminal.wait(for: "Question 3 of 6")
    try terminal.enter(":goto owned")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.enter(":note short")
    try terminal.wait(for: "The answers are saved again.")
    #expect(workshop.holds(Workshop.answers.prefix(2)), "\(workshop.saved())")
  }

  @Test func nobodyToTalkToIsNoReasonToLoseAnswers() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    // Showing the note makes the program write, at every question, to a reader that has left at once.
    let lines = Workshop.answers.map { ":note noted\\n:note\\n\($0.line)\\n" }.joined()
    var terminal = try workshop.shell(
      "printf '%b' '\(lines)' | { eval $ASSESS 2>&1 >/dev/null; echo code $? >/dev/tty; } | :")
    try terminal.wait(for: "code 0")
    #expect(workshop.holds(Workshop.answers), "\(workshop.saved())")
  }
}
