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
  case why
  case help
  /// Keep a note with the question; without text, show the one that is there.
  case note(String?)
  /// Keep what was shown as proof; without text, show it and what to ask for.
  case evidence(String?)
  case save
  case quit
  /// List the commands.
  case list
}
