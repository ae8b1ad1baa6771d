/// Comparison of computed numbers after rounding both to 9 decimals, half away from zero.
///
/// The last digits of a computed number depend on the order of the arithmetic; a rule must not. Numbers of
/// 2^53 · 1e−9 and more have no ninth decimal and are compared as they are. A missing number (not a number) compares
/// as false.
package enum Rounded {

  /// The number at 9 decimals.
  @inlinable
  package static func value(_ number: Double) -> Double {
    number.magnitude >= 9_007_199.254740992
      ? number : (number * 1e9).rounded(.toNearestOrAwayFromZero) / 1e9
  }

  @inlinable package static func isEqual(_ left: Double, _ right: Double) -> Bool { value(left) == value(right) }
  @inlinable package static func isLess(_ left: Double, _ right: Double) -> Bool { value(left) < value(right) }
  @inlinable package static func isAtMost(_ left: Double, _ right: Double) -> Bool { value(left) <= value(right) }
  @inlinable package static func isZero(_ number: Double) -> Bool { value(number) == 0 }
}
