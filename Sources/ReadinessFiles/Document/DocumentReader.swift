import Readiness

/// Reads the bytes of a YAML or JSON file into a tree of located values.
package enum DocumentReader {
  /// What came of a file.
  package struct Result: Sendable {
    /// Nil if the file cannot be read.
    package let root: DocumentNode?
    /// The text and the problems found so far.
    package var log: DiagnosticLog
  }

  /// The forms that a file can have.
  package enum Format: Sendable {
    case json
    case yaml

    /// The form by the extension of the name, else by the first character that is no blank.
    package init(name: String, bytes: some Collection<UInt8>) {
      let name = name.lowercased()
      if name.hasSuffix(".json") {
        self = .json
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        self = .yaml
      } else {
        let first = bytes.first { !$0.isBlank }
        self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
      }
    }
  }

  /// Reads a file; `name` is what diagnostics call it, and tells its form if that is not given.
  ///
  /// A leading byte order mark is skipped. Too many bytes, bytes that are not UTF-8, NUL, an empty file and whatever YAML or JSON
  /// do not allow are errors in the log; without a root there is at least one.
  package static func read(_ bytes: [UInt8], name: String, format: Format? = nil) -> Result {
    if bytes.count > DocumentLimits.bytes {
      var log = DiagnosticLog(SourceText(name: name, bytes: []))
      log.error("the file is larger than \(DocumentLimits.bytes >> 20) MB")
      return Result(root: nil, log: log)
    }
    let content = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    var log = DiagnosticLog(SourceText(name: name, bytes: content))
    if content.allSatisfy(\.isBlank) {
      log.error("the file is empty")
      return Result(root: nil, log: log)
    }
    guard isText(&log) else { return Result(root: nil, log: log) }
    let root =
      switch format ?? Format(name: name, bytes: content) {
      case .json: JSONReader.read(log: &log)
      case .yaml: YAMLReader.read(log: &log)
      }
    return Result(root: root, log: log)
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isText(_ log: inout DiagnosticLog) -> Bool {
    let source = log.source
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      log.error("the file is UTF-16", at: source.position(ofByte: 0), advice: "save it as UTF-8")
      return false
    }
    let fault = UTF8Fault.firstOffset(in: source.bytes)
    if let zero = source.bytes.firstIndex(of: 0), zero < fault ?? .max {
      let advice = "save it as text in UTF-8"
      log.error("the file holds a NUL character", at: source.position(ofByte: zero), advice: advice)
      return false
    }
    guard let fault else { return true }
    let byte = String(source.bytes[fault], radix: 16, uppercase: true)
    log.error(
      "the byte \(byte) is not valid UTF-8", at: source.position(ofByte: fault), advice: "save the file as UTF-8")
    return false
  }
}
