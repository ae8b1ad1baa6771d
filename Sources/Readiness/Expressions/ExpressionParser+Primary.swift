extension ExpressionParser {
  mutating func primary() throws(ExpressionProblem) -> SyntaxTree {
    let first = token
    switch first.kind {
    case .number(let value):
      try advance()
      return try made(.number(value), first.range)
    case .text(let text):
      try advance()
      return try made(.text(text), first.range)
    case .name(let name): return try named(name, first.range)
    case .leftParenthesis:
      try advance()
      let inner = try deeper { (parser) throws(ExpressionProblem) in try parser.expression() }
      let end = try close(opened: first.range)
      return SyntaxTree(node: inner.node, range: first.range.lowerBound..<end)
    case .end:
      throw ExpressionProblem(
        range: first.range, message: "the expression ends too early", advice: "a value or a name is missing at its end")
    case .plus, .minus, .times, .divided, .equal, .notEqual, .less, .atMost, .greater, .atLeast, .rightParenthesis,
      .comma:
      throw ExpressionProblem(range: first.range, message: "expected a value or a name here")
    }
  }

  private mutating func named(_ name: String, _ range: Range<Int>) throws(ExpressionProblem) -> SyntaxTree {
    try advance()
    switch name {
    case "true", "false": return try made(.boolean(name == "true"), range)
    case "and", "or", "not":
      throw ExpressionProblem(
        range: range, message: "“\(name)” stands where a value or a name is expected",
        advice: name == "not" ? "put parentheses around “not …”" : nil)
    default: break
    }
    guard token.kind == .leftParenthesis else { return try made(.name(name), range) }
    let opened = token.range
    try advance()
    var arguments: [SyntaxTree] = []
    if token.kind != .rightParenthesis {
      arguments.append(try deeper { (parser) throws(ExpressionProblem) in try parser.expression() })
      while token.kind == .comma {
        try advance()
        arguments.append(try deeper { (parser) throws(ExpressionProblem) in try parser.expression() })
      }
    }
    let end = try close(opened: opened)
    return try made(
      .call(function: name, nameRange: range, arguments: arguments), range.lowerBound..<end)
  }

  private mutating func close(opened: Range<Int>) throws(ExpressionProblem) -> Int {
    guard token.kind == .rightParenthesis else {
      if token.isEnd { throw ExpressionProblem(range: opened, message: "this “(” is never closed", advice: "add “)”") }
      throw ExpressionProblem(
        range: token.range, message: "expected an operator, “,” or “)” here")
    }
    let end = token.range.upperBound
    try advance()
    return end
  }
}
