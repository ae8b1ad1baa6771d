/// What a question asks for, how the answer is stored and how it scores.
package enum QuestionKind: Sendable {
  case scale(Scale)
  case choice(Choice)
  case multiple(MultipleChoice)
  case number(NumberKind)
  case yesNo(YesNo)
  case text

  /// The word for this kind in a questionnaire file.
  package var name: String {
    switch self {
    case .scale: "scale"
    case .choice: "choice"
    case .multiple: "multiple"
    case .number: "number"
    case .yesNo: "yes_no"
    case .text: "text"
    }
  }

  /// The words that a questionnaire file may use for kinds.
  package static let names = ["scale", "choice", "multiple", "number", "yes_no", "text"]

  /// Whether an answer to such a question gives a score.
  package var isScored: Bool {
    switch self {
    case .scale, .yesNo: true
    case .choice(let choice): choice.options.contains { $0.score != nil }
    case .multiple(let multiple): multiple.options.contains { $0.score != nil }
    case .number(let number): number.curve != nil
    case .text: false
    }
  }
}

/// Two to eleven labels in an order; the stored answer is the position of the one chosen, from 1.
package struct Scale: Sendable {
  /// One step of a scale, with a score of its own or without.
  package struct Option: Sendable, Equatable {
    package let label: String
    package let score: Double?

    package init(label: String, score: Double? = nil) {
      self.label = label
      self.score = score
    }
  }

  package let options: [Option]
  /// Whether the first option is the best one.
  package let isReverseScored: Bool

  package init(options: [Option], isReverseScored: Bool = false) {
    self.options = options
    self.isReverseScored = isReverseScored
  }

  package static let optionCounts = 2...11
}

/// One of several named options; the stored answer is the id of the one chosen.
package struct Choice: Sendable {
  package let options: [AnswerOption]

  package init(options: [AnswerOption]) { self.options = options }
}

/// Any number of several named options; the stored answer is the list of the ids chosen.
package struct MultipleChoice: Sendable {
  package let options: [AnswerOption]
  /// How many options may be chosen at once; no limit if nil.
  package let chooseAtMost: Int?

  package init(options: [AnswerOption], chooseAtMost: Int? = nil) {
    self.options = options
    self.chooseAtMost = chooseAtMost
  }

  /// Whether these options (by position) may be chosen together: an exclusive one only alone, and not too many.
  package func allows(_ chosen: [Int]) -> Bool {
    if let chooseAtMost, chosen.count > chooseAtMost { return false }
    return chosen.count <= 1 || !chosen.contains { options[$0].isExclusive }
  }
}

/// A named option of a `choice` or `multiple` question.
package struct AnswerOption: Sendable, Equatable {
  package let id: String
  package let label: String
  package let score: Double?
  /// Whether it can only be chosen alone, such as "None of these"; for `multiple` questions.
  package let isExclusive: Bool

  package init(id: String, label: String, score: Double? = nil, isExclusive: Bool = false) {
    self.id = id
    self.label = label
    self.score = score
    self.isExclusive = isExclusive
  }
}

/// A number, with the limits and the unit it is asked for in.
package struct NumberKind: Sendable {
  package let unit: String?
  /// The smallest number that is accepted.
  package let minimum: Double?
  /// The largest number that is accepted.
  package let maximum: Double?
  package let isInteger: Bool
  /// From number to score; unscored without.
  package let curve: Curve?

  package init(
    unit: String? = nil, minimum: Double? = nil, maximum: Double? = nil, isInteger: Bool = false, curve: Curve? = nil
  ) {
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.isInteger = isInteger
    self.curve = curve
  }

  /// Whether the number is within the limits and whole where it has to be.
  package func accepts(_ number: Double) -> Bool {
    guard number.isFinite else { return false }
    if isInteger && number != number.rounded() { return false }
    return isWithinLimits(number)
  }

  /// Whether the number is within the limits, both included.
  package func isWithinLimits(_ number: Double) -> Bool {
    if let minimum, number < minimum { return false }
    if let maximum, number > maximum { return false }
    return true
  }
}

/// Yes or no; yes scores the top of the range unless reversed.
package struct YesNo: Sendable {
  package let isReverseScored: Bool

  package init(isReverseScored: Bool = false) { self.isReverseScored = isReverseScored }
}
