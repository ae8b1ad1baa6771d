import Readiness

/// The problems found in one file so far.
package struct DiagnosticLog: Sendable {
  /// How many errors of one file are kept, and how many warnings while there are fewer problems than that.
  static let limit = 500

  package let source: SourceText
  private var found: [Diagnostic] = []
  private var known: Set<Diagnostic> = []
  private var hasMore = false
  /// Whether further problems are counted only, so that nothing need be found out about them.
  var isFull: Bool { keptErrors >= Self.limit }
  private var keptErrors = 0
  /// Whether there is a problem that makes the file unusable.
  package var hasErrors: Bool { errorCount > 0 }
  /// How many problems made the file unusable, those that are not kept included.
  private(set) var errorCount = 0

  package init(_ source: SourceText) { self.source = source }

  /// Adds a problem that makes the file unusable.
  package mutating func error(_ message: String, at position: SourcePosition, advice: String? = nil) {
    errorCount += 1
    add(.error, message, position, advice)
  }

  /// Adds a doubt.
  package mutating func warning(_ message: String, at position: SourcePosition, advice: String? = nil) {
    add(.warning, message, position, advice)
  }

  /// Adds a problem of the file as a whole.
  package mutating func error(_ message: String, advice: String? = nil) {
    errorCount += 1
    append(Diagnostic(.error, file: source.name, message: message, advice: advice))
  }

  /// The problems in the order of the file.
  package var diagnostics: [Diagnostic] {
    let start = SourcePosition(line: 0, column: 0)
    let sorted = found.enumerated().sorted { left, right in
      let (first, second) = (left.element.position ?? start, right.element.position ?? start)
      return first == second ? left.offset < right.offset : first < second
    }
    var result = sorted.map(\.element)
    if hasMore {
      result.append(
        Diagnostic(
          .note, file: source.name, message: "there are more problems than these"))
    }
    return result
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, _ position: SourcePosition, _ advice: String?
  ) {
    // A file of nothing but faults is not worth quoting a line for each.
    if hasRoom(for: severity) {
      append(Diagnostic(severity, in: source, at: position, message: message, advice: advice))
    } else {
      hasMore = true
    }
  }

  /// Adds a problem once: a value behind several YAML aliases is read several times.
  private mutating func append(_ diagnostic: Diagnostic) {
    guard known.insert(diagnostic).inserted else { return }
    found.append(diagnostic)
    if diagnostic.severity == .error { keptErrors += 1 }
  }

  /// Whether another problem can be kept; warnings never crowd out an error.
  private func hasRoom(for severity: Diagnostic.Severity) -> Bool {
    switch severity {
    case .error: keptErrors < Self.limit
    case .warning, .note: found.count < Self.limit
    }
  }
}
