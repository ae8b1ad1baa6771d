import Foundation
import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct OutputFileTests {
  /// A folder that is removed after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func make(_ path: String) throws { try Data("old".utf8).write(to: URL(fileURLWithPath: path)) }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Why the file cannot be written; nil if it was.
  private func failure(of path: String) -> String? {
    do throws(FileFailure) {
      try OutputFile.write([1], to: path)
      return nil
    } catch {
      return error.message
    }
  }

  private func content(_ path: String) -> String {
    (try? InputFile.read(path).get()).map { String(decoding: $0, as: UTF8.self) } ?? "unreadable"
  }

  @Test func newFilesAreConfidential() throws {
    try inFolder { folder in
      try AnswerFileStore.write(AnswerSheet(answers: ["a": .number(1)]), to: folder + "/a.yaml")
      #expect(try mode(folder + "/a.yaml") == 0o600)
      #expect(content(folder + "/a.yaml") == "answers:\n  a: 1\n")
      try AnswerFileStore.write(AnswerSheet(answers: ["a": .number(1)]), to: folder + "/a.JSON")
      #expect(content(folder + "/a.JSON") == "{\n  \"answers\": {\n    \"a\": 1\n  }\n}\n")
      #expect(try names(folder) == ["a.JSON", "a.yaml"])
    }
  }

  @Test(arguments: [0o644, 0o600, 0o640, 0o660])
  func oldFilesKeepTheirPermissions(permissions: Int) throws {
    try inFolder { folder in
      let path = folder + "/a.yaml"
      try make(path)
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      try OutputFile.write(Array("new".utf8), to: path)
      #expect(try mode(path) == permissions)
      #expect(content(path) == "new")
    }
  }

  @Test func linksStay() throws {
    try inFolder { folder in
      try make(folder + "/target")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "target")
      try OutputFile.write(Array("new".utf8), to: folder + "/link")
      #expect(content(folder + "/target") == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "target")
      try FileManager.default.createSymbolicLink(atPath: folder + "/dangling", withDestinationPath: folder + "/made")
      try OutputFile.write(Array("new".utf8), to: folder + "/dangling")
      #expect(content(folder + "/made") == "new")
      try FileManager.default.createSymbolicLink(atPath: folder + "/circle", withDestinationPath: "circle")
      #expect(failure(of: folder + "/circle") == "symbolic links lead in a circle")
    }
  }

  @Test func failuresLeaveNothingBehind() throws {
    try inFolder { folder in
      try make(folder + "/file")
      let cases = [
        (folder, "this is a folder, not a file"), (folder + "/none/a", "there is no folder `\(folder)/none`"),
        (folder + "/file/a", "a part of the path is not a folder"), ("/dev/null", "this is no ordinary file"),
        (folder + "/" + String(repeating: "x", count: 300), "the name is too long"),
        ("", "there is no such file or folder"),
        ("/proc/a", "there is no such file or folder"),
      ]
      for (path, message) in cases {
        #expect(failure(of: path) == message)
      }
      #expect(try names(folder) == ["file"])
    }
  }

  @Test func systemErrorsArePlain() {
    let words = [ENOSPC, EROFS, EACCES, ELOOP].map(SystemMessage.text)
    let expected = [
      "the disk is full", "the disk can only be read", "there is no permission", "symbolic links lead in a circle",
    ]
    #expect(words == expected)
  }

  @Test func readingWhatIsNoFile() throws {
    try inFolder { folder in
      #expect(InputFile.read(folder) == .failure(FileFailure(message: "this is a folder, not a file")))
      #expect(
        InputFile.read(folder + "/none")
          == .failure(FileFailure(message: "there is no such file or folder", isMissing: true)))
      #expect(InputFile.read("/dev/zero") == .failure(FileFailure(message: "this is a device, not a file")))
      #expect(InputFile.read("a\u{0}b") == .failure(FileFailure(message: "there is no such file", isMissing: true)))
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(InputFile.read(folder + "/pipe") == .success([]))
    }
  }
}
