import Foundation
import PseudoTerminal
import Readiness
import ReadinessFiles

/// The sample panel in a folder, and room for the file of its workshop.
struct PanelWorkshop {
  static let names = ["finance", "hr", "operations", "procurement", "sponsor"]

  let folder: URL
  /// What the respondents' files hold, by name.
  let answers: [String: Data]

  var jointFile: String { folder.appendingPathComponent("joint.yaml").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-\(UUID().uuidString)")
    let panel = folder.appendingPathComponent("panel")
    try FileManager.default.createDirectory(at: panel, withIntermediateDirectories: true)
    var answers: [String: Data] = [:]
    for name in Self.names {
      let content = try Data(contentsOf: Self.samples.appendingPathComponent("panel_\(name).yaml"))
      try content.write(to: panel.appendingPathComponent("\(name).yaml"))
      answers["\(name).yaml"] = content
    }
    self.answers = answers
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The workshop on a terminal of its own.
  func start(
    _ options: [String] = ["--plain"], environment: [String] = [], columns: UInt16 = 100
  ) throws -> PseudoTerminal {
    try run(["workshop"] + options + [folder.path + "/panel", "-o", jointFile], environment, columns)
  }

  /// Another command on a terminal of its own.
  func run(
    _ arguments: [String], _ environment: [String] = [], _ columns: UInt16 = 250
  ) throws -> PseudoTerminal {
    try PseudoTerminal.start(
      Workshop.program, arguments,
      environment: environment
        + ["TERM=xterm", "LANG=C.UTF-8", "HOME=\(folder.path)", "INPUTRC=/dev/null", "PATH=/usr/bin:/bin"],
      columns: columns)
  }

  /// What the file of the workshop says; nil if it does not load.
  func joint() -> AnswerSheet? {
    let bytes = (try? Data(contentsOf: URL(fileURLWithPath: jointFile))) ?? Data()
    return AnswerFileReader.read(Array(bytes), name: "joint.yaml").value
  }

  /// Whether the respondents' files are as they were, and nothing has come beside them.
  func areAnswersUntouched() throws -> Bool {
    let panel = folder.appendingPathComponent("panel")
    let names = try FileManager.default.contentsOfDirectory(atPath: panel.path)
    guard Set(names) == Set(answers.keys) else { return false }
    return try names.allSatisfy { try Data(contentsOf: panel.appendingPathComponent($0)) == answers[$0] }
  }

  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("questionnaires/answers")
}
