import Readiness

/// An answer file with what came of it.
struct AssessedFile {
  let file: String
  let assessment: Assessment

  /// Reads and assesses an answer file (`-` is standard input); fails, having told why, if that cannot be done.
  static func load(
    _ file: String, _ questionnaires: inout QuestionnaireSource, explained: Bool = false
  ) throws -> AssessedFile {
    let sheet = try AnswerFile.sheet(in: file)
    let assessor = try questionnaires.assessor(forAnswersTo: sheet.questionnaireID, file: file)
    return AssessedFile(file: file, assessment: assessor.assess(sheet, explained: explained))
  }

  /// Tells what was wrong with single answers; they count as unanswered.
  func tellIssues() {
    for issue in assessment.issues { Output.tell("\(file): warning: \(issue.message)") }
  }
}
