import Readiness

/// What a person meant with a line typed where the reason of a joint answer is asked for.
package enum ReasonInput: Sendable, Equatable {
  /// Nothing but spaces.
  case blank
  case reason(String)
  /// On without a reason.
  case skip
  /// Back to the answer.
  case back
  /// List what can be typed.
  case list
  case session(SessionCommand)

  /// What is meant with a line; the problem if it is a command that has no place here, or none.
  package static func read(_ line: String) -> Result<ReasonInput, CommandProblem> {
    let typed = Folding.trim(line)
    if typed.isEmpty { return .success(.blank) }
    if typed.hasPrefix("::") || !typed.hasPrefix(":") && typed != "?" {
      guard !CommandWord.hasControlCharacters(typed) else { return .failure(.controlCharacters) }
      return .success(.reason(typed.hasPrefix("::") ? String(typed.dropFirst()) : typed))
    }
    switch TypedCommand.read(typed) {
    case .failure(let problem): return .failure(problem)
    case .success(.list): return .success(.list)
    case .success(.word(let word, let argument)):
      switch word {
      case .back: return .success(.back)
      case .skip: return .success(.skip)
      case .score: return .success(.session(.score))
      case .review: return .success(.session(.review))
      case .save: return .success(.session(.save(argument)))
      case .quit: return .success(.session(.quit))
      case .unknown, .notApplicable, .disagree, .why, .help, .note, .evidence, .goTo:
        return .failure(.needsReason(word))
      }
    }
  }

  /// The line that gives this reason when it is typed.
  package static func line(for reason: String) -> String { reason.hasPrefix(":") ? ":" + reason : reason }
}

extension Interview {
  /// What is asked after an answer.
  package var reasonRequest: Passage {
    let why = current.flatMap(outcome) == .notAgreed ? "What keeps you apart, in a sentence?" : "Why, in a sentence?"
    return Passage("\(why) :skip goes on without a reason, :back changes the answer.")
  }

  /// What can be typed where a reason is asked for.
  package var reasonCommands: [Passage] {
    CommandWord.atReason.map { word in
      let summary =
        switch word {
        case .back: "change the answer"
        case .skip: "go on without a reason; an earlier one stays"
        default: word.summary
        }
      return .entry(word.labelled, summary, column: 17)
    }
      + [Passage("Anything else is the reason. Start it with :: if it begins with a colon.")]
  }
}
