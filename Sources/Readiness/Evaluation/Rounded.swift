/// Comparison of computed numbers after rounding both to 9 decimals, half away from zero.
///
/// The last digits of a computed number depend on the order of the arithmetic; a rule must not. Numbers of
/// 2^53 · 1e−9 and more have no ninth decimal and are compared as they are. A missing number (not a number) compares
/// as false.
package enum Rounded {

  /// The number at 9 decimals.
  @inlinable
  package static func value(_ number: Double) -> Double {
    guard number.magnitude < 9_007_199.254740992 else { return number }
    // By hand, since the library's function costs more than the whole comparison.
    let scaled = number * 1e9
    let whole = Double(Int64(scaled))
    let fraction = scaled - whole
    if fraction >= 0.5 { return (whole + 1) / 1e9 }
    if fraction <= -0.5 { return (whole - 1) / 1e9 }
    return whole / 1e9
  }

  /// Numbers further apart than this stay in order when rounded, so that rounding them can be spared.
  @usableFromInline static let clearDistance = 1e-8

  @inlinable
  package static func isEqual(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude > clearDistance ? false : value(left) == value(right)
  }

  @inlinable
  package static func isLess(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude > clearDistance ? left < right : value(left) < value(right)
  }

  @inlinable
  package static func isAtMost(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude > clearDistance ? left < right : value(left) <= value(right)
  }

  @inlinable package static func isZero(_ number: Double) -> Bool { value(number) == 0 }
}

extension Rounded {
  /// Whether a ranked thing comes before another: the larger value first, missing last, ties by position.
  package static func precedes(
    _ left: (value: Double?, position: Int), _ right: (value: Double?, position: Int)
  ) -> Bool {
    switch (left.value, right.value) {
    case (let leftValue?, let rightValue?):
      if isEqual(leftValue, rightValue) { return left.position < right.position }
      return isLess(rightValue, leftValue)
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return left.position < right.position
    }
  }
}
