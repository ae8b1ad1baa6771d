import Readiness
import ReadinessTerminal
import Testing

@Suite struct SessionTests {
  @Test func savesAfterEveryAnswer() {
    let (result, log) = Small.run([.line("fully"), .line("12 %"), .line("no")])
    #expect(result.end == .completed(open: []))
    #expect(result.exitCode == 0)
    #expect(log.saved.map(\.answers.count) == [1, 2, 3])
    #expect(result.sheet.answers == ["owned": .number(3), "volume": .number(12), "remark": .text("no")])
  }

  @Test func showsWhereItIsAndWhatIsAsked() {
    let (_, log) = Small.run([.line("3"), .line(":quit")])
    let expected = """
      Small
      3 questions to answer; some answers bring up more, or make
      others unnecessary.
      Type ? at any question for the commands; :quit saves and
      leaves.

      All
      About it.

      Question 1 of 3. All, 1 of 3
      Is it owned?
        1  Not at all
        2  Partly
        3  Fully
      > Noted: Fully

      Question 2 of 3. All, 2 of 3
      How much?
      Type a number of at least 0 (%).
      >\u{20}
      1 of 3 questions answered. To go on: readiness assess a.yaml

      """
    #expect(log.text == expected)
  }

  @Test func controlCharactersOfAQuestionnaireDoNotReachTheTerminal() {
    let (_, log) = Small.run([.line("1"), .line(":quit")])
    #expect(log.text.contains("Anything else?\\u{1B}[2J"))
    #expect(!log.text.contains("\u{1B}"))
  }

  @Test func goesBackWithTheEarlierAnswerInPlace() {
    let (result, log) = Small.run([.line("3"), .line(":back"), .line("3"), .line("5"), .line("x")])
    #expect(log.prefills == ["", "", "3", "", ""])
    #expect(log.text.contains("Answered so far: Fully"))
    #expect(result.end == .completed(open: []))
  }

  @Test func aConfirmedEarlierAnswerStaysAsItIs() {
    let text = StoredAnswer.text("two\nlines")
    let sheet = AnswerSheet(answers: ["owned": .number(2), "remark": text])
    let (result, log) = Small.run(
      [.line("5"), .end], sheet: sheet)
    #expect(result.end == .completed(open: []))
    #expect(log.prefills == [""])
    let (_, again) = Small.run([.line(":back"), .line("2"), .line("7")], sheet: sheet)
    #expect(again.saved.last?.answers["remark"] == text)
    #expect(again.prefills == ["", "2", ""])
  }

  @Test func aWrongAnswerIsToldAndStaysOnTheLine() {
    let (_, log) = Small.run([.line("4"), .line("2")])
    #expect(log.prefills.prefix(2) == ["", "4"])
    #expect(log.text.contains("“4” is not one of the options"))
    #expect(log.saved.count == 1)
  }

  @Test func aPersonDoesNotSkipByAccident() {
    let (result, log) = Small.run([.line(""), .line(":skip"), .line("1"), .line("x")])
    #expect(log.text.contains("Please answer, or type :skip"))
    #expect(result.end == .completed(open: [0]))
    #expect(log.text.contains("One question stays open:\n  - Is it owned? (owned)"))
    #expect(result.exitCode == 0)
  }

  @Test func answersThatAreNoLongerAskedArePutAside() {
    let sheet = AnswerSheet(answers: ["owned": .number(2), "volume": .number(1)])
    let (result, log) = Small.run([.line(":back"), .line(":back"), .line("1"), .line("x")], sheet: sheet)
    #expect(log.text.contains("put aside: volume"))
    #expect(result.sheet.answers["volume"] == .number(1))
  }

  @Test(arguments: [
    (":why", "It matters."), (":help", "Type a number from 1 to 3"), ("?", ":evidence TEXT"),
    (":evidence", "The mandate."),
    (":note", "There is no note yet"), (":save", "Saved."), (":back", "This is the first question."),
    (":nonsense", "There is no command"),
  ])
  func commandsAnswerAndAskAgain(line: String, said: String) {
    let (result, log) = Small.run([.line(line), .line(":quit")])
    #expect(log.text.contains(said), "\(log.text)")
    #expect(result.end == .left)
    #expect(result.exitCode == 75)
  }

  @Test func notesAndEvidenceAreSavedAtOnce() {
    let (_, log) = Small.run([.line(":note on trial"), .line(":evidence a letter"), .line(":note"), .line("2")])
    #expect(log.saved[0].notes == ["owned": "on trial"])
    #expect(log.saved[1].evidence == ["owned": "a letter"])
    #expect(log.prefills[3] == ":note on trial")
  }

  @Test func controlCClearsAndThenLeaves() {
    let (result, log) = Small.run([.line("2"), .cleared, .interrupted(signal: 2)])
    #expect(result.end == .interrupted(signal: 2))
    #expect(result.exitCode == 130)
    #expect(log.text.contains("The line is cleared."))
    #expect(log.text.contains("To go on: readiness assess a.yaml"))
  }

  @Test func leavingAtOnceLeavesAFile() {
    let (result, log) = Small.run([.end])
    #expect(result.exitCode == 75)
    #expect(log.saved.count == 1)
  }

  @Test func aFailureToSaveIsToldOnceAndTriedAgain() {
    let log = SessionLog()
    log.failures = 2
    let (result, _) = Small.run([.line("2"), .line("5"), .line("x")], log: log)
    #expect(log.text.split(separator: "could not be saved").count == 2)
    #expect(log.text.contains("The answers are saved again."))
    #expect(log.saved.map(\.answers.count) == [3])
    #expect(result.isSaved)
  }

  @Test func leavingWithoutHavingSavedAsksBackOnce() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run([.line("2"), .line(":quit"), .line(":quit")], log: log)
    #expect(log.text.contains("answers are lost"))
    #expect(!result.isSaved)
    #expect(result.exitCode == 1)
    #expect(result.sheet.answers == ["owned": .number(2)])
  }
}

@Suite struct ScriptedSessionTests {
  @Test func saysNothingWhenAllIsWell() {
    let (result, log) = Small.run([.line("3"), .line("5"), .line("x")], isInteractive: false)
    #expect(result.end == .completed(open: []))
    #expect(log.text == "> > > ")
  }

  @Test func aBlankLineSkips() {
    let (result, log) = Small.run([.line(""), .line("5"), .line(":unknown")], isInteractive: false)
    #expect(result.end == .completed(open: [0]))
    #expect(log.text.contains("Is it owned? (owned)"))
  }

  @Test func inputThatEndsEarlyNamesTheQuestion() {
    let (result, log) = Small.run([.line("3")], isInteractive: false)
    #expect(result.end == .inputEnded(question: 1))
    #expect(result.exitCode == 1)
    #expect(result.isSaved)
    #expect(log.text.contains("`volume`"))
    #expect(log.saved.last?.answers == ["owned": .number(3)])
  }

  @Test func aLineThatCannotBeUsedEndsItBeforeAnythingShifts() {
    let (result, log) = Small.run([.line("3"), .line("lots"), .line("7")], isInteractive: false)
    #expect(result.end == .refused(question: 1, line: 2))
    #expect(result.exitCode == 1)
    #expect(log.text.contains("error: line 2, question `volume`: “lots” is not a number."))
    #expect(log.saved.last?.answers == ["owned": .number(3)])
  }

  @Test func linesLeftOverAreTold() {
    let (result, log) = Small.run([.line("1"), .line("x"), .line("y")], isInteractive: false)
    #expect(result.end == .completed(open: []))
    #expect(log.text.contains("1 line of the input left over"))
  }
}
