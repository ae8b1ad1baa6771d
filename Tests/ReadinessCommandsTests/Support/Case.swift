import Foundation
import Testing

/// A folder that tells how to run the program and what must come of it.
struct Case: Sendable, CustomTestStringConvertible {
  /// The path of the folder below `Cases`.
  let name: String

  var testDescription: String { name }

  /// The folder of all cases.
  static let root = Repository.tests.appendingPathComponent("Cases")

  /// Every folder that holds arguments.
  static let all: [Case] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix("/arguments") }.sorted().map { Case(name: String($0.dropLast(10))) }
  }()

  var folder: URL { Self.root.appendingPathComponent(name) }

  /// The arguments, one a line.
  func arguments() throws -> [String] {
    let text = try String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// What the program reads from standard input.
  func input() -> [UInt8] {
    (try? Data(contentsOf: folder.appendingPathComponent("stdin"))).map { Array($0) } ?? []
  }

  /// The files that the program finds, shared ones first.
  func inputFiles() throws -> [String: Data] {
    let shared = try Workplace.files(below: Self.root.appendingPathComponent("shared"))
    let own = try Workplace.files(below: folder).filter { path, _ in
      !Self.reserved.contains(path) && !path.hasPrefix(Self.createdFolder)
    }
    return shared.merging(own) { _, own in own }
  }

  /// What must come of the run, by file of the case.
  func expected() throws -> [String: Data] {
    try Workplace.files(below: folder).filter { path, _ in
      Self.results.contains(path) || path.hasPrefix(Self.createdFolder)
    }
  }

  /// What has come of a run, in files as those of the case.
  func found(_ outcome: Program.Outcome, created: [String: Data]) -> [String: Data] {
    var found = [
      "stdout": Data(outcome.standardOutput), "stderr": Data(outcome.standardError),
      "exit": Data("\(outcome.exitCode)\n".utf8),
    ]
    for (path, content) in created { found[Self.createdFolder + path] = content }
    return found
  }

  /// Keeps a result as the expected one.
  func record(_ content: Data, as path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }

  /// The files that every case has in the end.
  static let results = ["stdout", "stderr", "exit"]
  /// The start of the path of files that the program must have written.
  private static let createdFolder = "created/"
  private static let reserved = results + ["arguments", "stdin"]
}
