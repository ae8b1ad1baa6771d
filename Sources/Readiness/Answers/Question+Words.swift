extension Question {
  /// The labels to choose from, in the order of their numbers; none for numbers and texts.
  package var optionLabels: [String] {
    switch kind {
    case .scale(let scale): scale.options.map(\.label)
    case .choice(let choice): choice.options.map(\.label)
    case .multiple(let multiple): multiple.options.map(\.label)
    case .yesNo: ["Yes", "No"]
    case .number, .text: []
    }
  }

  /// An answer in the words of its question, for a person to read.
  package func words(for answer: Answer) -> String {
    let labels = optionLabels
    switch answer {
    case .unanswered: return "open"
    case .unknown: return "don't know"
    case .notApplicable: return "not applicable"
    case .scale(let position): return labels[position - 1]
    case .choice(let option): return labels[option]
    case .multiple(let options):
      return options.isEmpty ? "none of these" : options.map { labels[$0] }.joined(separator: "; ")
    case .number(let number):
      guard case .number(let kind) = self.kind, let unit = kind.unit else { return PlainNumber.text(number) }
      return PlainNumber.text(number) + " " + unit
    case .yesNo(let value): return labels[value ? 0 : 1]
    case .text(let text): return text
    }
  }
}
