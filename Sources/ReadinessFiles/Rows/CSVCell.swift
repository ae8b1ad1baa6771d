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
    case .number:
      let number = CoreSchema.number(trimmed) ?? (syntax.hasDecimalComma ? withDecimalComma(trimmed) : nil)
      return number.map { .number($0) } ?? .text(text)
    case .yesNo:
      if trimmed == "true" || trimmed == "yes" { return .boolean(true) }
      return trimmed == "false" || trimmed == "no" ? .boolean(false) : .text(text)
    case .scale(let scale):
      if let position = scale.options.firstIndex(where: { CSVHeader.folded($0.label) == trimmed }) {
        return .number(Double(position + 1))
      }
      return CoreSchema.number(trimmed).map { .number($0) } ?? .text(text)
    case .choice(let choice): return .text(id(trimmed, choice.options))
    case .multiple(let multiple):
      // A label may hold the separator itself.
      if let option = option(trimmed, multiple.options) { return .list([.text(option)]) }
      let parts = trimmed.split(separator: ";").map { CSVHeader.folded(String($0)) }.filter { !$0.isEmpty }
      return .list(parts.map { .text(id($0, multiple.options)) })
    }
  }

  private static func withDecimalComma(_ text: String) -> Double? {
    guard text.count(where: { $0 == "," }) == 1, !text.contains(".") else { return nil }
    return CoreSchema.number(text.replacing(",", with: "."))
  }

  private static func id(_ text: String, _ options: [AnswerOption]) -> String { option(text, options) ?? text }

  private static func option(_ text: String, _ options: [AnswerOption]) -> String? {
    options.first { $0.id == text }?.id ?? options.first { CSVHeader.folded($0.label) == text }?.id
  }
}
