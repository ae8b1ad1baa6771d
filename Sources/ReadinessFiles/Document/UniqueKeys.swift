import Readiness

/// The keys of a mapping so far, to find those that come twice.
struct UniqueKeys {
  private var positions: [String: SourcePosition] = [:]

  /// Takes a key; false, with an error in the log, if the mapping has it already.
  mutating func insert(_ key: String, at position: SourcePosition, log: inout DiagnosticLog) -> Bool {
    if let first = positions[key] {
      log.error(
        "the key `\(Printable.text(key))` is here twice"
          + (first.line == position.line ? "" : ", first in line \(first.line)"), at: position,
        advice: "keep one of the two")
      return false
    }
    positions[key] = position
    return true
  }
}
