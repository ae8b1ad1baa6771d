import Readiness

extension Question {
  /// The ids of the options, in the order of their numbers; none where options have no ids.
  package var optionIDs: [String] {
    switch kind {
    case .choice(let choice): choice.options.map(\.id)
    case .multiple(let multiple): multiple.options.map(\.id)
    case .scale, .yesNo, .number, .text: []
    }
  }

  /// What may be typed as an answer, in a sentence.
  package var acceptedInput: String {
    switch kind {
    case .scale, .choice:
      return "Type a number from 1 to \(optionLabels.count) or the beginning of an option."
    case .multiple(let multiple):
      let limit = multiple.chooseAtMost.map { "at most \($0)" } ?? "any of them"
      let words = multiple.mayChooseAll ? "all or none" : "none"
      return "Choose \(limit) by number, such as \(multiple.exampleInput), or type \(words)."
    case .number(let number):
      return "Type \(number.limitsInWords)."
    case .yesNo:
      return "Type yes or no."
    case .text:
      return "Answer in your own words, on one line."
    }
  }
}

extension MultipleChoice {
  /// Whether `all` is an answer: as many may be chosen as can be together.
  fileprivate var mayChooseAll: Bool { allows(options.indices.filter { !options[$0].isExclusive }) }

  /// An example of how to choose several options, within what is allowed.
  fileprivate var exampleInput: String {
    switch min(chooseAtMost ?? options.count, options.count) {
    case ...1: "1"
    case 2: "1,2"
    case 3: "1,3"
    default: options.count >= 5 ? "1,3-5" : "1,3"
    }
  }
}
