import Readiness

/// An answer file with what came of it.
struct AssessedFile {
  let answers: AnswerFile
  let assessment: Assessment

  /// Reads and assesses an answer file (`-` is standard input), and tells what was wrong with single answers; fails,
  /// having told why, if that cannot be done.
  static func load(
    _ file: String, _ questionnaires: inout QuestionnaireSource, explained: Bool = false
  ) throws -> AssessedFile {
    try assess(AnswerFile.read(file), &questionnaires, explained: explained)
  }

  /// Assesses the answers of a file, and tells what was wrong with single ones; fails, having told why, if there is no
  /// questionnaire for them.
  static func assess(
    _ answers: AnswerFile, _ questionnaires: inout QuestionnaireSource, explained: Bool
  ) throws -> AssessedFile {
    let assessor = try questionnaires.assessor(for: answers)
    if answers.sheet.workshop != nil { return joint(answers, assessor, explained: explained) }
    let assessment = assessor.assess(answers.sheet, explained: explained)
    answers.tell(assessment.issues, of: assessment.questionnaire)
    return AssessedFile(answers: answers, assessment: assessment)
  }

  /// Assesses the file of a workshop by the joint values of those who took part, with what they agreed on.
  private static func joint(_ answers: AnswerFile, _ assessor: Assessor, explained: Bool) -> AssessedFile {
    let questionnaire = assessor.plan.questionnaire
    answers.tell(questionnaire.accept(answers.sheet).issues, of: questionnaire)
    if explained {
      Output.tell("\(answers.shownName): warning: what would change joint values is not looked for")
    }
    let assessment = Workshop(answers.sheet.recordedSheets, assessor).assessment(after: answers.sheet)
    return AssessedFile(answers: answers, assessment: assessment)
  }
}
