/// Something wrong with an answer or with what an answer file says about itself; a wrong answer counts as unanswered.
package struct AnswerIssue: Sendable, Equatable {
  /// What kind of fault it is, as named in the summary.
  package enum Code: String, Sendable, CaseIterable {
    case unknownQuestion = "unknown_question"
    case type
    case limits
    case option
    case exclusive
    case tooMany = "too_many"
    case notAllowed = "not_allowed"
    case renamed
    case version
    case role
  }

  package let code: Code
  /// The id of the question, for `unknown_question` and `renamed` as it stands in the answers; nil for the version and the
  /// role.
  package let question: String?
  /// What is wrong and what is accepted, in a sentence.
  package let message: String

  package init(code: Code, question: String?, message: String) {
    self.code = code
    self.question = question
    self.message = message
  }
}
