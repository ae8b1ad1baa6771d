import Glibc
import PseudoTerminal
import Testing

/// The interview on a real terminal: what is typed, what is shown, what is on disk.
@Suite(.serialized) struct AssessOnTerminalTests {
  @Test func asksEveryKindAndShowsTheOutcome() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.wait(for: "This is how it begins.")
    for (index, answer) in Workshop.answers.enumerated() {
      try terminal.wait(for: "Question \(index + 1) of 6")
      try terminal.enter(answer.line)
    }
    try terminal.wait(for: "6 of 6 questions answered.")
    try terminal.wait(for: "review> ")
    terminal.send("\r")
    try terminal.wait(for: "Recommendation: Go ahead")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
    let isLineMode = terminal.isInLineMode
    #expect(isLineMode)
    #expect(workshop.holds(Workshop.answers), "\(workshop.saved())")
  }

  @Test func everyAnswerIsOnDiskBeforeTheNextQuestionShows() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    for (index, answer) in Workshop.answers.prefix(4).enumerated() {
      try terminal.wait(for: "Question \(index + 1) of 6")
      #expect(workshop.holds(Workshop.answers.prefix(index)), "\(workshop.saved())")
      try terminal.enter(answer.line)
    }
  }

  @Test(arguments: [":back\r", ":b\r", "\u{1B}[Z", "\u{1B}[5~"]) func goesBackWithTheEarlierAnswerInPlace(key: String)
    throws
  {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    terminal.send(key)
    try terminal.wait(for: "Question 1 of 6")
    try terminal.wait(for: "> 2")
    // A backspace takes the earlier answer away.
    terminal.send("\u{7F}1\r")
    try terminal.wait(for: "Noted: Here at home")
    try terminal.wait(for: "Question 2 of 6")
    #expect(workshop.holds([(id: "place", line: "", stored: "here")]), "\(workshop.saved())")
  }

  @Test func controlCClearsTheLineAndThenLeaves() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("1")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    terminal.send("par")
    try terminal.wait(for: "par")
    terminal.send("\u{3}")
    try terminal.wait(for: "The line is cleared")
    try terminal.wait(for: "> ")
    terminal.send("\u{3}")
    try terminal.wait(for: "readiness assess")
    let status = try terminal.waitForExit()
    #expect(status == .exited(130))
    let isLineMode = terminal.isInLineMode
    #expect(isLineMode)
    #expect(workshop.holds([(id: "place", line: "", stored: "here")]), "\(workshop.saved())")
  }

  @Test func controlDSavesAndLeaves() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("1")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    terminal.send("\u{4}")
    try terminal.wait(for: "To go on:")
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT]) func resumesWithEveryAnswer(after signal: Int32) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var done = 0
    for count in [1, 2, 2] {
      var terminal = try workshop.assess()
      for answer in Workshop.answers[done..<(done + count)] {
        try terminal.wait(for: "Question \(done + 1) of 6")
        try terminal.enter(answer.line)
        done += 1
      }
      try terminal.wait(for: "Question \(done + 1) of 6")
      try terminal.wait(for: "> ")
      terminal.send("half a line")
      try terminal.wait(for: "half a line")
      if signal == SIGINT {
        terminal.send("\u{3}")
        try terminal.wait(for: "The line is cleared")
        try terminal.wait(for: "> ")
        terminal.send("\u{3}")
      } else {
        terminal.kill(signal)
      }
      let status = try terminal.waitForExit()
      #expect(status == (signal == SIGKILL ? .killed(signal: SIGKILL) : .exited(128 + signal)))
      #expect(workshop.holds(Workshop.answers.prefix(done)), "\(workshop.saved())")
    }
  }

  @Test func aClosedWindowLosesNothing() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    terminal.hangUp()
    let status = try terminal.waitForExit()
    #expect(status == .exited(129) || status == .exited(75))
    #expect(workshop.holds(Workshop.answers.prefix(1)), "\(workshop.saved())")
  }

  @Test func tabCompletesAnswersAndCommands() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.wait(for: "> ")
    terminal.send("the\t")
    try terminal.wait(for: "There, far away")
    terminal.send("\r")
    try terminal.wait(for: "Noted: There, far away")
    try terminal.wait(for: "> ")
    terminal.send(":wh\t")
    try terminal.wait(for: ":why")
    terminal.send("\r")
    try terminal.wait(for: "Results need an owner.")
  }

  @Test func theUpArrowShowsNoEarlierAnswer() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    for answer in Workshop.answers.prefix(5) {
      try terminal.enter(answer.line)
    }
    try terminal.wait(for: "Question 6 of 6")
    try terminal.enter("\u{1B}[Aonly this")
    try terminal.wait(for: "review> ")
    terminal.send("\r")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
    #expect(workshop.holds([(id: "remark", line: "", stored: "only this")]), "\(workshop.saved())")
  }

  @Test func aWrongAnswerIsToldAndStaysToBeEdited() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("12")
    try terminal.wait(for: "is not one of the options")
    try terminal.wait(for: "> 12")
    terminal.send("\u{7F}\r")
    try terminal.wait(for: "Noted: Here at home")
  }

  @Test func showsTheLineAgainAfterAStop() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.wait(for: "> ")
    terminal.send("the")
    try terminal.wait(for: "the")
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    try terminal.wait(for: "> the")
    terminal.send("re\r")
    try terminal.wait(for: "Noted: There, far away")
  }
}
