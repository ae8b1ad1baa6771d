import Readiness
import ReadinessInterview

extension Session {
  /// Does what a command says at a question; the end of the session if it ends it.
  mutating func obey(_ command: Command, _ question: Question, _ position: Int) -> SessionEnd? {
    switch command {
    case .back:
      var didMove = false
      moveOn { didMove = $0.back() }
      if !didMove { dialogue.tell("This is the first question.") }
    case .skip:
      if reader.isInteractive { tellSkipped(question) }
      moveOn { $0.leaveOpen() }
    case .why:
      dialogue.tell(interview.reason)
    case .help:
      dialogue.tell(interview.help)
    case .list:
      dialogue.tell(interview.commandList)
    case .note(let text):
      keepNote(text)
    case .evidence(let text):
      keepEvidence(text)
    case .goTo(let word):
      if let problem = go(to: word), !reader.isInteractive { return refuse(problem, position, question) }
    case .session(let command):
      return obey(command)
    }
    return nil
  }

  /// Does what a command says that needs no question; the end of the session if it ends it.
  mutating func obey(_ command: SessionCommand) -> SessionEnd? {
    switch command {
    case .score:
      dialogue.show { scores.page(interview.sheet, $0) }
    case .review:
      // Lines written beforehand are answers; there is nobody to type a number.
      if reader.isInteractive { startReview() } else { dialogue.tell(interview.review) }
    case .save(let file):
      if let file { save(in: file) } else { saveNow() }
    case .quit:
      return leave(.left)
    }
    return nil
  }

  /// Ctrl-C saves and leaves like any other way out; who asks from outside does not wait for answers.
  mutating func interrupt(_ signal: Int32) -> SessionEnd? {
    signal == SessionEnd.controlC ? leave(.interrupted(signal: signal)) : .interrupted(signal: signal)
  }

  private func tellSkipped(_ question: Question) {
    let answer = interview.currentAnswer
    dialogue.tell(answer == .unanswered ? "Left open." : "The answer stays: \(question.words(for: answer))")
  }

  private mutating func keepNote(_ text: String?) {
    if let text {
      // Shown on one line and confirmed as it stood, the note stays as it is.
      guard text != interview.note.map(oneLine) else { return }
      interview.setNote(text)
      keepChange()
      if reader.isInteractive { dialogue.tell("The note is kept.") }
    } else if let note = interview.note {
      dialogue.tell("Note: \(note)")
      prefill = oneLine("\(CommandWord.note.typed) \(note)")
    } else {
      dialogue.tell("There is no note yet. Type :note and the text.")
      if let note = interview.earlierNote { prefill = oneLine("\(CommandWord.note.typed) \(note)") }
    }
  }

  private mutating func keepEvidence(_ text: String?) {
    if let text {
      guard text != interview.evidence.map(oneLine) else { return }
      interview.setEvidence(text)
      keepChange()
      if reader.isInteractive { dialogue.tell("The evidence is kept.") }
    } else {
      dialogue.tell(interview.evidencePassages)
      if let evidence = interview.evidence ?? interview.earlierEvidence {
        prefill = oneLine("\(CommandWord.evidence.typed) \(evidence)")
      }
    }
  }

  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
