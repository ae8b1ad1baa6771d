import Glibc
import PseudoTerminal
import Testing

/// What stands on the line already is like selected text in a form: Enter keeps it, typing replaces it, moving edits it.
@Suite(.serialized) struct PrefilledLineTests {
  /// Answers the first questions and goes back from the next one to the last of them.
  private func backAtQuestion(_ number: Int, _ terminal: inout PseudoTerminal) throws {
    for answer in Workshop.answers.prefix(number) {
      try terminal.enter(answer.line)
    }
    try terminal.wait(for: "Question \(number + 1) of 6")
    try terminal.enter(":back")
    try terminal.wait(for: "Question \(number) of 6")
    try terminal.wait(for: "> ")
  }

  /// Question 4 is a number; 12.5 stands on the line.
  @Test(arguments: [
    (keys: "5\r", stored: "5"), ("57\r", "57"), ("\r", "12.5"), ("\u{1B}[D9\r", "12.95"), ("\u{7F}7\r", "12.7"),
    ("\u{1}3\r", "312.5"), ("\u{1B}[H3\r", "312.5"), ("\u{15}8\r", "8"), ("\u{1B}[200~42\u{1B}[201~\r", "42"),
    ("\t\u{7F}1\r", "12.1"), ("8\u{1F}\u{1F}\u{7F}\u{7F}\r", "12"),
  ])
  func theFirstKeyDecides(keys: String, stored: String) throws {
    let workshop = try Workshop(
      questionnaire: Workshop.questionnaire.replacing("maximum: 100}", with: "maximum: 1000}"))
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try backAtQuestion(4, &terminal)
    try terminal.wait(for: "12.5")
    terminal.send(keys)
    try terminal.wait(for: "Question 5 of 6")
    #expect(workshop.holds([(id: "volume", line: "", stored: stored)]), "\(workshop.saved())")
  }

  @Test func goesBackTwiceInARow() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try backAtQuestion(3, &terminal)
    // The earlier answer stands there; what is typed is a command all the same.
    terminal.send(":b\r")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.enter(":b")
    try terminal.wait(for: "Question 1 of 6")
    try terminal.enter("1")
    try terminal.wait(for: "Noted: Here at home")
  }

  /// Everything at once, as after a pause of the machine.
  @Test func keysTypedAheadMeanTheSame() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("2\rfully\r1,3\r12,5 %\r:b\r7\r:b\r5")
    try terminal.wait(for: "Noted: 7")
    try terminal.wait(for: "Noted: 5")
    #expect(workshop.holds([(id: "volume", line: "", stored: "5")]), "\(workshop.saved())")
  }

  @Test func aRefusedLineGivesWayToACommandAndToABetterAnswer() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter("12")
    try terminal.wait(for: "> 12")
    terminal.send("?\r")
    try terminal.wait(for: "such as :b.")
    try terminal.enter("7")
    try terminal.wait(for: "> 7")
    terminal.send("2\r")
    try terminal.wait(for: "Noted: There, far away")
  }

  @Test func theNoteThatIsShownCanBeTypedOver() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    try terminal.enter(":note on trial")
    try terminal.wait(for: "The note is kept.")
    terminal.send(":note\r")
    try terminal.wait(for: "> :note on trial")
    terminal.send("2\r")
    try terminal.wait(for: "Noted: There, far away")
  }

  private static let vi = "set editing-mode vi\n"
  private static let rebound = "\"x\": self-insert\n\" \": self-insert\nset convert-meta off\n"

  @Test(
    arguments: [
      (typed: "é\r", stored: "é"), ("不明\r", "不明"), ("不明é\u{7F}\u{7F}x\r", "不x"), ("xé\r", "xé"), (" y\r", "y"),
      ("\u{7F}é\r", "Größé"), ("\u{1B}[200~不 明\u{1B}[201~\r", "不 明"),
    ], ["", vi, rebound])
  func charactersOfEveryKindReplaceAText(_ key: (typed: String, stored: String), inputrc: String) throws {
    let workshop = try Workshop(questionnaire: Self.textFirst)
    defer { workshop.remove() }
    let file = try workshop.write("$if readiness\n\(inputrc)$endif\n", as: "inputrc")
    try workshop.write("answers: {remark: Größe}\n", as: "answers.yaml")
    var terminal = try workshop.assess(environment: ["INPUTRC=\(file)"])
    try terminal.wait(for: "Question 2 of 2")
    try terminal.wait(for: "> ")
    terminal.send("\u{1B}[Z")
    try terminal.wait(for: "> Größe")
    terminal.send(key.typed)
    try terminal.wait(for: "Question 2 of 2")
    #expect(workshop.holds([(id: "remark", line: "", stored: key.stored)]), "\(workshop.saved())")
  }

  private static let textFirst = """
    format: 1
    id: small
    version: 1.0.0
    title: A text and something after it
    sections:
      - id: start
        title: The start
        questions:
          - {id: remark, kind: text, text: What is it about?}
          - {id: tested, kind: yes_no, text: Was it tested?}
    recommendations:
      - {id: proceed, title: Go ahead}
    """

  @Test func inVisCommandModeALetterIsNoText() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    let file = try workshop.write(Self.vi, as: "inputrc")
    var terminal = try workshop.assess(environment: ["INPUTRC=\(file)"])
    try backAtQuestion(4, &terminal)
    // Escape, to the beginning, and insert there.
    terminal.send("\u{1B}")
    terminal.send("0i1\r")
    try terminal.wait(for: "112.5 is not accepted")
  }
}
