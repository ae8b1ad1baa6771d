import Readiness

/// The answers of an earlier assessment that a new one goes through again.
package struct EarlierAnswers: Sendable {
  /// By position of the question; one that cannot be used any more counts as none.
  package let answers: [Answer]
  /// The day of them, as the file says it.
  package let date: String?
  /// Notes and evidence, and all else that the file holds.
  let sheet: AnswerSheet

  /// Takes the answers of a sheet as the questionnaire understands them today.
  package init(_ sheet: AnswerSheet, to questionnaire: Questionnaire) {
    self.sheet = sheet
    date = sheet.date
    answers = questionnaire.accept(sheet).answers
  }

  /// When they were given, such as `on 2026-05-01`.
  package var time: String { date.map { "on \($0)" } ?? "earlier" }
}

extension Interview {
  /// The answer that the present question had in the earlier assessment.
  package var earlierAnswer: Answer { current.map { earlierAnswer(to: $0) } ?? .unanswered }

  /// The answer that stands on the line when the present question is asked: the one given, else the earlier one.
  package var suggestedAnswer: Answer { currentAnswer == .unanswered ? earlierAnswer : currentAnswer }

  /// The note that the present question had in the earlier assessment.
  package var earlierNote: String? { current.flatMap { earlier?.sheet.note(to: $0, of: questionnaire) } }

  /// What was shown as proof for the present question in the earlier assessment.
  package var earlierEvidence: String? { current.flatMap { earlier?.sheet.evidence(to: $0, of: questionnaire) } }

  /// Whether a question has been answered, and otherwise than in the earlier assessment.
  package func isChanged(_ question: Int) -> Bool {
    let before = earlierAnswer(to: question)
    return before != .unanswered && answers[question] != .unanswered && answers[question] != before
  }

  func earlierAnswer(to question: Int) -> Answer { earlier?.answers[question] ?? .unanswered }
}
