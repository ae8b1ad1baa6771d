import OrderedCollections

/// What one respondent, or a workshop, answered: the content of an answer file.
package struct AnswerSheet: Sendable, Equatable {
  package var questionnaireID: String?
  package var questionnaireVersion: String?
  package var organization: String?
  package var respondent: String?
  package var role: String?
  package var date: String?
  /// By question id, in the order of the file.
  package var answers: OrderedDictionary<String, StoredAnswer>
  package var notes: OrderedDictionary<String, String>
  package var evidence: OrderedDictionary<String, String>
  /// Nil for the answers of one respondent.
  package var workshop: WorkshopRecord?

  package init(
    questionnaireID: String? = nil, questionnaireVersion: String? = nil, organization: String? = nil,
    respondent: String? = nil, role: String? = nil, date: String? = nil,
    answers: OrderedDictionary<String, StoredAnswer> = [:], notes: OrderedDictionary<String, String> = [:],
    evidence: OrderedDictionary<String, String> = [:], workshop: WorkshopRecord? = nil
  ) {
    self.questionnaireID = questionnaireID
    self.questionnaireVersion = questionnaireVersion
    self.organization = organization
    self.respondent = respondent
    self.role = role
    self.date = date
    self.answers = answers
    self.notes = notes
    self.evidence = evidence
    self.workshop = workshop
  }
}
