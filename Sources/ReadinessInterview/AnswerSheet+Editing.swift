import Readiness

extension Questionnaire {
  /// The ids that a question had in earlier versions.
  fileprivate func earlierIDs(ofQuestion question: Int) -> [String] {
    renamed.filter { $0.value == questions[question].id }.map(\.key)
  }
}

extension AnswerSheet {
  /// Stores the answer to a question in the place of the earlier one; a new one goes where its question stands in the
  /// questionnaire.
  ///
  /// An answer under an earlier id of the question is taken out: two answers to one question would contradict each other.
  mutating func setAnswer(_ answer: StoredAnswer, to question: Int, of questionnaire: Questionnaire) {
    let id = questionnaire.questions[question].id
    for earlier in questionnaire.earlierIDs(ofQuestion: question) { answers[earlier] = nil }
    guard answers[id] == nil else {
      answers[id] = answer
      return
    }
    let later = answers.keys.firstIndex { questionnaire.position(ofQuestion: $0) ?? -1 > question }
    answers.updateValue(answer, forKey: id, insertingAt: later ?? answers.count)
  }

  /// Takes the answer to a question away, under whatever id.
  mutating func removeAnswer(to question: Int, of questionnaire: Questionnaire) {
    answers[questionnaire.questions[question].id] = nil
    for earlier in questionnaire.earlierIDs(ofQuestion: question) { answers[earlier] = nil }
  }

  /// Stores the note to a question in the place of the earlier one; nil takes it away.
  mutating func setNote(_ note: String?, to question: Int, of questionnaire: Questionnaire) {
    for earlier in questionnaire.earlierIDs(ofQuestion: question) { notes[earlier] = nil }
    notes[questionnaire.questions[question].id] = note
  }

  /// Stores what was shown as proof for a question in the place of what was there; nil takes it away.
  mutating func setEvidence(_ text: String?, to question: Int, of questionnaire: Questionnaire) {
    for earlier in questionnaire.earlierIDs(ofQuestion: question) { evidence[earlier] = nil }
    evidence[questionnaire.questions[question].id] = text
  }

  /// The note to a question, if there is one.
  package func note(to question: Int, of questionnaire: Questionnaire) -> String? {
    notes[questionnaire.questions[question].id]
      ?? questionnaire.earlierIDs(ofQuestion: question).lazy.compactMap { notes[$0] }.first
  }

  /// What was shown as proof for a question, if anything was.
  package func evidence(to question: Int, of questionnaire: Questionnaire) -> String? {
    evidence[questionnaire.questions[question].id]
      ?? questionnaire.earlierIDs(ofQuestion: question).lazy.compactMap { evidence[$0] }.first
  }
}
