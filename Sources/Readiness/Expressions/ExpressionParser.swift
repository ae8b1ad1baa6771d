/// Reads the text of an expression into a tree, by the grammar
///
///     expression = and { "or" and } ;  and = not { "and" not } ;  not = "not" not | comparison
///     comparison = sum [ ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) sum ]
///     sum = product { ( "+" | "-" ) product } ;  product = unary { ( "*" | "/" ) unary }
///     unary = "-" unary | primary
///     primary = number | text | "true" | "false" | name | function "(" … ")" | "(" expression ")"
///
/// Nesting and length are bounded, so that no text can exhaust the stack.
struct ExpressionParser {
  /// How deep parentheses, calls and repeated signs may be nested.
  static let nestingLimit = 100
  /// How many parts an expression may have.
  static let sizeLimit = 2_000

  private var lexer: ExpressionLexer
  var token: ExpressionToken
  private var nesting = 0
  private var size = 0

  static func parse(_ text: String) throws(ExpressionProblem) -> SyntaxTree {
    var parser = try ExpressionParser(text)
    if parser.token.isEnd {
      throw ExpressionProblem(range: 0..<text.utf8.count, message: "the expression is empty")
    }
    let tree = try parser.expression()
    guard parser.token.isEnd else { throw parser.leftOver(text) }
    return tree
  }

  private init(_ text: String) throws(ExpressionProblem) {
    lexer = ExpressionLexer(text)
    token = try lexer.next()
  }

  mutating func advance() throws(ExpressionProblem) {
    token = try lexer.next()
  }

  private func leftOver(_ text: String) -> ExpressionProblem {
    switch token.kind {
    case .rightParenthesis:
      ExpressionProblem(range: token.range, message: "this “)” closes nothing")
    case .equal, .notEqual, .less, .atMost, .greater, .atLeast:
      ExpressionProblem(
        range: token.range, message: "comparisons cannot be chained",
        advice: "join two comparisons with “and”, such as a < b and b < c")
    case .comma:
      ExpressionProblem(
        range: token.range, message: "a comma is not expected here", advice: "write decimals with a point, such as 0.5")
    case .number, .text, .name, .plus, .minus, .times, .divided, .leftParenthesis, .end:
      ExpressionProblem(
        range: token.range, message: "expected an operator or the end of the expression",
        advice: "put “and”, “or” or another operator between the two parts")
    }
  }

  mutating func made(_ node: SyntaxTree.Node, _ range: Range<Int>) throws(ExpressionProblem) -> SyntaxTree {
    size += 1
    guard size <= Self.sizeLimit else {
      throw ExpressionProblem(
        range: range, message: "the expression has more than \(Self.sizeLimit) parts", advice: "split the rule in two")
    }
    return SyntaxTree(node: node, range: range)
  }

  mutating func deeper(
    _ body: (inout Self) throws(ExpressionProblem) -> SyntaxTree
  ) throws(ExpressionProblem) -> SyntaxTree {
    nesting += 1
    guard nesting <= Self.nestingLimit else {
      throw ExpressionProblem(
        range: token.range, message: "the expression is nested more than \(Self.nestingLimit) levels deep",
        advice: "split the rule in two")
    }
    let tree = try body(&self)
    nesting -= 1
    return tree
  }

  mutating func expression() throws(ExpressionProblem) -> SyntaxTree {
    var left = try conjunction()
    while token.isWord("or") {
      try advance()
      let right = try conjunction()
      left = try made(.logical(.or, left, right), left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func conjunction() throws(ExpressionProblem) -> SyntaxTree {
    var left = try inversion()
    while token.isWord("and") {
      try advance()
      let right = try inversion()
      left = try made(.logical(.and, left, right), left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func inversion() throws(ExpressionProblem) -> SyntaxTree {
    guard token.isWord("not") else { return try comparison() }
    let start = token.range.lowerBound
    try advance()
    let operand = try deeper { (parser) throws(ExpressionProblem) in try parser.inversion() }
    return try made(.not(operand), start..<operand.range.upperBound)
  }

  private mutating func comparison() throws(ExpressionProblem) -> SyntaxTree {
    let left = try sum()
    guard let comparison = comparisonOperator else { return left }
    try advance()
    let right = try sum()
    return try made(.comparison(comparison, left, right), left.range.lowerBound..<right.range.upperBound)
  }

  private var comparisonOperator: ComparisonOperator? {
    switch token.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .atMost: .atMost
    case .greater: .greater
    case .atLeast: .atLeast
    case .number, .text, .name, .plus, .minus, .times, .divided, .leftParenthesis, .rightParenthesis, .comma, .end:
      nil
    }
  }

  private mutating func sum() throws(ExpressionProblem) -> SyntaxTree {
    var left = try product()
    while token.kind == .plus || token.kind == .minus {
      let sign: ArithmeticOperator = token.kind == .plus ? .add : .subtract
      try advance()
      let right = try product()
      left = try made(.arithmetic(sign, left, right), left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func product() throws(ExpressionProblem) -> SyntaxTree {
    var left = try unary()
    while token.kind == .times || token.kind == .divided {
      let sign: ArithmeticOperator = token.kind == .times ? .multiply : .divide
      try advance()
      let right = try unary()
      left = try made(.arithmetic(sign, left, right), left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func unary() throws(ExpressionProblem) -> SyntaxTree {
    guard token.kind == .minus else { return try primary() }
    let start = token.range.lowerBound
    try advance()
    let operand = try deeper { (parser) throws(ExpressionProblem) in try parser.unary() }
    return try made(.negation(operand), start..<operand.range.upperBound)
  }
}
