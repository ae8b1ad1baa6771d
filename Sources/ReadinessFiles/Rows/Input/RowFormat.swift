import Glibc
import Readiness

/// How a file with rows of answers is written.
package enum RowFormat: Sendable, Equatable {
  /// The answers of one respondent, in JSON, in YAML, or whichever it turns out to be.
  case sheet(DocumentReader.Format?)
  /// A JSON object a line.
  case lines
  /// CSV.
  case table

  /// The format that the extension of a name stands for; nil for `.json`, which is used for single objects and for lines of
  /// them, and for other names.
  package init?(name: String) {
    switch Self.fileExtension(of: name) {
    case "yaml", "yml": self = .sheet(.yaml)
    case "ndjson", "jsonl": self = .lines
    case "csv", "tsv": self = .table
    default: return nil
    }
  }

  /// What stands behind the last point of a name, in small letters; empty if that is longer than any extension here.
  static func fileExtension(of name: String) -> String {
    let end = name.utf8.suffix(7)
    guard let point = end.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(decoding: end[point...].dropFirst().map { $0 | 0x20 }, as: UTF8.self)
  }

  /// The format that the beginning of a file looks like.
  ///
  /// What begins with a brace is a JSON object, or lines of them if a line holds a whole object and something follows. Else
  /// it is CSV if the first line has a separator, unless it looks like YAML.
  package init(beginning bytes: [UInt8]) {
    let content = bytes.starts(with: DocumentReader.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let lines = content.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn })
      .filter { !$0.allSatisfy(\.isBlank) }
    guard let first = lines.first else {
      self = .sheet(nil)
      return
    }
    switch first.first(where: { !$0.isBlank }) {
    case UInt8(ascii: "{"):
      let hasMore = lines.count > 1
      let isObjectALine = hasMore && (Self.isWhole(first) || lines[1].first == UInt8(ascii: "{"))
      self = isObjectALine ? .lines : .sheet(.json)
    case UInt8(ascii: "["): self = .sheet(.json)
    default: self = Self.isHeading(first) ? .table : .sheet(.yaml)
    }
  }

  /// Whether the brace that a line begins with is closed in it.
  private static func isWhole(_ line: some Sequence<UInt8>) -> Bool {
    var (depth, isText, isEscaped) = (0, false, false)
    for byte in line {
      if isText {
        if byte == .quotationMark, !isEscaped { isText = false }
        isEscaped = byte == .backslash && !isEscaped
        continue
      }
      switch byte {
      case .quotationMark: isText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a line looks like the heading of a table rather than the beginning of YAML.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let isComment = line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "%") || line.starts(with: "---".utf8)
    let word = line.prefix { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let rest = line.dropFirst(word.count)
    let isKey =
      !word.isEmpty && rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == .space)
    return !isComment && !isKey && line.contains { CSVSyntax.separators.contains($0) }
  }
}
