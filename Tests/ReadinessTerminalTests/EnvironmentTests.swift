import Foundation
import PseudoTerminal
import Readiness
import Testing

/// Terminals, widths, and what the surroundings ask for.
@Suite(.serialized) struct EnvironmentTests {
  /// A whole interview with the scores, the review and the outcome; what was on the screen.
  private func wholeInterview(_ options: [String] = [], _ environment: [String] = [], columns: UInt16 = 80) throws
    -> String
  {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess(options, environment: environment, columns: columns)
    try terminal.enter("?")
    for answer in Workshop.answers {
      try terminal.enter(answer.line)
    }
    try terminal.wait(for: "review> ")
    terminal.send(":score\r")
    try terminal.wait(for: "Known so far")
    try terminal.wait(for: "review> ")
    terminal.send("\r")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
    return terminal.transcript
  }

  private static let drawing: Set<Character> = ["━", "●", "·", "─", "│"]

  @Test(arguments: [
    (["--plain"], []), ([], ["NO_COLOR=1"]), ([], ["TERM=dumb"]), ([], ["TERM="]),
  ])
  func plainMeansNoColourAndNoDrawing(options: [String], environment: [String]) throws {
    let screen = try wholeInterview(options, environment)
    #expect(!screen.contains(#/\e\[[0-9;]*m/#))
    #expect(!screen.contains { Self.drawing.contains($0) })
    #expect(screen.contains("Recommendation: Go ahead"))
    if environment.contains("TERM=dumb") { #expect(!screen.contains("\u{1B}")) }
  }

  @Test(arguments: [[], ["NO_COLOR="]]) func elsewhereWordsStandOut(environment: [String]) throws {
    let screen = try wholeInterview([], environment)
    #expect(screen.contains("\u{1B}[1mWhere is the work done?\u{1B}[0m"))
    #expect(screen.contains("●"))
  }

  @Test(arguments: [UInt16(60), 200]) func everyLineFits(columns: UInt16) throws {
    let screen = try wholeInterview([], [], columns: columns)
    let lines = screen.replacing(#/\e\[[0-9;?]*[A-Za-z]/#, with: "").split(whereSeparator: \.isNewline)
    let widest = lines.map { DisplayWidth.cells(String($0.filter { $0 != "\r" })) }.max() ?? 0
    #expect(widest <= Int(columns))
    // Wide terminals are used.
    if columns == 200 { #expect(widest > 80) }
  }

  @Test func theWidthIsThatOfTheMoment() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess(columns: 30)
    try terminal.wait(for: "Type ? at any question for the\r\ncommands; :quit saves and\r\nleaves.")
    try terminal.wait(for: "> ")
    // In the middle of a line; what stands there stays.
    terminal.send("the")
    try terminal.wait(for: "the")
    terminal.resize(columns: 200)
    terminal.send("re\r")
    try terminal.wait(for: "Noted: There, far away")
    try terminal.enter("?")
    try terminal.wait(for: "such as :b. Start an answer with :: if it begins with a colon.")
    try terminal.wait(for: "> ")
    terminal.resize(columns: 40)
    terminal.send("?\r")
    try terminal.wait(for: "The beginning of a word is enough, such\r\nas :b.")
  }

  @Test(arguments: ["LANG=C", "TERM=dumb", "LANG=de_DE.ISO-8859-1"])
  func charactersOutsideASCIICanBeEdited(environment: String) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess(environment: [environment, "LC_ALL="])
    try terminal.enter(":goto remark")
    try terminal.wait(for: "Question 6 of 6")
    try terminal.wait(for: "> ")
    terminal.send("不明é")
    try terminal.wait(for: "é")
    terminal.send("\u{7F}\u{7F}x\r")
    try terminal.wait(for: "Question 1 of 6")
    #expect(workshop.holds([(id: "remark", line: "", stored: "不x")]), "\(workshop.saved())")
  }

  @Test func aPasteOfSeveralLinesIsOneAnswer() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter(":goto remark")
    try terminal.wait(for: "Question 6 of 6")
    try terminal.wait(for: "> ")
    terminal.send("\u{1B}[200~first line\nsecond 不明\r\nthird\u{1B}[201~")
    try terminal.wait(for: "third")
    terminal.send("\r")
    try terminal.wait(for: "Question 1 of 6")
    let saved = workshop.saved()
    #expect(saved.contains("first line second 不明"), "\(saved)")
    #expect(saved.contains("third"))
    #expect(!saved.contains("place:"))
  }

  /// Where a terminal does not say that it is a paste, each line answers a question, and is shown to do so.
  @Test func linesPastedIntoASimpleTerminalAnswerOneQuestionEach() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess(environment: ["TERM=dumb"])
    try terminal.enter("2\rfully\r1,3")
    try terminal.wait(for: "Noted: References; A pilot")
    #expect(workshop.holds(Workshop.answers.prefix(3)), "\(workshop.saved())")
  }
}
