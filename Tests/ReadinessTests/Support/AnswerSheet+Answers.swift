import OrderedCollections
import Readiness

extension AnswerSheet {
  /// The sheet of a respondent with these answers, one for each question.
  init(_ answers: [Answer], to questionnaire: Questionnaire, respondent: String? = nil, role: String? = nil) {
    self.init(organization: "Acme", respondent: respondent, role: role)
    for (question, answer) in zip(questionnaire.questions, answers) {
      self.answers[question.id] = question.stored(answer)
    }
  }

  /// The sheet of a respondent with these stored answers.
  init(role: String?, _ answers: OrderedDictionary<String, StoredAnswer>, respondent: String? = nil) {
    self.init(organization: "Acme", respondent: respondent, role: role, answers: answers)
  }
}

extension Questionnaire {
  /// What comes of these sheets together.
  func panel(_ sheets: [AnswerSheet], smallestGroup: Int = 1) -> Panel {
    PanelAssessor(Assessor(self)).assess(sheets, smallestGroup: smallestGroup)
  }
}
