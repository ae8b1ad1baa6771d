import Readiness

/// Finds the option that a person means.
struct OptionInput {
  private let labels: [String]
  private let ids: [String]
  private let foldedLabels: [String]

  init(_ question: Question) {
    labels = question.optionLabels
    ids = question.optionIDs
    foldedLabels = labels.map(Folding.fold)
  }

  /// The position, from 0, of the option meant: its number, its id, its label or the beginning of only one label.
  func option(_ typed: String) -> Result<Int, InputProblem> {
    if let number = number(typed) {
      return labels.indices.contains(number - 1) ? .success(number - 1) : .failure(.noSuchOption(typed))
    }
    if let exact = exact(typed) { return .success(exact) }
    let fitting = beginning(with: typed)
    switch fitting.count {
    case 1: return .success(fitting[0])
    case 0: return .failure(.noSuchOption(typed))
    default: return .failure(.ambiguousOption(typed, fitting))
    }
  }

  /// The option whose id or whole label was typed.
  func exact(_ typed: String) -> Int? {
    let folded = Folding.fold(typed)
    return labels.firstIndex(of: typed) ?? ids.firstIndex(of: folded) ?? foldedLabels.firstIndex(of: folded)
  }

  /// The options whose labels begin so.
  func beginning(with typed: String) -> [Int] {
    let folded = Folding.fold(typed)
    guard !folded.isEmpty else { return [] }
    return foldedLabels.indices.filter { foldedLabels[$0].hasPrefix(folded) }
  }

  /// The number of an option, as in `4`, `4.` or `4)`; nil if something else was typed.
  func number(_ typed: String) -> Int? {
    var digits = Substring(Folding.fold(typed))
    if let last = digits.last, last == "." || last == ")" { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let number = Int(digits.prefix(9))
    // A label such as `2024` is no number of an option.
    if let number, !labels.indices.contains(number - 1), exact(typed) != nil { return nil }
    return number
  }
}
