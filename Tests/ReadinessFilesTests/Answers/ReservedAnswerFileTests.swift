import Foundation
import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct ReservedAnswerFileTests {
  private static let first = AnswerSheet(answers: ["a": .number(1)])
  private static let second = AnswerSheet(answers: ["a": .number(2)])

  /// A folder that is removed after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func failure(_ body: () throws(FileFailure) -> Void) -> String? {
    do throws(FileFailure) {
      try body()
      return nil
    } catch {
      return error.message
    }
  }

  @Test func nobodyElseGetsTheFileUntilItIsGivenUp() throws {
    try inFolder { folder in
      let path = folder + "/a.yaml"
      var file: ReservedAnswerFile? = try ReservedAnswerFile(path)
      try file?.begin(Self.first)
      #expect(
        failure { () throws(FileFailure) in _ = try ReservedAnswerFile(path) }?.contains("another window") == true)
      let place = try file?.save(Self.second)
      #expect(place == .usual)
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.yaml", withDestinationPath: "a.yaml")
      #expect(failure { () throws(FileFailure) in _ = try ReservedAnswerFile(folder + "/link.yaml") } != nil)
      file = nil
      #expect(failure { () throws(FileFailure) in _ = try ReservedAnswerFile(path) } == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.yaml", "link.yaml"])
    }
  }

  @Test func ofTwoThatMakeTheSameFileOneIsRefused() throws {
    try inFolder { folder in
      let one = try ReservedAnswerFile(folder + "/a.yaml")
      let other = try ReservedAnswerFile(folder + "/a.yaml")
      try one.begin(Self.first)
      #expect(failure { () throws(FileFailure) in try other.begin(Self.second) }?.contains("another window") == true)
      #expect(try text(folder + "/a.yaml") == "answers:\n  a: 1\n")
    }
  }

  @Test func whatSomebodyElseWroteStays() throws {
    try inFolder { folder in
      let file = try ReservedAnswerFile(folder + "/a.yaml")
      try file.begin(Self.first)
      try write("answers:\n  a: 9\n", to: folder + "/a.yaml")
      try write("taken", to: folder + "/a-2.yaml")
      #expect(try file.save(Self.second) == .elsewhere)
      #expect(file.path == folder + "/a-3.yaml")
      #expect(try text(folder + "/a.yaml") == "answers:\n  a: 9\n")
      #expect(try text(folder + "/a-3.yaml") == "answers:\n  a: 2\n")
      #expect(try file.save(Self.first) == .usual)
      #expect(try text(folder + "/a-3.yaml") == "answers:\n  a: 1\n")
      #expect(failure { () throws(FileFailure) in _ = try ReservedAnswerFile(folder + "/a-3.yaml") } != nil)
    }
  }

  @Test func aChangeBeforeTheFirstAnswerIsTold() throws {
    try inFolder { folder in
      try write("answers: {}\n", to: folder + "/a.yaml")
      let file = try ReservedAnswerFile(folder + "/a.yaml")
      try write("answers: {b: 1}\n", to: folder + "/a.yaml")
      let failure = failure { () throws(FileFailure) in try file.begin(Self.first) }
      #expect(failure == "somebody else has just changed this file")
      #expect(try text(folder + "/a.yaml") == "answers: {b: 1}\n")
    }
  }

  @Test func theSameAnswersAreNotWrittenAnew() throws {
    try inFolder { folder in
      try write("# kept\nanswers: {a: 1}\n", to: folder + "/a.yaml")
      let file = try ReservedAnswerFile(folder + "/a.yaml")
      file.note(read: Self.first)
      #expect(try file.save(Self.first) == .usual)
      #expect(try text(folder + "/a.yaml").hasPrefix("# kept"))
      #expect(try file.save(Self.second) == .usual)
      #expect(try text(folder + "/a.yaml") == "answers:\n  a: 2\n")
    }
  }

  @Test func aFileThatWasRemovedIsMadeAgain() throws {
    try inFolder { folder in
      let file = try ReservedAnswerFile(folder + "/a.yaml")
      try file.begin(Self.first)
      try FileManager.default.removeItem(atPath: folder + "/a.yaml")
      #expect(try file.save(Self.first) == .usual)
      #expect(try text(folder + "/a.yaml") == "answers:\n  a: 1\n")
    }
  }

  @Test func namesOfOtherFiles() throws {
    try inFolder { folder in
      for (name, other) in [("a", "a-2"), (".a", ".a-2"), ("a.b.json", "a.b-2.json")] {
        let file = try ReservedAnswerFile(folder + "/" + name)
        try file.begin(Self.first)
        try write("x", to: folder + "/" + name)
        #expect(try file.save(Self.second) == .elsewhere)
        #expect(file.path == folder + "/" + other)
      }
    }
  }

  @Test func foldersAndPipesFailAtOnce() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      for (path, message) in [(folder, "this is a folder"), (folder + "/pipe", "no ordinary file")] {
        let file = try ReservedAnswerFile(path)
        #expect(failure { () throws(FileFailure) in try file.begin(Self.first) }?.contains(message) == true)
      }
    }
  }

  @Test func whatAKilledProcessLeftIsRemovedAndNothingElse() throws {
    try inFolder { folder in
      let names = [
        ".readiness-abcdefghijkl0.tmp", ".readiness-abcdefghijkl1.tmp", "readiness-abcdefghijkl2.tmp", ".other.tmp",
        ".readiness-notes.tmp", ".readiness-abcdefghijkl4.yaml",
      ]
      for name in names { try write("answers: {}\n", to: "\(folder)/\(name)") }
      for name in names where name != names[1] {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: "\(folder)/\(name)")
      }
      _ = try ReservedAnswerFile(folder + "/a.yaml")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == names.dropFirst().sorted())
    }
  }

  @Test func aNewFileIsNeverAnExistingOne() throws {
    try inFolder { folder in
      try write("answers: {a: 2}\n", to: folder + "/a.yaml")
      #expect(
        failure { () throws(FileFailure) in _ = try ReservedAnswerFile(new: folder + "/a.yaml") }?
          .contains("there is a file of this name already") == true)
      let file = try ReservedAnswerFile(new: folder + "/b.yaml")
      try file.begin(Self.first)
      #expect(try text(folder + "/b.yaml").contains("a: 1"))
    }
  }
}
