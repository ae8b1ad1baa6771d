/// Numbers for files, with as many digits as it takes to read the same number back.
enum ExactNumber {
  /// The number in a form that is a number in YAML and JSON alike, whole numbers without a point; `null` if it is not finite.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded() && number.magnitude < 9_007_199_254_740_992 { return String(Int64(number)) }
    return "\(number)"
  }
}
