/// Gives an expression its names and types, and collects all that is wrong with them.
struct ExpressionChecker {
  /// A checked part; `type` is nil where a problem was found, so that nothing follows from it.
  struct Part {
    var expression: Expression
    var type: ExpressionType?
    /// What the text can be, where that is known: option ids, band ids, verdict ids.
    var possibleTexts: [String]?
    /// What the possible texts are called, such as “option of `location`”.
    var textsAre = ""

    static let broken = Part(expression: .number(.nan), type: nil)
  }

  let scope: ExpressionScope
  private(set) var problems: [ExpressionProblem] = []

  init(scope: ExpressionScope) {
    self.scope = scope
  }

  mutating func check(_ tree: SyntaxTree, as type: ExpressionType) -> Expression {
    let part = check(tree)
    expect(type, part, tree.range)
    return part.expression
  }

  mutating func report(_ range: Range<Int>, _ message: String, advice: String? = nil) {
    problems.append(ExpressionProblem(range: range, message: message, advice: advice))
  }

  private mutating func expect(_ type: ExpressionType, _ part: Part, _ range: Range<Int>) {
    guard let found = part.type, found != type else { return }
    let isLiteral = if case .text = part.expression { true } else { false }
    report(
      range, "expected \(type.words) here, this is \(found.words)",
      advice: isLiteral && type == .boolean ? "write the comparison twice" : advice(found, wanted: type))
  }

  private func advice(_ found: ExpressionType, wanted: ExpressionType) -> String? {
    switch (found, wanted) {
    case (.number, .boolean): "compare it with something, such as “… >= 50”"
    case (.text, .boolean): "compare it with a text, such as “… = \"…\"”"
    case (.boolean, .number): "use if(condition, 1, 0) to count a condition as a number"
    case (.text, .number): "texts and options can only be compared with = and !="
    case (.boolean, .text), (.number, .text): nil
    case (.number, .number), (.text, .text), (.boolean, .boolean): nil
    }
  }

  mutating func check(_ tree: SyntaxTree) -> Part {
    switch tree.node {
    case .number(let value): return Part(expression: .number(value), type: .number)
    case .text(let text): return Part(expression: .text(text), type: .text)
    case .boolean(let value): return Part(expression: .boolean(value), type: .boolean)
    case .name(let name): return checkName(name, tree.range, insideKnown: false)
    case .call(let function, let range, let arguments):
      return checkCall(function, range, arguments, tree.range)
    case .negation(let operand):
      return Part(expression: .negation(check(operand, as: .number)), type: .number)
    case .not(let operand):
      return Part(expression: .not(check(operand, as: .boolean)), type: .boolean)
    case .logical(let sign, let left, let right):
      let (left, right) = (check(left, as: .boolean), check(right, as: .boolean))
      switch sign {
      case .and: return Part(expression: .and(left, right), type: .boolean)
      case .or: return Part(expression: .or(left, right), type: .boolean)
      }
    case .arithmetic(let sign, let left, let right):
      let (left, right) = (check(left, as: .number), check(right, as: .number))
      return Part(expression: .arithmetic(sign, left, right), type: .number)
    case .comparison(let sign, let left, let right): return compare(sign, left, right, tree.range)
    }
  }

  private mutating func compare(
    _ sign: ComparisonOperator, _ left: SyntaxTree, _ right: SyntaxTree, _ range: Range<Int>
  ) -> Part {
    let (leftPart, rightPart) = (check(left), check(right))
    let result = Part(expression: .comparison(sign, leftPart.expression, rightPart.expression), type: .boolean)
    switch sign {
    case .less, .atMost, .greater, .atLeast:
      expect(.number, leftPart, left.range)
      expect(.number, rightPart, right.range)
    case .equal, .notEqual:
      guard let leftType = leftPart.type, let rightType = rightPart.type else { return result }
      if leftType != rightType {
        report(range, "\(leftType.words) is compared with \(rightType.words)", advice: advice(leftPart, rightPart))
      } else {
        literal(left, mustBeOneOf: rightPart)
        literal(right, mustBeOneOf: leftPart)
      }
    }
    return result
  }

  private func advice(_ left: Part, _ right: Part) -> String? {
    switch (left.type, right.type) {
    case (.text, .number), (.number, .text):
      "answers to scales are positions from 1; answers to choices are option ids in quotation marks"
    case (.boolean, _), (_, .boolean): "an answer to a yes_no question is true or false, without quotation marks"
    default: nil
    }
  }

  private mutating func literal(_ tree: SyntaxTree, mustBeOneOf other: Part) {
    guard let possible = other.possibleTexts else { return }
    for (text, range) in literals(tree) where !possible.contains(where: { $0.isSameText(as: text) }) {
      let nearest = Suggestion.nearest(to: text, among: possible)
      report(
        range, "“\(Printable.text(text))” is no \(other.textsAre)" + (nearest.map { ", did you mean “\($0)”?" } ?? ""),
        advice: nearest == nil ? Self.oneOf(possible) : nil)
    }
  }

  /// The texts that a part of an expression can give literally.
  private func literals(_ tree: SyntaxTree) -> [(String, Range<Int>)] {
    switch tree.node {
    case .text(let text): return [(text, tree.range)]
    case .call("if", _, let arguments): return arguments.dropFirst().flatMap(literals)
    case .call("first_known", _, let arguments): return arguments.flatMap(literals)
    case .call, .number, .boolean, .name, .negation, .not, .logical, .arithmetic, .comparison: return []
    }
  }

  static func oneOf(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return "it can be \(shown)" + (names.count > 12 ? " and \(names.count - 12) more" : "")
  }
}

extension String {
  /// Whether both are the same characters; `==` also takes different spellings of one character for equal.
  package func isSameText(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
