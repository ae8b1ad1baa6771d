import Readiness

/// Questionnaires by id, version, number of questions and title.
package enum QuestionnaireList {
  /// The lines of the list, one a questionnaire.
  package static func lines(of questionnaires: [Questionnaire]) -> [String] {
    var table = AlignedTable([.left, .left, .right, .left])
    for questionnaire in questionnaires {
      table.add([
        questionnaire.id, Printable.text(questionnaire.version),
        Counted.text(questionnaire.questions.count, "question"),
        Printable.text(questionnaire.title),
      ])
    }
    return table.lines(width: .max / 2)
  }
}
