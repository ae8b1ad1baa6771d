import Readiness

/// Expressions, read when everything that they may name is known.
extension QuestionnaireBuilder {
  mutating func resolveExpressions() {
    let scope = ExpressionScope(questionnaire, place: .outcome)
    for condition in conditions {
      let place = ExpressionScope.Place.condition(askedBefore: condition.askedBefore)
      guard let expression = expression(condition.node, as: .boolean, in: scope.at(place)) else { continue }
      let asking: AskingCondition = condition.isReversed ? .unless(expression) : .when(expression)
      switch condition.target {
      case .section(let section): questionnaire.sections[section].condition = asking
      case .question(let question): questionnaire.questions[question].condition = asking
      case .questions(let stated, let promised):
        questionnaire.questions[stated].condition = asking
        questionnaire.questions[promised].condition = asking
      }
    }
    questionnaire.verdicts = verdictDrafts.map { outcome($0, in: scope.at(.verdict)) }
    questionnaire.recommendations = recommendationDrafts.map { outcome($0, in: scope) }
  }

  private mutating func outcome(_ draft: OutcomeDraft, in scope: ExpressionScope) -> Outcome {
    let rules = draft.rules.compactMap { rule in
      rule.condition.flatMap { expression($0, as: .boolean, in: scope) }
        .map { Outcome.Rule(condition: $0, because: rule.because) }
    }
    return Outcome(id: draft.outcome.id, title: draft.outcome.title, summary: draft.outcome.summary, rules: rules)
  }

  /// Reads an expression, reporting all its problems where they stand in the file; nil if there are any.
  mutating func expression(
    _ node: DocumentNode, as type: ExpressionType, in scope: ExpressionScope
  ) -> Expression? {
    let text: String
    switch node.content {
    case .text(let value): text = value
    case .boolean, .number: text = log.source.text(node.range)
    case .null, .faulty: return nil
    case .sequence, .mapping:
      log.error(
        "an expression has to be text, not \(node.description)", at: node.position,
        advice: "put an expression that begins with a bracket in quotes")
      return nil
    }
    let result = ExpressionReader.read(text, as: type, in: scope)
    for problem in result.problems where !isAboutFaulty(problem, in: text) {
      log.error(
        problem.message, at: node.position(ofOffset: problem.range.lowerBound, in: log.source),
        advice: commentAdvice(node, text) ?? problem.advice)
    }
    // A problem that comes of another fault is passed over, but the expression is still of no use.
    return result.problems.isEmpty ? result.expression : nil
  }

  /// Whether the problem names something that has a fault of its own, which is what has to be mended.
  private func isAboutFaulty(_ problem: ExpressionProblem, in text: String) -> Bool {
    guard !faultyIDs.isEmpty else { return false }
    let bytes = Array(text.utf8)
    let part = String(decoding: bytes[problem.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    let words = (part + " " + problem.message).split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
    return words.contains { faultyIDs.contains(String($0)) }
  }

  /// What to do if YAML took the rest of an expression for a comment.
  private func commentAdvice(_ node: DocumentNode, _ text: String) -> String? {
    guard node.style == .plain else { return nil }
    let behind = log.source.bytes[min(node.range.upperBound, log.source.bytes.count)...]
    let blanks = behind.prefix { $0 == .space || $0 == .tab }
    guard !blanks.isEmpty, behind.dropFirst(blanks.count).first == UInt8(ascii: "#") else { return nil }
    let isOpen =
      text.utf8.count { $0 == .quotationMark } % 2 == 1
      || text.utf8.count { $0 == UInt8(ascii: "(") } > text.utf8.count { $0 == UInt8(ascii: ")") }
    return isOpen ? "what follows ` #` is a comment; put the whole expression in single quotes" : nil
  }
}
