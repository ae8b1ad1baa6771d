import Readiness

/// Reads a number as people write it: `12.5`, `12,5`, `1 250`, `40 %`, `EUR 5`, `1e6`.
struct NumberInput {
  private let kind: NumberKind

  init(_ kind: NumberKind) { self.kind = kind }

  /// The number meant, within the limits of the question.
  func read(_ typed: String) -> Result<Answer, InputProblem> {
    guard let parts = NumberParts(Folding.plain(typed)) else { return .failure(.notANumber(typed)) }
    for unit in [parts.before, parts.after] where !unit.isEmpty && !isUnit(unit) {
      return .failure(parts.isMoreOrLess ? .notOneNumber(typed) : .wrongUnit(unit))
    }
    guard let number = number(parts) else { return .failure(.notANumber(typed)) }
    switch number {
    case .failure(let problem): return .failure(problem)
    case .success(let number):
      if kind.isInteger, number != number.rounded() { return .failure(.notWhole(number)) }
      guard kind.isWithinLimits(number) else { return .failure(.outOfLimits(number)) }
      return .success(.number(number == 0 ? 0 : number))
    }
  }

  private func number(_ parts: NumberParts) -> Result<Double, InputProblem>? {
    guard let plain = parts.number, plain.isFinite else { return nil }
    guard parts.isCommaBeforeThreeDigits, let thousands = parts.numberWithoutCommas, thousands.isFinite else {
      return .success(plain)
    }
    if kind.isInteger { return .success(thousands) }
    return .failure(.ambiguousNumber(parts.written, thousands: thousands, decimals: plain))
  }

  /// Whether the text names the unit of the question: the whole of it, its beginning, or a word for the percent sign.
  private func isUnit(_ typed: String) -> Bool {
    guard let unit = kind.unit.map(Folding.fold) else { return false }
    let typed = Folding.fold(typed)
    if unit.hasPrefix("%"), ["percent", "per cent", "pct"].contains(typed) { return true }
    // One letter may be short for anything; `m` is months, minutes and millions.
    let isLetter = typed.count == 1 && typed.allSatisfy(\.isLetter)
    return typed == unit || typed == unit + "s" || (unit.hasPrefix(typed) && !isLetter)
  }
}
