import Readiness

/// Where a session keeps its answers.
package struct AnswerKeeper {
  /// The command line that goes on with the interview, to be shown when it is left.
  package internal(set) var resumeCommand: String
  /// Puts the answers where they are safe; called after every one.
  let save: (AnswerSheet) -> SaveResult
  /// Puts the answers in another file, by name, now and from now on.
  let saveElsewhere: (AnswerSheet, _ file: String) -> SaveResult

  /// Keeps answers with functions that save them.
  package init(
    resumeCommand: String, save: @escaping (AnswerSheet) -> SaveResult,
    saveElsewhere: @escaping (AnswerSheet, _ file: String) -> SaveResult
  ) {
    self.resumeCommand = resumeCommand
    self.save = save
    self.saveElsewhere = saveElsewhere
  }
}

/// What came of saving the answers.
package enum SaveResult: Sendable, Equatable {
  case saved
  /// The answers are in another file, and go there from now on: it was asked for, or somebody else has changed the usual
  /// one, which stays as it is.
  case savedElsewhere(file: String, resumeCommand: String)
  /// Why they could not be saved, in a phrase without a full stop.
  case failed(String)
}
