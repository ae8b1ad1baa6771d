import Foundation

/// The folders of this repository.
enum Repository {
  /// The folder of these tests.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// The content of a file, by its path in the repository.
  static func content(of path: String) throws -> Data {
    try Data(contentsOf: root.appendingPathComponent(path))
  }
}
