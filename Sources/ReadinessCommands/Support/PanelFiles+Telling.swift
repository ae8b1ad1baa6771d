import Readiness

extension PanelFiles {
  /// Tells what was wrong with single answers, and how files differ from what their workshop has recorded unless that is
  /// nobody's business.
  func tellIssues(of questionnaire: Questionnaire, isAnonymous: Bool = false) {
    for file in answers { file.tell(questionnaire.accept(file.sheet).issues, of: questionnaire) }
    if let workshop { workshop.tell(questionnaire.accept(workshop.sheet).issues, of: questionnaire) }
    if let file = answers.first, answers.count == 1 {
      Output.tell("\(file.shownName): warning: these are the answers of one respondent; it takes several to disagree")
    }
    guard !isAnonymous, let workshop, let record = workshop.sheet.workshop else { return }
    for difference in RecordDifference.differences(of: answers.map(\.sheet), from: record, questionnaire) {
      switch difference {
      case .changed(let sheet, let changes):
        for change in changes {
          let question = questionnaire.questions[change.question]
          Output.tell(
            "\(answers[sheet].shownName): warning: `\(question.id)` is answered otherwise than when \(workshop.shownName) "
              + "recorded it: \(question.words(for: change.now)), then \(question.words(for: change.recorded))")
        }
      case .added(let sheet):
        Output.tell(
          "\(answers[sheet].shownName): warning: these answers are not among those that \(workshop.shownName) recorded")
      case .missing(let position):
        let respondent = record.respondents[position]
        Output.tell(
          "\(workshop.shownName): warning: \(respondent.respondent ?? respondent.role ?? "somebody without a name") took "
            + "part and is not among the files")
      }
    }
  }
}
