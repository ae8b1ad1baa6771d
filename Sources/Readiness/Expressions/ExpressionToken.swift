/// The smallest part of an expression's text, with its place.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case text(String)
    /// A word or a name with dots, such as `not`, `min` or `score.readiness`.
    case name(String)
    case plus, minus, times, divided
    case equal, notEqual, less, atMost, greater, atLeast
    case leftParenthesis, rightParenthesis, comma
    case end
  }

  let kind: Kind
  /// UTF-8 offsets in the text of the expression.
  let range: Range<Int>

  var isEnd: Bool { kind == .end }

  func isWord(_ word: String) -> Bool { kind == .name(word) }
}
