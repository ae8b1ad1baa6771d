import Readiness

/// The problems found in one file so far.
package struct DiagnosticLog: Sendable {
  /// How many problems of one file are kept.
  static let limit = 500

  package let source: SourceText
  private var found: [Diagnostic] = []
  private var known: Set<Diagnostic> = []
  private var hasMore = false
  /// Whether further problems are counted only, so that nothing need be found out about them.
  var isFull: Bool { found.count >= Self.limit }
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
          .note, file: source.name, message: "there are more problems; these are the first \(Self.limit) found"))
    }
    return result
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, _ position: SourcePosition, _ advice: String?
  ) {
    append(Diagnostic(severity, in: source, at: position, message: message, advice: advice))
  }

  /// Adds a problem once: a value behind several YAML aliases is read several times.
  private mutating func append(_ diagnostic: Diagnostic) {
    guard !isFull else {
      hasMore = true
      return
    }
    if known.insert(diagnostic).inserted { found.append(diagnostic) }
  }
}
