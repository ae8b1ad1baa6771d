import Readiness
import ReadinessTerminal
import Testing

/// The review, at the end and in between.
@Suite struct ReviewTests {
  private static let sheet = AnswerSheet(answers: ["owned": .number(3), "volume": .number(5), "remark": .text("x")])

  @Test func comesAtTheEndAndEnterGoesOnToTheOutcome() {
    let (result, log) = Small.run([.line("3"), .line("5"), .line("x"), .line("")])
    #expect(result.end == .completed(open: []))
    let expected = """
      All
        1  Is it owned?
           = Fully
        2  How much?
           = 5 %
        3  Anything else?\\u{1B}[2J
           = x

      3 of 3 questions answered.
      To change an answer, type its number; Enter goes on to the
      outcome.
      review>\u{20}
      """
    #expect(log.text.hasSuffix(expected), "\(log.text)")
  }

  @Test func everyAnswerOfAFinishedInterviewCanBeChanged() {
    let (result, log) = Small.run([.line("2"), .line("7"), .line("remark"), .line("y"), .line("")], sheet: Self.sheet)
    #expect(log.text.contains("3 of 3 questions answered."))
    #expect(log.prefills == ["", "5", "", "x", ""])
    #expect(result.sheet.answers == ["owned": .number(3), "volume": .number(7), "remark": .text("y")])
    #expect(log.text.split(separator: "review> ").count == 3)
    // All answers are listed once; after a change that would bury what has changed.
    #expect(log.text.split(separator: "= Fully").count == 2)
    #expect(log.unwrapped.contains("type its number; :review lists all answers; Enter goes on"))
    #expect(result.exitCode == 0)
  }

  @Test func inBetweenItLeadsBackOrElsewhere() {
    let (_, log) = Small.run([
      .line("3"), .line(":review"), .line(""), .line(":r"), .line("1"), .line("2"), .line(":quit"),
    ])
    let questions = log.text.split(separator: "Question ").dropFirst().map { $0.prefix(1) }
    #expect(questions == ["1", "2", "2", "1", "2"])
  }

  /// Also if it has been looked at before the end.
  @Test func theEndListsEverything() {
    let (_, log) = Small.run([.line("3"), .line(":review"), .line(""), .line("5"), .line("x"), .line("")])
    #expect(log.text.split(separator: "= Fully").count == 3)
    #expect(log.text.contains("     = x\n"))
  }

  @Test(arguments: [
    ("?", "on to the outcome"), (":score", "3 answers"), ("9", "There is no question 9"),
    ("nothing", "There is no question “nothing”"), (":why", "goes with a question"), (":save", "Saved."),
    (":nonsense", "There is no command"),
  ])
  func whatIsTypedThereIsAnswered(line: String, said: String) {
    let (result, log) = Small.run([.line(line), .line("")], sheet: Self.sheet)
    #expect(log.unwrapped.contains(said), "\(log.text)")
    #expect(result.end == .completed(open: []))
  }

  @Test func backIsTheLastQuestion() {
    let (_, log) = Small.run([.line(":back"), .line(":quit")], sheet: Self.sheet)
    #expect(log.text.contains("Question 3 of 3"))
  }

  @Test func itCanBeLeftLikeAQuestion() {
    let events: [(LineEvent, Int32)] = [
      (.end, 0), (.line(":quit"), 0), (.interrupted(signal: 2), 130), (.interrupted(signal: 15), 143),
    ]
    for (event, code) in events {
      let (result, _) = Small.run([.cleared, event], sheet: Self.sheet)
      #expect(result.exitCode == code)
    }
  }

  @Test func wordsInAPipeOnlyShowIt() {
    let (result, log) = Small.run(
      [.line("3"), .line(":review"), .line(":score"), .line(":goto remark"), .line("x"), .line("5")],
      isInteractive: false)
    #expect(log.text.contains("1 of 3 questions answered."))
    #expect(log.text.contains("1 answers"))
    #expect(result.end == .completed(open: []))
    #expect(result.sheet.answers == ["owned": .number(3), "volume": .number(5), "remark": .text("x")])
  }

  @Test func aPipeThatGoesNowhereEnds() {
    let (result, log) = Small.run([.line("3"), .line(":goto 9"), .line("5")], isInteractive: false)
    #expect(result.end == .refused(question: 1, line: 2))
    #expect(log.unwrapped.contains("error: line 2, question `volume`: There is no question 9; they are numbered from"))
  }
}
