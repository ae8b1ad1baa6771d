/// Reads and checks the text of an expression.
package enum ExpressionReader {
  /// The expression, or what is wrong with it: one problem of form, else all problems of names and types.
  package static func read(
    _ text: String, as type: ExpressionType, in scope: ExpressionScope
  ) -> (expression: Expression?, problems: [ExpressionProblem]) {
    do {
      let tree = try ExpressionParser.parse(text)
      var checker = ExpressionChecker(scope: scope)
      let expression = checker.check(tree, as: type)
      return checker.problems.isEmpty ? (expression, []) : (nil, checker.problems)
    } catch {
      return (nil, [error])
    }
  }
}
