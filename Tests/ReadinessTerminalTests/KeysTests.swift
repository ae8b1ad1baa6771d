import Foundation
import PseudoTerminal
import Testing

/// Every key and every function that a key can be bound to, in both editing modes.
@Suite(.serialized) struct KeysTests {
  private static let modes = ["", "set editing-mode vi\n"]

  /// An interview at its second question, with an inputrc.
  private func atSecondQuestion(_ workshop: Workshop, inputrc: String) throws -> PseudoTerminal {
    let file = try workshop.write(inputrc, as: "inputrc")
    var terminal = try workshop.assess(environment: ["INPUTRC=\(file)"])
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test(
    arguments: [
      ("\u{1B}[Z", ":back", "Question 1 of 6"), ("\u{1B}[5~", ":back", "Question 1 of 6"),
      ("\u{1B}[6~", ":skip", "Left open."), ("\u{1B}OP", ":help", "Type a number from 1 to 3"),
      ("\u{1B}[11~", ":help", "Type a number from 1 to 3"), ("\u{1B}OQ", ":why", "Results need an owner."),
      ("\u{1B}[12~", ":why", "Results need an owner."), ("\u{1B}OR", ":review", "1 of 6 questions answered."),
      ("\u{1B}[13~", ":review", "1 of 6 questions answered."), ("\u{1B}OS", ":score", "Known so far"),
      ("\u{1B}[14~", ":score", "Known so far"), ("\u{1B}[[A", ":help", "Type a number from 1 to 3"),
      ("\u{1B}[[B", ":why", "Results need an owner."), ("\u{1B}[[C", ":review", "1 of 6 questions answered."),
      ("\u{1B}[[D", ":score", "Known so far"),
    ], modes)
  func keysTypeCommands(_ key: (typed: String, command: String, shown: String), inputrc: String) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try atSecondQuestion(workshop, inputrc: inputrc)
    terminal.send("half an answer" + key.typed)
    // The transcript shows which command it was.
    try terminal.wait(for: key.command)
    try terminal.wait(for: key.shown)
    try terminal.wait(for: "> ")
    // What was half typed is there again, to be gone on with; after the review or a skip, back at the question.
    if key.command == ":back" || key.command == ":skip" { terminal.send(":goto owned\r") }
    if key.command == ":review" { terminal.send("\r") }
    try terminal.wait(for: "half an answer")
    terminal.send("\u{15}fully\r")
    try terminal.wait(for: "Noted: Fully")
  }

  /// By the letter that follows Ctrl-X here: every command, and `?`.
  private static let functions = [
    ("a", "readiness-back", "Question 1 of 6"), ("b", "readiness-skip", "Left open."),
    ("c", "readiness-unknown", "Noted: don't know"), ("d", "readiness-na", "Noted: not applicable"),
    ("f", "readiness-why", "Results need an owner."), ("g", "readiness-help", "Type a number from 1 to 3"),
    ("h", "readiness-note", "There is no note yet"), ("i", "readiness-evidence", "to ask to see"),
    ("j", "readiness-score", "Known so far"), ("k", "readiness-review", "1 of 6 questions answered."),
    ("l", "readiness-save", "Saved."), ("m", "readiness-commands", ":evidence TEXT"),
    ("n", "readiness-quit", "To go on:"),
  ]

  private static let bindings =
    "$if readiness\n"
    + functions.map { "\"\\C-x\($0.0)\": \($0.1)\n" }.joined()
    + "\"\\C-xo\": readiness-goto\n$endif\n$if othername\n\"\\C-xb\": readiness-quit\n$endif\n"

  @Test(arguments: functions, modes)
  func everyCommandCanBeBound(_ function: (key: String, name: String, shown: String), mode: String) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try atSecondQuestion(workshop, inputrc: mode + Self.bindings)
    terminal.send("\u{18}" + function.key)
    try terminal.wait(for: function.shown)
  }

  @Test(arguments: modes) func goToLeavesTheLineToBeTyped(mode: String) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try atSecondQuestion(workshop, inputrc: mode + Self.bindings)
    terminal.send("\u{18}oremark\r")
    try terminal.wait(for: "Question 6 of 6")
  }

  @Test func theUsersOwnBindingsWin() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try atSecondQuestion(workshop, inputrc: "\"\\e[Z\": \"fully\"\n\"\\e[6~\": readiness-why\n")
    terminal.send("\u{1B}[6~")
    try terminal.wait(for: "Results need an owner.")
    try terminal.enter("\u{1B}[Z")
    try terminal.wait(for: "Noted: Fully")
  }
}
