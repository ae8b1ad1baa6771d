import Readiness

/// What a person meant with a line typed after the review.
package enum ReviewInput: Sendable, Equatable {
  /// Nothing but spaces: on with the interview.
  case blank
  /// The number or the id of a question.
  case question(String)
  /// Back to the question that was asked before.
  case back
  /// List what can be typed.
  case list
  case session(SessionCommand)

  /// What is meant with a line; the problem if it is a command that needs a question, or none.
  package static func read(_ line: String) -> Result<ReviewInput, CommandProblem> {
    let typed = Folding.trim(line)
    if typed.isEmpty { return .success(.blank) }
    guard typed.hasPrefix(":") || typed == "?" else { return .success(.question(typed)) }
    switch TypedCommand.read(typed) {
    case .failure(let problem): return .failure(problem)
    case .success(.list): return .success(.list)
    case .success(.word(let word, let argument)):
      switch word {
      case .back: return .success(.back)
      case .score: return .success(.session(.score))
      case .review: return .success(.session(.review))
      case .goTo: return .success(.question(argument ?? ""))
      case .save: return .success(.session(.save(argument)))
      case .quit: return .success(.session(.quit))
      case .skip, .unknown, .notApplicable, .disagree, .why, .help, .note, .evidence:
        return .failure(.needsQuestion(word))
      }
    }
  }
}
