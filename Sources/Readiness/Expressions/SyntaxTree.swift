/// An expression as it is written, before names and types are looked at.
struct SyntaxTree {
  indirect enum Node {
    case number(Double)
    case text(String)
    case boolean(Bool)
    case name(String)
    case call(function: String, nameRange: Range<Int>, arguments: [SyntaxTree])
    case negation(SyntaxTree)
    case not(SyntaxTree)
    case logical(LogicalOperator, SyntaxTree, SyntaxTree)
    case arithmetic(ArithmeticOperator, SyntaxTree, SyntaxTree)
    case comparison(ComparisonOperator, SyntaxTree, SyntaxTree)
  }

  enum LogicalOperator: String {
    case and
    case or
  }

  let node: Node
  /// UTF-8 offsets in the text of the expression.
  let range: Range<Int>
}
