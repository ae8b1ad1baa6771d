/// One member of a panel, with what comes of the answers taken alone.
package struct Respondent: Sendable {
  package let sheet: AnswerSheet
  /// By question; answers to questions that were hidden from this respondent are left out.
  package let answers: [Answer]
  /// By question, the score of the answer; nil without one.
  package let scores: [Double?]
  package let issues: [AnswerIssue]
  package let quality: ResponseQuality

  /// Takes what a sheet says on its own.
  init(_ sheet: AnswerSheet, _ evaluator: inout Evaluator) {
    let plan = evaluator.plan
    let accepted = plan.questionnaire.accept(sheet)
    evaluator.evaluate(plan.row(accepted.answers))
    let result = evaluator
    let answers = accepted.answers.enumerated().map { question, answer in
      result.isShown(question: question) ? answer : .unanswered
    }
    self.sheet = sheet
    self.answers = answers
    scores = answers.indices.map { question in
      plan.questionnaire.questions[question].canHaveScore ? result.known(plan.layout.questionScore[question]) : nil
    }
    issues = accepted.issues
    quality = ResponseQuality(of: answers, contradictions: result.holdingChecks)
  }
}
