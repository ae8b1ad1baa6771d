import Foundation
import PseudoTerminal

/// The built program, and a folder with a small questionnaire and room for an answer file.
struct Workshop {
  /// The questions in the order of asking, and one line that answers each.
  static let answers: [(id: String, line: String, stored: String)] = [
    ("place", "2", "there"), ("owned", "fully", "3"), ("checks", "1,3", "[a, c]"), ("volume", "12,5 %", "12.5"),
    ("tested", "yes", "true"), ("remark", "Größe: 不明", "Größe: 不明"),
  ]

  static let questionnaire = """
    format: 1
    id: small
    version: 1.0.0
    title: A small questionnaire
    about: For the tests of the terminal.
    roles: {sponsor: Executive sponsor}
    sections:
      - id: start
        title: The start
        about: This is how it begins.
        questions:
          - id: place
            kind: choice
            text: Where is the work done?
            options: [{id: here, label: Here at home}, {id: there, label: "There, far away"}]
          - id: owned
            kind: scale
            text: Is the result owned?
            options: [Not at all, Partly, Fully]
            ask: [sponsor]
            why: Results need an owner.
          - id: checks
            kind: multiple
            text: What was checked?
            options: [{id: a, label: References}, {id: b, label: A visit}, {id: c, label: A pilot}]
          - {id: volume, kind: number, text: How much of it moves?, unit: "%", minimum: 0, maximum: 100}
          - {id: tested, kind: yes_no, text: Was it tested?}
          - {id: remark, kind: text, text: Anything else?}
    recommendations:
      - {id: proceed, title: Go ahead}
    """

  let folder: URL

  var questionnaireFile: String { folder.appendingPathComponent("small.yaml").path }
  var answerFile: String { folder.appendingPathComponent("answers.yaml").path }

  init(questionnaire: String = Self.questionnaire) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(questionnaire.utf8).write(to: URL(fileURLWithPath: questionnaireFile))
  }

  /// Writes a file in the folder and returns its path.
  @discardableResult
  func write(_ text: String, as name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What the answer file says, or nothing if there is none.
  func saved() -> String { (try? String(contentsOfFile: answerFile, encoding: .utf8)) ?? "" }

  /// Whether the answer file holds each of these answers.
  func holds(_ answers: some Sequence<(id: String, line: String, stored: String)>) -> Bool {
    // Some texts are quoted, which is nothing to these tests.
    let lines = saved().split(separator: "\n").map { $0.replacing("\"", with: "").replacing("'", with: "") }
    return answers.allSatisfy { lines.contains("  \($0.id): \($0.stored)") }
  }

  /// The interview on a terminal of its own.
  func assess(
    _ options: [String] = [], environment: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    file: String? = nil
  ) throws -> PseudoTerminal {
    try PseudoTerminal.start(
      Self.program, ["assess", "-q", questionnaireFile] + options + [file ?? answerFile],
      environment: self.environment(environment), columns: columns, rows: rows)
  }

  /// A command of a shell on a terminal of its own; `$ASSESS` is the interview, `$READINESS` the program, and `$FOLDER` the
  /// folder.
  func shell(_ command: String, columns: UInt16 = 80) throws -> PseudoTerminal {
    let assess = "'\(Self.program)' assess -q '\(questionnaireFile)' '\(answerFile)'"
    return try PseudoTerminal.start(
      "/bin/bash", ["--norc", "--noprofile"] + (command.isEmpty ? ["-i"] : ["-c", command]),
      environment: environment([
        "ASSESS=\(assess)", "READINESS=\(Self.program)", "FOLDER=\(folder.path)", "PS1=shell$ ", "HISTFILE=/dev/null",
      ]), columns: columns)
  }

  private func environment(_ first: [String]) -> [String] {
    // The first of two settings of a variable counts.
    first + ["TERM=xterm", "LANG=C.UTF-8", "HOME=\(folder.path)", "INPUTRC=/dev/null", "PATH=/usr/bin:/bin"]
  }

  /// The program stands in the build folder beside the tests.
  static var program: String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("readiness").path
  }
}
