/// Something wrong with an expression, and where in its text.
package struct ExpressionProblem: Error, Sendable, Equatable {
  /// UTF-8 offsets in the text of the expression.
  package let range: Range<Int>
  package let message: String
  /// What to do about it.
  package let advice: String?

  package init(range: Range<Int>, message: String, advice: String? = nil) {
    self.range = range
    self.message = message
    self.advice = advice
  }
}

/// What an expression gives.
package enum ExpressionType: Sendable, Equatable {
  case number
  case text
  case boolean

  /// The type in words, with its article.
  package var words: String {
    switch self {
    case .number: "a number"
    case .text: "a text"
    case .boolean: "a condition (true or false)"
    }
  }
}
