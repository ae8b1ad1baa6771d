import Readiness

/// Numbers as people read them: the one place where they are written.
package enum ReadableNumber {
  /// At most one decimal, such as `76.2` or `15`; a dash if missing.
  package static func text(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "–" }
    return PlainNumber.text(Rounded.value((number * 10).rounded(.toNearestOrAwayFromZero) / 10))
  }

  /// A change, with its sign: `+3.5`, `-12`.
  static func signed(_ change: Double) -> String { (change > 0 ? "+" : "") + text(change) }

  /// A share as a whole percentage, such as `85 %`; never 100 % or 0 % by rounding alone.
  package static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let percent = (share * 100).rounded(.toNearestOrAwayFromZero)
    if percent == 100 && Rounded.isLess(share, 1) { return "99 %" }
    if percent == 0 && Rounded.isLess(0, share) { return "1 %" }
    return "\(Int(percent)) %"
  }

  /// A value of an expectation in its unit, such as `18 %`, `12 months` or `3 of 5`.
  static func text(_ value: Double?, of question: Question) -> String {
    guard value != nil else { return "–" }
    switch question.kind {
    case .scale(let scale): return "\(text(value)) of \(scale.options.count)"
    case .number(let number):
      guard let unit = number.unit?.split(separator: " ").first else { return text(value) }
      return "\(text(value)) \(Printable.text(String(unit)))"
    case .choice, .multiple, .yesNo, .text: return text(value)
    }
  }
}
