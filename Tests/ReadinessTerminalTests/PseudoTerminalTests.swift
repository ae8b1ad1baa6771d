import PseudoTerminal
import Testing

/// The harness itself, with programs that every system has.
@Suite struct PseudoTerminalTests {
  @Test func echoesLinesAndTellsTheExitCode() throws {
    var terminal = try PseudoTerminal.start("/bin/sh", ["-c", "read line; echo got $line; exit 7"], environment: [])
    terminal.send("hello\r")
    try terminal.wait(for: "got hello")
    let status = try terminal.waitForExit()
    #expect(status == .exited(7))
  }

  @Test func givesTheProgramItsSize() throws {
    var terminal = try PseudoTerminal.start("/bin/sh", ["-c", "stty size"], environment: [], columns: 61, rows: 20)
    try terminal.wait(for: "20 61")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
  }

  @Test func controlCAndHangUpReachTheProgram() throws {
    var terminal = try PseudoTerminal.start("/bin/sh", ["-c", "echo ready; exec cat"], environment: [])
    try terminal.wait(for: "ready")
    terminal.send("\u{3}")
    let interrupted = try terminal.waitForExit()
    #expect(interrupted == .killed(signal: 2))

    var other = try PseudoTerminal.start("/bin/sh", ["-c", "echo ready; exec cat"], environment: [])
    try other.wait(for: "ready")
    other.hangUp()
    let hungUp = try other.waitForExit()
    #expect(hungUp == .killed(signal: 1))
  }

  @Test func waitingHasADeadline() throws {
    var terminal = try PseudoTerminal.start("/bin/sh", ["-c", "exec cat"], environment: [])
    var isTold = false
    do { try terminal.wait(for: "never", seconds: 0) } catch { isTold = "\(error)".contains("never") }
    #expect(isTold)
  }
}
