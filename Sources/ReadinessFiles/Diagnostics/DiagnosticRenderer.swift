import Readiness

/// Diagnostics as text for people, in the form that compilers and editors use.
///
/// ```
/// deal.yaml:12:9: error: unknown key `titel`, did you mean `title`?
///         titel: Deal
///         ^
/// ```
package enum DiagnosticRenderer {
  private static let tabStop = 4

  /// The lines of one diagnostic, each ended by a line break; control characters of the file are shown as escapes.
  package static func text(of diagnostic: Diagnostic) -> String {
    var place = Printable.text(diagnostic.file)
    if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
    var lines = ["\(place): \(diagnostic.severity.rawValue): \(Printable.text(diagnostic.message))"]
    if let excerpt = diagnostic.excerpt { lines += self.lines(of: excerpt) }
    if let advice = diagnostic.advice { lines.append("  hint: " + Printable.text(advice)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of several diagnostics, one after the other.
  package static func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text(of:)).joined()
  }

  private static func lines(of excerpt: SourceExcerpt) -> [String] {
    var before = excerpt.isCutBefore ? "… " : ""
    before += shown(excerpt.before, column: DisplayWidth.cells(before))
    let column = DisplayWidth.cells(before)
    let after = shown(excerpt.after, column: column) + (excerpt.isCutAfter ? " …" : "")
    return [before + after, String(repeating: " ", count: column) + "^"]
  }

  /// The text with tabs as the blanks that they stand for, the first character standing in `column`.
  private static func shown(_ text: String, column: Int) -> String {
    var (result, cells) = ("", column)
    for piece in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if piece.offset > 0 {
        let blanks = tabStop - cells % tabStop
        result += String(repeating: " ", count: blanks)
        cells += blanks
      }
      let printable = Printable.text(String(piece.element))
      result += printable
      cells += DisplayWidth.cells(printable)
    }
    return result
  }
}
