import Readiness

/// Where those parts of a file stand that only an assessment can find fault with.
package struct SourcePlaces: Sendable {
  /// A part of a file.
  package enum Part: Sendable, Hashable {
    /// The id of the questionnaire that the answers are for.
    case questionnaire
    case version
    case organization
    case respondent
    case role
    /// The answer to the question of that id.
    case answer(String)
    /// The example at that position.
    case example(Int)
  }

  private let source: SourceText
  private var positions: [Part: SourcePosition] = [:]

  init(_ source: SourceText) { self.source = source }

  /// Notes where a part stands; nothing if there is no such place.
  mutating func note(_ part: Part, at position: SourcePosition?) { positions[part] = position }

  /// A problem of a part, at its place if that is known.
  package func diagnostic(
    _ severity: Diagnostic.Severity, of part: Part, message: String, advice: String? = nil
  ) -> Diagnostic {
    guard let position = positions[part] else {
      return Diagnostic(severity, file: source.name, message: message, advice: advice)
    }
    return Diagnostic(severity, in: source, at: position, message: message, advice: advice)
  }

  /// What was wrong with answers, each at its place in this file; `renamed` is from old to new question ids.
  package func diagnostics(of issues: [AnswerIssue], renamed: some Sequence<(key: String, value: String)>)
    -> [Diagnostic]
  {
    issues.map { issue in
      let part: Part =
        switch (issue.code, issue.question) {
        case (.version, _): .version
        case (.role, _): .role
        case (_, let question?): .answer(written(question, renamed))
        case (_, nil): .questionnaire
        }
      return diagnostic(.warning, of: part, message: issue.message)
    }
  }

  /// The id under which a question is answered in this file.
  private func written(_ question: String, _ renamed: some Sequence<(key: String, value: String)>) -> String {
    if positions[.answer(question)] != nil { return question }
    return renamed.first { $0.value == question && positions[.answer($0.key)] != nil }?.key ?? question
  }
}
