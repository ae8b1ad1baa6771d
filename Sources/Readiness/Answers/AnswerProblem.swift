/// Why a question does not accept a stored answer.
package struct AnswerProblem: Error, Sendable, Equatable {
  package let code: AnswerIssue.Code
  /// What is wrong and what is accepted, to follow the name of the question.
  package let message: String

  package init(code: AnswerIssue.Code, message: String) {
    self.code = code
    self.message = message
  }
}
