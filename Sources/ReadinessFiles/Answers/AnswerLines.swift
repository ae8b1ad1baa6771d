import Readiness

/// Reads files of one JSON object a line, each of them the answers of one respondent.
package enum AnswerLines {
  /// How many lines there may be for each that is not empty.
  private static let linesForEach = 10

  /// What came of each line that is not empty; nil if there are more than `limit`, or lines without end.
  package static func read(_ bytes: [UInt8], name: String, limit: Int) -> [Loaded<AnswerSheet>]? {
    var loaded: [Loaded<AnswerSheet>] = []
    let lineLimit = limit * linesForEach
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: lineLimit, omittingEmptySubsequences: false)
    guard lines.count <= lineLimit else { return nil }
    for (number, line) in lines.enumerated() where !line.allSatisfy(isBlank) {
      guard loaded.count < limit else { return nil }
      // The lines before it are left empty, so that every problem is told with the line where it stands.
      let text = [UInt8](repeating: UInt8(ascii: "\n"), count: number) + line
      loaded.append(AnswerFileReader.read(number == 0 ? Array(line) : text, name: name, format: .json))
    }
    return loaded
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
