/// A problem found in a file, with the place and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// How much a problem matters.
  package enum Severity: String, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used; it probably does not say what was meant.
    case warning
    case note
  }

  package let severity: Severity
  /// The name of the file.
  package let file: String
  /// Nil for a problem of the file as a whole.
  package let position: SourcePosition?
  package let message: String
  /// What to do, such as `put it in quotes`.
  package let advice: String?
  /// The line of the problem, or a part of it if it is very long.
  package let excerpt: SourceExcerpt?

  package init(
    _ severity: Severity, file: String, position: SourcePosition? = nil, message: String, advice: String? = nil,
    excerpt: SourceExcerpt? = nil
  ) {
    self.severity = severity
    self.file = file
    self.position = position
    self.message = message
    self.advice = advice
    self.excerpt = excerpt
  }

  /// A problem at a place in a text, with the line quoted from it.
  package init(
    _ severity: Severity, in source: SourceText, at position: SourcePosition, message: String, advice: String? = nil
  ) {
    self.init(
      severity, file: source.name, position: position, message: message, advice: advice,
      excerpt: SourceExcerpt(of: source, at: position))
  }
}
