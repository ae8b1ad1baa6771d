import Testing

@testable import ReadinessFiles

/// A text with the findings expected in it: a line `^ error: message` below a line marks a place in that line.
struct MarkedText {
  let text: String
  /// `line:column: severity: message`, in the order of the text.
  let findings: [String]

  init(_ marked: String) {
    var (lines, findings) = ([String](), [String]())
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let blanks = line.prefix { $0 == " " }
      if line.dropFirst(blanks.count).hasPrefix("^ ") {
        findings.append("\(lines.count):\(blanks.count + 1): \(line.dropFirst(blanks.count + 2))")
      } else {
        lines.append(String(line))
      }
    }
    (text, self.findings) = (lines.joined(separator: "\n"), findings)
  }
}

extension Diagnostic {
  /// `line:column: severity: message`, or without a place.
  var summary: String {
    let place = position.map { "\($0.line):\($0.column): " } ?? ""
    return "\(place)\(severity.rawValue): \(message)"
  }
}

/// Holds the findings in a questionnaire against those marked in it.
///
/// The text needs only the top-level keys that matter: what is required and missing is added at the end, in JSON-like form.
func expectFindings(
  _ marked: String, name: String = "q.yaml", sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let loaded = QuestionnaireReader.read(Array(complete(marked.text).utf8), name: name)
  #expect(loaded.diagnostics.map(\.summary) == marked.findings, sourceLocation: sourceLocation)
  let hasErrors = loaded.diagnostics.contains { $0.severity == .error }
  #expect((loaded.value == nil) == hasErrors, sourceLocation: sourceLocation)
}

/// Adds the required keys that a questionnaire lacks.
func complete(_ text: String) -> String {
  if text.hasPrefix("{") { return text }
  let required = [
    ("format", "1"), ("id", "test"), ("version", "1.0.0"), ("title", "Test"),
    ("sections", "[{id: part, title: Part, questions: [{id: sure, kind: yes_no, text: Sure?}]}]"),
    ("recommendations", "[{id: go, title: Go}]"),
  ]
  let given = text.split(separator: "\n").compactMap { $0.first == " " ? nil : $0.split(separator: ":").first }
  let missing = required.filter { key, _ in !given.contains { $0 == key } }
  return text + "\n" + missing.map { "\($0): \($1)\n" }.joined()
}
