import Readiness
import ReadinessInterview

extension Session {
  /// Notes that something about the present question has changed, and saves it.
  mutating func keepChange() {
    unsaved.note(interview.currentQuestion?.id)
    keep()
  }

  /// Saves what has changed; every failure is told, at length the first time, and tried again with the next change.
  mutating func keep() {
    let hasFailed = unsaved.failure != nil
    attempt()
    if let failure = unsaved.failure {
      tellFailure(failure)
    } else if hasFailed {
      dialogue.tell("The answers are saved again.", .success)
    }
  }

  /// Saves at once, and says so.
  mutating func saveNow() {
    let hasFailed = unsaved.failure != nil
    unsaved.note()
    keep()
    if unsaved.failure == nil, !hasFailed, reader.isInteractive { dialogue.tell("Saved.", .success) }
  }

  /// Saves in another file, by name, now and from now on.
  mutating func save(in file: String) {
    switch keeper.saveElsewhere(interview.sheet, file) {
    case .saved:
      unsaved.clear()
      dialogue.tell("Saved.", .success)
    case .savedElsewhere(let file, let resumeCommand):
      unsaved.clear()
      keeper.resumeCommand = resumeCommand
      dialogue.tell("Saved in \(file), where the answers go from now on.", .success)
    case .failed(let reason):
      dialogue.tell(warning("Not saved in \(file): \(reason)."), .warning)
    }
  }

  /// Saves and ends the session; once, a person is asked back if that would lose answers.
  mutating func leave(_ end: SessionEnd) -> SessionEnd? {
    makeFile()
    attempt()
    guard let failure = unsaved.failure, reader.isInteractive, !unsaved.isWarnedOfLoss else { return end }
    unsaved.isWarnedOfLoss = true
    dialogue.tell(
      "The answers are not saved: \(failure). If you leave now, they are lost. :save and the name of another file keeps "
        + "them there, :save alone tries again; the same once more leaves without saving.", .warning)
    return nil
  }

  /// Saves what is left to save and tells how it ended.
  mutating func finish(_ end: SessionEnd) -> SessionResult {
    makeFile()
    attempt()
    tellEnd(end)
    tellUnsaved()
    return SessionResult(end: end, sheet: interview.sheet, isSaved: !unsaved.isAny)
  }

  /// Whoever leaves before the first answer finds a file all the same.
  private mutating func makeFile() {
    if interview.sheet.answers.isEmpty, !unsaved.isFileWritten { unsaved.note() }
  }

  /// Saves if there is something to save.
  private mutating func attempt() {
    guard unsaved.isAny else { return }
    switch keeper.save(interview.sheet) {
    case .saved:
      unsaved.clear()
    case .savedElsewhere(let file, let resumeCommand):
      unsaved.clear()
      keeper.resumeCommand = resumeCommand
      dialogue.tell(
        warning(
          "Somebody else has changed the answer file meanwhile. It stays as it is; all your answers are kept in \(file) "
            + "from now on. To go on with them another time: \(resumeCommand)"), .warning)
    case .failed(let reason):
      unsaved.failure = reason
    }
  }

  private mutating func tellFailure(_ reason: String) {
    if unsaved.isFailureKnown {
      dialogue.tell(warning("Still not saved: \(reason)."), .warning)
    } else {
      let hope =
        " They are kept here, and every answer is another try. :save and the name of another file keeps them there."
      dialogue.tell(warning("The answers could not be saved: \(reason).\(reader.isInteractive ? hope : "")"), .warning)
    }
    unsaved.isFailureKnown = true
  }

  /// Says at the very end what is lost.
  private func tellUnsaved() {
    guard let failure = unsaved.failure else { return }
    guard !unsaved.questions.isEmpty else {
      dialogue.tell(error("The answer file is not written: \(failure)."), .warning)
      return
    }
    let ids = unsaved.questions.map(Printable.text).joined(separator: ", ")
    dialogue.tell(error("The last answers are not saved: \(failure). These are missing in the file: \(ids)"), .warning)
  }

  private func warning(_ text: String) -> String { reader.isInteractive ? text : "warning: " + text }

  private func error(_ text: String) -> String { reader.isInteractive ? text : "error: " + text }
}
