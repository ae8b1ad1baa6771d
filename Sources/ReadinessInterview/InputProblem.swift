import Readiness

/// Why a line is neither an answer to the question nor a command.
package enum InputProblem: Error, Sendable, Equatable {
  case command(CommandProblem)
  /// The question cannot be answered with "not applicable".
  case notApplicableNotAllowed
  case noSuchOption(String)
  /// The positions of the options, from 0, whose labels begin so.
  case ambiguousOption(String, [Int])
  /// The position of an option, from 0, that can only be chosen alone.
  case exclusive(Int)
  case tooMany(chosen: Int, limit: Int)
  case notANumber(String)
  /// A range, or a number that is only about right.
  case notOneNumber(String)
  /// A comma before three digits: it may stand for thousands or for decimals.
  case ambiguousNumber(String, thousands: Double, decimals: Double)
  case notWhole(Double)
  case outOfLimits(Double)
  case wrongUnit(String)
  case notYesOrNo(String)
  case controlCharacters

  /// What is wrong and what is accepted, in a sentence or two.
  package func message(for question: Question) -> String {
    let options = question.optionLabels
    let acceptedInput = question.acceptedInput
    switch self {
    case .command(let problem):
      return problem.message
    case .notApplicableNotAllowed:
      return "This question applies to everybody; type :unknown if you don't know."
    case .noSuchOption(let typed):
      let nearest = Suggestion.nearest(to: Folding.fold(typed), among: options.map(Folding.fold))
        .flatMap { folded in options.first { Folding.fold($0) == folded } }
      return "“\(typed)” is not one of the options" + (nearest.map { "; did you mean “\($0)”? " } ?? ". ")
        + acceptedInput
    case .ambiguousOption(let typed, let fitting):
      let list = fitting.map { "\($0 + 1) \(options[$0])" }.joined(separator: ", ")
      return "“\(typed)” fits several options: \(list). Type the number."
    case .exclusive(let option):
      return "“\(options[option])” can only be chosen alone."
    case .tooMany(let chosen, let limit):
      return "That is \(chosen) options; at most \(limit) may be chosen."
    case .notANumber(let typed):
      return "“\(typed)” is not a number. \(acceptedInput)"
    case .notOneNumber(let typed):
      return "One number is wanted, not “\(typed)”. \(acceptedInput)"
    case .ambiguousNumber(let typed, let thousands, let decimals):
      return "“\(typed)” could be \(PlainNumber.text(thousands)) or \(PlainNumber.text(decimals)); "
        + "please type it without the comma or with a decimal point."
    case .notWhole(let number), .outOfLimits(let number):
      return "\(PlainNumber.text(number)) is not accepted. \(acceptedInput)"
    case .wrongUnit(let typed):
      return "“\(typed)” is not the unit of this question. \(acceptedInput)"
    case .notYesOrNo(let typed):
      return "“\(typed)” is neither yes nor no. \(acceptedInput)"
    case .controlCharacters:
      return CommandProblem.controlCharactersMessage
    }
  }
}
