import Readiness
import ReadinessTerminal
import Testing

@Suite struct ScriptedSessionTests {
  @Test func saysNothingWhenAllIsWell() {
    let (result, log) = Small.run([.line("3"), .line("5"), .line("x")], isInteractive: false)
    #expect(result.end == .completed(open: []))
    #expect(log.text == "> > > ")
  }

  @Test func aBlankLineSkips() {
    let (result, log) = Small.run([.line(""), .line("5"), .line(":unknown")], isInteractive: false)
    #expect(result.end == .completed(open: [0]))
    #expect(result.exitCode == 75)
    #expect(log.unwrapped.contains("Is it owned? (owned)"))
  }

  @Test func nothingButBlankLinesLeavesAFile() {
    let (result, log) = Small.run([.line(""), .line(""), .line("")], isInteractive: false)
    #expect(result.end == .completed(open: [0, 1, 2]))
    #expect(log.saved.count == 1)
    #expect(result.exitCode == 75)
  }

  @Test func inputThatCannotBeReadHasNotEnded() {
    let (result, log) = Small.run([.line("3"), .failed("it is a folder, not a file")], isInteractive: false)
    #expect(result.end == .inputFailed(question: 1, reason: "it is a folder, not a file"))
    #expect(result.exitCode == 1)
    #expect(log.unwrapped.contains("error: standard input cannot be read: it is a folder, not a"))
    #expect(!log.unwrapped.contains("ended"))
  }

  @Test func lostAnswersAreNotSaidToBeKept() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run([.line("3"), .line("lots")], isInteractive: false, log: log)
    #expect(log.unwrapped.contains("warning: The answers could not be saved: the disk is full."))
    #expect(!log.unwrapped.contains("kept"))
    #expect(log.unwrapped.contains("error: The last answers are not saved: the disk is full."))
    #expect(result.exitCode == 1)
  }

  @Test func inputThatEndsEarlyNamesTheQuestion() {
    let (result, log) = Small.run([.line("3")], isInteractive: false)
    #expect(result.end == .inputEnded(question: 1))
    #expect(result.exitCode == 1)
    #expect(result.isSaved)
    #expect(log.unwrapped.contains("`volume`"))
    #expect(log.saved.last?.answers == ["owned": .number(3)])
  }

  @Test func aLineThatCannotBeUsedEndsItBeforeAnythingShifts() {
    let (result, log) = Small.run([.line("3"), .line("lots"), .line("7")], isInteractive: false)
    #expect(result.end == .refused(question: 1, line: 2))
    #expect(result.exitCode == 1)
    #expect(log.unwrapped.contains("error: line 2, question `volume`: “lots” is not a number."))
    #expect(log.saved.last?.answers == ["owned": .number(3)])
  }

  @Test func linesLeftOverAreTold() {
    let (result, log) = Small.run([.line("1"), .line("x"), .line("y")], isInteractive: false)
    #expect(result.end == .completed(open: []))
    #expect(log.unwrapped.contains("1 line of the input left over"))
  }
}
