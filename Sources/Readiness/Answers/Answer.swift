/// An answer that its question accepts.
package enum Answer: Sendable, Equatable {
  case unanswered
  /// "I don't know".
  case unknown
  case notApplicable
  /// Position of the scale's option, from 1.
  case scale(position: Int)
  /// Index of the option, from 0.
  case choice(option: Int)
  /// Indices of the options, from 0, ascending, each once.
  case multiple(options: [Int])
  case number(Double)
  case yesNo(Bool)
  case text(String)

  /// Whether something was said that is neither "don't know" nor "not applicable".
  package var isGiven: Bool {
    switch self {
    case .unanswered, .unknown, .notApplicable: false
    case .scale, .choice, .multiple, .number, .yesNo, .text: true
    }
  }
}

extension Question {
  /// The answer as it is stored in an answer file; nil if there is none.
  package func stored(_ answer: Answer) -> StoredAnswer? {
    switch answer {
    case .unanswered: return nil
    case .unknown: return .unknown
    case .notApplicable: return .notApplicable
    case .scale(let position): return .number(Double(position))
    case .number(let number): return .number(number)
    case .yesNo(let value): return .boolean(value)
    case .text(let text): return .text(text)
    case .choice(let option):
      guard case .choice(let choice) = kind else { return nil }
      return .text(choice.options[option].id)
    case .multiple(let options):
      guard case .multiple(let multiple) = kind else { return nil }
      return .list(options.map { .text(multiple.options[$0].id) })
    }
  }
}
