extension ExpressionChecker {
  mutating func checkCall(
    _ function: String, _ nameRange: Range<Int>, _ arguments: [SyntaxTree], _ range: Range<Int>
  ) -> Part {
    switch function {
    case "min", "max":
      guard hasArguments(arguments, 1...Int.max, function, range) else { return .broken }
      let operands = arguments.map { check($0, as: .number) }
      return Part(expression: function == "min" ? .minimum(operands) : .maximum(operands), type: .number)
    case "abs":
      guard hasArguments(arguments, 1...1, function, range) else { return .broken }
      return Part(expression: .absolute(check(arguments[0], as: .number)), type: .number)
    case "clamp":
      guard hasArguments(arguments, 3...3, function, range) else { return .broken }
      let operands = arguments.map { check($0, as: .number) }
      return Part(expression: .clamp(operands[0], low: operands[1], high: operands[2]), type: .number)
    case "if": return conditional(arguments, range)
    case "known": return known(arguments, range)
    case "first_known": return firstKnown(arguments, range)
    case "at_most": return countAtMost(arguments, range)
    default:
      let nearest = Suggestion.nearest(to: function, among: ReservedWords.functions)
      report(
        nameRange, "unknown function `\(function)`" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
        advice: nearest == nil ? "functions are \(ReservedWords.functions.joined(separator: ", "))" : nil)
      for argument in arguments { _ = check(argument) }
      return .broken
    }
  }

  private mutating func hasArguments(
    _ arguments: [SyntaxTree], _ wanted: ClosedRange<Int>, _ function: String, _ range: Range<Int>
  ) -> Bool {
    if wanted.contains(arguments.count) { return true }
    let words =
      switch (wanted.lowerBound, wanted.upperBound) {
      case (1, 1): "one argument"
      case (let low, let high) where low == high: "\(low) arguments"
      default: "at least \(wanted.lowerBound == 1 ? "one argument" : "\(wanted.lowerBound) arguments")"
      }
    report(range, "`\(function)` takes \(words), there are \(arguments.count)")
    return false
  }

  private mutating func conditional(_ arguments: [SyntaxTree], _ range: Range<Int>) -> Part {
    guard hasArguments(arguments, 3...3, "if", range) else { return .broken }
    let condition = check(arguments[0], as: .boolean)
    let (then, otherwise) = (check(arguments[1]), check(arguments[2]))
    let joined = join([then, otherwise], Array(arguments[1...]), of: "if")
    return Part(
      expression: .conditional(condition, then: then.expression, otherwise: otherwise.expression),
      type: joined.type, possibleTexts: joined.possibleTexts, textsAre: joined.textsAre)
  }

  private mutating func known(_ arguments: [SyntaxTree], _ range: Range<Int>) -> Part {
    guard hasArguments(arguments, 1...1, "known", range) else { return .broken }
    let argument = arguments[0]
    guard case .name(let name) = argument.node else {
      return Part(expression: .known(check(argument).expression), type: .boolean)
    }
    return Part(
      expression: .known(checkName(name, argument.range, insideKnown: true).expression), type: .boolean)
  }

  private mutating func firstKnown(_ arguments: [SyntaxTree], _ range: Range<Int>) -> Part {
    guard hasArguments(arguments, 1...Int.max, "first_known", range) else { return .broken }
    let parts = arguments.map { check($0) }
    var joined = join(parts, arguments, of: "first_known")
    joined.expression = .firstKnown(parts.map(\.expression))
    return joined
  }

  private mutating func countAtMost(_ arguments: [SyntaxTree], _ range: Range<Int>) -> Part {
    guard hasArguments(arguments, 2...2, "at_most", range) else { return .broken }
    let threshold = check(arguments[1], as: .number)
    if case .condition = scope.place {
      report(range, "a condition for asking may only look at answers to earlier questions")
      return .broken
    }
    guard case .name(let id) = arguments[0].node else {
      report(arguments[0].range, "the first argument of `at_most` is the id of a section")
      return .broken
    }
    guard let section = scope.section(id) else {
      reportUnknown("section", id, arguments[0].range, among: scope.sectionIDs)
      return .broken
    }
    return Part(expression: .countAtMost(section: section, threshold), type: .number)
  }

  /// One type for all parts, and what texts they can be together.
  private mutating func join(_ parts: [Part], _ trees: [SyntaxTree], of function: String) -> Part {
    var result = Part(expression: .number(.nan), type: parts.first?.type)
    for (part, tree) in zip(parts, trees).dropFirst() {
      guard let first = result.type, let type = part.type else {
        result.type = nil
        continue
      }
      if first != type {
        report(tree.range, "`\(function)` mixes \(first.words) and \(type.words)")
        return .broken
      }
    }
    let texts = zip(parts, trees).map { part, tree -> [String]? in
      if case .text(let text) = tree.node { return [text] }
      return part.possibleTexts
    }
    if result.type == .text, texts.allSatisfy({ $0 != nil }) {
      result.possibleTexts = texts.flatMap { $0 ?? [] }
      result.textsAre = "possible value here"
    }
    return result
  }
}
