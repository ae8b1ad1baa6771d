/// Something that cannot be compared between two assessments.
package struct NotCompared: Sendable, Equatable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable {
    case question
    case section
    case gate
    case expectation
    /// The range of scores of the questionnaire.
    case range
    /// The bands of the questionnaire.
    case bands
  }

  /// Why it cannot be compared.
  package enum Reason: String, Sendable, CaseIterable {
    /// It is only in the earlier questionnaire, or the earlier answers.
    case onlyBefore = "only_before"
    /// It is only in the later questionnaire, or the later answers.
    case onlyAfter = "only_after"
    /// It is in both and means something else: other answers, other scores, other parts.
    case changed
    /// It has an answer now and had none, or "don't know".
    case notAnsweredBefore = "not_answered_before"
    /// It had an answer and has none now, or "don't know".
    case notAnsweredAfter = "not_answered_after"
    /// It has an answer now and did not apply.
    case notApplicableBefore = "not_applicable_before"
    /// It had an answer and does not apply now.
    case notApplicableAfter = "not_applicable_after"
  }

  package let kind: Kind
  /// The id of the question, section or expectation, or that of the questionnaire; the later one if both have one.
  package let id: String
  /// What to call it.
  package let title: String
  package let reason: Reason
}
