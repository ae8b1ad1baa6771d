/// A piecewise function given by knots, with values ascending strictly; the end knots' results hold beyond them.
package struct Curve: Sendable, Equatable {
  /// One point of a curve: at `value` the curve has the result `result`.
  package struct Knot: Sendable, Equatable {
    package let value: Double
    package let result: Double

    package init(value: Double, result: Double) {
      self.value = value
      self.result = result
    }
  }

  /// How a curve runs between two knots.
  package enum Shape: Sendable, Equatable {
    /// Straight from knot to knot.
    case linear
    /// The result of the last knot that is not above the value; below the first knot, the first result.
    case steps
  }

  package let knots: [Knot]
  package let shape: Shape

  /// Makes a curve of at least one knot, values ascending strictly.
  package init(knots: [Knot], shape: Shape) {
    self.knots = knots
    self.shape = shape
  }

  /// The result at `value`; missing (not a number) if the value is missing or there is no knot.
  ///
  /// Knots 0→0, 3→47.5: the linear result at 1.5 is 23.75.
  package func result(at value: Double) -> Double {
    knots.withUnsafeBufferPointer { Self.result(at: value, knots: $0[...], shape: shape) }
  }

  static func result(at value: Double, knots: Slice<UnsafeBufferPointer<Knot>>, shape: Shape) -> Double {
    guard !value.isNaN, let first = knots.first, let last = knots.last else { return .nan }
    switch shape {
    case .linear:
      if value <= first.value { return first.result }
      if value >= last.value { return last.result }
      var upper = knots.startIndex + 1
      while knots[upper].value <= value { upper += 1 }
      let (start, end) = (knots[upper - 1], knots[upper])
      // Halved, so that knots at both ends of all numbers are not too far apart.
      let share = (value / 2 - start.value / 2) / (end.value / 2 - start.value / 2)
      return start.result + share * (end.result - start.result)
    case .steps:
      var result = first.result
      for knot in knots where Rounded.isAtMost(knot.value, value) { result = knot.result }
      return result
    }
  }
}
