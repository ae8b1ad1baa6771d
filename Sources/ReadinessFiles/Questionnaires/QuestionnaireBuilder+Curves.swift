import Readiness

/// Curves: lists of pairs of numbers, the first ascending strictly.
extension QuestionnaireBuilder {
  typealias KnotCheck = (inout DiagnosticLog, Double, SourcePosition) -> Void

  /// A curve of at least one knot; nil if there is a fault in it.
  ///
  /// The checks are given each value and each result with its place.
  mutating func readCurve(
    _ node: DocumentNode, _ what: String, shape: Curve.Shape, checkValue: KnotCheck = { _, _, _ in },
    checkResult: KnotCheck = { _, _, _ in }
  ) -> Curve? {
    guard let pairs = log.list(node, what) else { return nil }
    if pairs.isEmpty {
      log.error("\(what) needs at least one pair", at: node.position, advice: "write [[0, 0], [100, 100]]")
    }
    var knots: [Curve.Knot] = []
    for pair in pairs {
      guard let numbers = log.list(pair, "a pair of \(what)") else { continue }
      guard numbers.count == 2 else {
        log.error("a pair of \(what) has to be two numbers, not \(numbers.count)", at: pair.position)
        continue
      }
      guard let value = log.number(numbers[0], "a value of \(what)"),
        let result = log.number(numbers[1], "a value of \(what)")
      else { continue }
      checkValue(&log, value, numbers[0].position)
      checkResult(&log, result, numbers[1].position)
      if let last = knots.last, value <= last.value {
        log.error(
          "\(what) has to ascend: \(PlainNumber.text(value)) comes after \(PlainNumber.text(last.value))",
          at: numbers[0].position, advice: "sort the pairs by their first number, each different")
      }
      knots.append(Curve.Knot(value: value, result: result))
    }
    let isAscending = zip(knots, knots.dropFirst()).allSatisfy { $0.value < $1.value }
    return knots.count == pairs.count && !knots.isEmpty && isAscending ? Curve(knots: knots, shape: shape) : nil
  }
}
