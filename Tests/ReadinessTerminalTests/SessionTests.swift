import Readiness
import ReadinessTerminal
import Testing

@Suite struct SessionTests {
  @Test func savesAfterEveryAnswer() {
    let (result, log) = Small.run([.line("fully"), .line("12 %"), .line("no"), .line("")])
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
    let (result, log) = Small.run([.line("3"), .line(":back"), .line("3"), .line("5"), .line("x"), .line("")])
    #expect(log.prefills == ["", "", "3", "", "", ""])
    #expect(log.text.contains("Answered so far: Fully"))
    #expect(result.end == .completed(open: []))
  }

  @Test func aConfirmedEarlierAnswerStaysAsItIs() {
    let text = StoredAnswer.text("two\nlines")
    let sheet = AnswerSheet(answers: ["owned": .number(2), "remark": text])
    let (result, log) = Small.run(
      [.line("5"), .line("")], sheet: sheet)
    #expect(result.end == .completed(open: []))
    #expect(log.prefills == ["", ""])
    let (_, again) = Small.run([.line(":back"), .line("2"), .line("7"), .line("")], sheet: sheet)
    #expect(again.saved.last?.answers["remark"] == text)
    #expect(again.prefills == ["", "2", "", ""])
  }

  @Test func aWrongAnswerIsToldAndStaysOnTheLine() {
    let (_, log) = Small.run([.line("4"), .line("2")])
    #expect(log.prefills.prefix(2) == ["", "4"])
    #expect(log.text.contains("“4” is not one of the options"))
    #expect(log.saved.count == 1)
  }

  @Test func aPersonDoesNotSkipByAccident() {
    let (result, log) = Small.run([.line(""), .line(":skip"), .line("1"), .line("x"), .line("")])
    // The question may have scrolled away.
    let again = log.text.split(separator: "Please answer, or type :skip").last
    #expect(again?.contains("Question 1 of 3. All, 1 of 3\nIs it owned?\n  1  Not at all") == true)
    #expect(result.end == .completed(open: [0]))
    #expect(log.text.contains("  1  Is it owned?\n     - open\n"))
    #expect(log.text.contains("Open: 1\n"))
    #expect(log.unwrapped.contains("One question stays open. To answer it: readiness assess a.yaml"))
    #expect(result.exitCode == 75)
  }

  @Test func anEmptyLineAtAnAnsweredQuestionShowsItAgainWithTheAnswer() {
    let (_, log) = Small.run([.line("3"), .line(":back"), .line(""), .line("3"), .line(":quit")])
    #expect(log.prefills == ["", "", "3", "3", ""])
  }

  @Test func answersThatAreNoLongerAskedArePutAside() {
    let sheet = AnswerSheet(answers: ["owned": .number(2), "volume": .number(1)])
    let (result, log) = Small.run([.line(":back"), .line(":back"), .line("1"), .line("x")], sheet: sheet)
    #expect(log.unwrapped.contains("No longer asked; what was answered stays in the file"))
    #expect(log.text.contains("  - How much? 1 % (volume)\n"))
    #expect(result.sheet.answers["volume"] == .number(1))
  }

  @Test(arguments: [
    (":why", "It matters."), (":help", "Type a number from 1 to 3"), ("?", ":evidence TEXT"),
    (":evidence", "The mandate."),
    (":note", "There is no note yet"), (":save", "Saved."),
    (":score", "0 answers, 60 cells"),
    (":review", "To go to a question, type its number"),
    (":goto 9", "There is no question 9; they are numbered from 1 to 3."),
    (":goto", "Type :goto and the number"), (":save other.yaml", "Saved in other.yaml"),
    (":save there.yaml", "Not saved in there.yaml: there is a file of this name already."),
    (":back", "This is the first question."),
    (":nonsense", "There is no command"),
  ])
  func commandsAnswerAndAskAgain(line: String, said: String) {
    let (result, log) = Small.run([.line(line), .line(":quit")])
    #expect(log.unwrapped.contains(said), "\(log.text)")
    #expect(result.exitCode == 75)
  }

  @Test func notesAndEvidenceAreSavedAtOnce() {
    let (_, log) = Small.run([.line(":note on trial"), .line(":evidence a letter"), .line(":note"), .line("2")])
    #expect(log.saved[0].notes == ["owned": "on trial"])
    #expect(log.saved[1].evidence == ["owned": "a letter"])
    #expect(log.prefills[3] == ":note on trial")
  }

  /// A key is pressed in the middle of an answer.
  @Test(arguments: ["?", ":why", ":help", ":score"]) func whatIsHalfTypedComesBack(command: String) {
    let (_, log) = Small.run([.key(command: command, line: "2 or rath"), .line(":quit")])
    #expect(log.prefills == ["", "2 or rath"])
    #expect(log.unfinished == [false, true])
  }

  @Test func whatIsHalfTypedWaitsAtItsQuestion() {
    let (_, log) = Small.run([
      .line("3"), .key(command: ":back", line: "12"), .line("2"), .line(":quit"),
    ])
    #expect(log.prefills == ["", "", "3", "12"])
    let (_, other) = Small.run([.line("3"), .key(command: ":review", line: "12"), .line(""), .line(":quit")])
    #expect(other.prefills == ["", "", "", "12"])
  }

  @Test func aNoteOfSeveralLinesThatIsConfirmedStaysAsItIs() {
    var sheet = AnswerSheet()
    sheet.notes = ["owned": "one\ntwo\n"]
    sheet.evidence = ["owned": " a letter\n"]
    let (_, log) = Small.run(
      [.line(":note"), .line(":note one two"), .line(":evidence"), .line(":evidence a letter"), .line("2"), .end],
      sheet: sheet)
    #expect(log.prefills[1] == ":note one two ")
    #expect(log.saved.last?.notes["owned"] == "one\ntwo\n")
    #expect(log.saved.last?.evidence["owned"] == " a letter\n")
  }

  @Test func aNoteAndEvidenceCanBeRemoved() {
    var sheet = AnswerSheet()
    sheet.notes = ["owned": "wrong"]
    sheet.evidence = ["owned": "old"]
    let (_, log) = Small.run(
      [.line(":note"), .line(":note"), .line(":evidence"), .line(":evidence "), .line("2"), .end], sheet: sheet)
    #expect(log.unwrapped.contains("The note is removed."))
    #expect(log.unwrapped.contains("The evidence is removed."))
    #expect(log.saved.last?.notes.isEmpty == true)
    #expect(log.saved.last?.evidence.isEmpty == true)
    // Looked at and left alone, it stays.
    let (_, other) = Small.run([.line(":note"), .line(":why"), .line(":note"), .line("2"), .end], sheet: sheet)
    #expect(other.saved.last?.notes["owned"] == "wrong")
  }

  @Test func theQuestionIsShownAgainAfterALongList() {
    for line in ["?", ":score"] {
      let (_, log) = Small.run([.line(line), .line(":quit")])
      #expect(log.text.split(separator: "Question 1 of 3").count == 3)
    }
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

  @Test func everyFailureToSaveIsToldAndTriedAgain() {
    let log = SessionLog()
    log.failures = 2
    let (result, _) = Small.run([.line("2"), .line("5"), .line("x")], log: log)
    #expect(log.unwrapped.split(separator: "could not be saved").count == 2)
    #expect(log.unwrapped.contains("They are kept here, and every"))
    #expect(log.unwrapped.split(separator: "Still not saved: the disk is full.").count == 2)
    #expect(log.unwrapped.contains("The answers are saved again."))
    #expect(log.saved.map(\.answers.count) == [3])
    #expect(result.isSaved)
  }

  @Test func leavingWithoutHavingSavedAsksBackOnceAndNamesWhatIsLost() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run([.line("2"), .line(":note n"), .line(":quit"), .line(":quit")], log: log)
    #expect(log.unwrapped.contains("If you leave now, they are"))
    #expect(log.unwrapped.contains("not saved: the disk is full. These are missing in the file: owned, volume"))
    #expect(!result.isSaved)
    #expect(result.exitCode == 1)
    #expect(result.sheet.answers == ["owned": .number(2)])
  }

  @Test func aSignalNamesWhatIsLostToo() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run([.line("2"), .interrupted(signal: 15)], log: log)
    #expect(log.unwrapped.contains("The last answers are not saved: the disk is full."))
    #expect(result.exitCode == 143)
  }

  @Test func answersThatCannotBeSavedFindAnotherPlace() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run(
      [.line("2"), .end, .line(":save b.yaml"), .line("5"), .line(":quit")], log: log)
    #expect(log.unwrapped.contains(":save and the name of another file keeps them there"))
    #expect(log.movedTo == ["b.yaml"])
    #expect(log.saved.map(\.answers.count) == [1, 2])
    #expect(result.isSaved)
    #expect(result.exitCode == 75)
    #expect(log.unwrapped.contains("To go on: readiness assess b.yaml"))
  }

  @Test func controlCDoesNotLoseAnswersWithoutAsking() {
    let log = SessionLog()
    log.failures = 99
    let (result, _) = Small.run(
      [.line("2"), .interrupted(signal: 2), .line(":save b.yaml"), .interrupted(signal: 2)], log: log)
    #expect(result.exitCode == 130)
    #expect(result.isSaved)
    let (lost, _) = Small.run([.line("2"), .interrupted(signal: 2), .interrupted(signal: 2)], log: failing())
    #expect(lost.exitCode == 130)
    #expect(!lost.isSaved)
  }

  @Test func theEndOfTheReviewDoesNotLoseAnswersWithoutAsking() {
    let (result, log) = Small.run([.line("1"), .line("x"), .line(""), .line("")], log: failing())
    #expect(result.end == .completed(open: []))
    #expect(log.unwrapped.contains("If you leave now, they are lost."))
    #expect(!result.isSaved)
  }

  /// Whoever looks at something in between has not said that the answers may go.
  @Test func onlyTheSameOnceMoreLeavesWithoutSaving() {
    let (_, log) = Small.run([.line("2"), .end, .line(":score"), .end, .line(":why"), .end, .end], log: failing())
    #expect(log.unwrapped.split(separator: "If you leave now, they are lost.").count == 4)
  }

  /// A question answered in between is a reason to ask again.
  @Test func everyNewLossIsAskedAbout() {
    let (_, log) = Small.run([.line("2"), .end, .line("5"), .end, .end], log: failing())
    #expect(log.unwrapped.split(separator: "If you leave now, they are lost.").count == 3)
  }

  @Test func everyNewFailureIsToldAtLength() {
    let log = SessionLog()
    log.failingAttempts = [1, 3, 4]
    let (result, _) = Small.run([.line("2"), .line("5"), .line(":note x"), .line("x"), .line("")], log: log)
    #expect(log.unwrapped.split(separator: "The answers could not be saved: the disk is full.").count == 3)
    #expect(log.unwrapped.split(separator: "Still not saved").count == 2)
    #expect(result.isSaved)
  }

  private func failing() -> SessionLog {
    let log = SessionLog()
    log.failures = 99
    return log
  }

  @Test func answersThatGoElsewhereAreTold() {
    let log = SessionLog()
    log.elsewhere = "b.yaml"
    let (result, _) = Small.run([.line("2"), .line(":quit")], log: log)
    #expect(log.unwrapped.contains("Somebody else has changed the answer file meanwhile."))
    #expect(log.unwrapped.contains("answered. To go on: readiness assess b.yaml"))
    #expect(result.exitCode == 75)
  }
}
