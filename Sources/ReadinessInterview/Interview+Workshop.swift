import Readiness

/// A workshop asks for joint answers: each is agreed on, with a reason, or it is settled that there is none.
extension Interview {
  /// Whether it is one.
  package var isWorkshop: Bool { sheet.workshop != nil }

  /// What came of discussing a question; nil outside of workshops and before that is settled.
  package func outcome(of question: Int) -> WorkshopRecord.Outcome? { questionnaire.outcome(of: question, in: sheet) }

  /// Whether the question is settled but for the reason, which has still to be asked for.
  package func isReasonOpen(_ question: Int) -> Bool {
    sheet.workshop?.openReasons.contains { questionnaire.position(ofQuestion: $0) == question } ?? false
  }

  /// Whether there is something left to ask about a question.
  package func isOpen(_ question: Int) -> Bool {
    guard isWorkshop else { return answers[question] == .unanswered }
    switch outcome(of: question) {
    case nil: return true
    case .agreed: return answers[question] == .unanswered || isReasonOpen(question)
    case .notAgreed: return isReasonOpen(question)
    }
  }

  /// Notes that there is no joint answer to the present question; an earlier one is taken away. The reason is asked next.
  @discardableResult
  package mutating func disagree() -> Effect {
    guard let question = current, isWorkshop else { return .none }
    sheet.removeAnswer(to: question, of: questionnaire)
    settle(.notAgreed, question)
    return take(.unanswered, to: question)
  }

  /// Keeps the reason with the present question, which is settled, and goes on; without a text an earlier one stays.
  package mutating func giveReason(_ text: String?) {
    guard let question = current else { return }
    if let text { sheet.setNote(text, to: question, of: questionnaire) }
    sheet.workshop?.openReasons.removeAll { questionnaire.position(ofQuestion: $0) == question }
    goOn(from: question)
  }

  /// Notes what came of a question, and that the reason has to be asked for.
  mutating func settle(_ outcome: WorkshopRecord.Outcome, _ question: Int) {
    let id = questionnaire.questions[question].id
    // An earlier outcome goes, under whatever id, so that the order is that of settling.
    sheet.workshop?.outcomes.removeAll { other, _ in questionnaire.position(ofQuestion: other) == question }
    sheet.workshop?.outcomes[id] = outcome
    if !isReasonOpen(question) { sheet.workshop?.openReasons.append(id) }
  }
}
