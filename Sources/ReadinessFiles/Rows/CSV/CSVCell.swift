import Readiness

/// The text of a cell as an answer.
enum CSVCell {
  /// The stored answer that a cell stands for: itself, or that of the option with this label.
  static func storedAnswer(_ text: String, to question: Question, _ syntax: CSVSyntax) -> StoredAnswer {
    let trimmed = CSVHeader.folded(text)
    switch trimmed {
    case "": return .nothing
    case "unknown": return .unknown
    case "not_applicable": return .notApplicable
    default: break
    }
    switch question.kind {
    case .text: return .text(text)
    case .number: return number(trimmed, syntax).map { .number($0) } ?? .text(text)
    case .yesNo:
      if trimmed == "true" || trimmed == "yes" { return .boolean(true) }
      return trimmed == "false" || trimmed == "no" ? .boolean(false) : .text(text)
    case .scale(let scale):
      let number = number(trimmed, syntax)
      // What is stored counts first, so that a cell means the same whatever else the row holds.
      if let number, number == number.rounded(), number >= 1, number <= Double(scale.options.count) {
        return .number(number)
      }
      let position = scale.options.firstIndex { CSVHeader.folded($0.label) == trimmed }
      return position.map { .number(Double($0 + 1)) } ?? number.map { .number($0) } ?? .text(text)
    case .choice(let choice): return .text(option(trimmed, choice.options) ?? text)
    case .multiple(let multiple):
      // A label may hold the separator itself.
      if let option = option(trimmed, multiple.options) { return .list([.text(option)]) }
      let parts = text.split(separator: ";").map(String.init).filter { !CSVHeader.folded($0).isEmpty }
      return .list(parts.map { .text(option(CSVHeader.folded($0), multiple.options) ?? $0) })
    }
  }

  /// A number in decimal notation, with a point or, where that cannot be taken for one between thousands, a comma.
  private static func number(_ text: String, _ syntax: CSVSyntax) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.,e".utf8.contains($0) }) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return CoreSchema.number(text) }
    guard !text.contains("."), syntax.hasDecimalComma || parts[1].count != 3 else { return nil }
    return CoreSchema.number(parts.joined(separator: "."))
  }

  private static func option(_ text: String, _ options: [AnswerOption]) -> String? {
    options.first { $0.id == text }?.id ?? options.first { CSVHeader.folded($0.label) == text }?.id
  }
}
