import Readiness

/// What a person meant with a line.
package enum Input: Sendable, Equatable {
  /// An answer to the question, "don't know" and "not applicable" included.
  case answer(Answer)
  case command(Command)
  /// Nothing but spaces.
  case blank
}

/// Something to do instead of answering.
package enum Command: Sendable, Equatable {
  case back
  case skip
  /// Settle that there is no joint answer, with the reason if it is given at once.
  case disagree(String?)
  case why
  case help
  /// Keep a note with the question; without text, show the one that is there.
  case note(String?)
  /// Keep what was shown as proof; without text, show it and what to ask for.
  case evidence(String?)
  /// Go to the question of this number or id.
  case goTo(String)
  case session(SessionCommand)
  /// List the commands.
  case list
}

/// Something to do that is about the whole session, whether a question is being asked or not.
package enum SessionCommand: Sendable, Equatable {
  /// Show what is known of the scores.
  case score
  /// List all answers.
  case review
  /// Save now; with the name of a file, there from now on.
  case save(String?)
  case quit
}
