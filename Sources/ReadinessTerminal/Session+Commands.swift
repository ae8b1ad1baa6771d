import Glibc
import Readiness
import ReadinessInterview

extension Session {
  /// Does what a command says at a question; the end of the session if it ends it.
  mutating func obey(_ command: Command, _ question: Question, _ position: Int) -> SessionEnd? {
    switch command {
    case .back:
      var moved = interview
      if moved.back() { moveOn { $0 = moved } } else { dialogue.tell("This is the first question.") }
    case .skip:
      if reader.isInteractive { tellSkipped(question, position) }
      moveOn { $0.leaveOpen() }
    case .disagree(let reason):
      guard interview.isWorkshop else {
        return refuse(CommandProblem.needsWorkshop(.disagree).message, position, question)
      }
      disagree(reason, question)
    case .why:
      dialogue.tell(interview.reason)
    case .help:
      dialogue.tell(interview.help)
    case .list:
      dialogue.tell(interview.commandList)
      // The question may be out of sight by now, here and after the scores.
      mustShow = reader.isInteractive
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
      if stage == .question { mustShow = reader.isInteractive }
    case .review:
      // Lines written beforehand are answers; there is nobody to type a number.
      if reader.isInteractive {
        startReview(isFull: true)
      } else {
        dialogue.tell(interview.review + [.gap] + interview.standing)
      }
    case .save(let file):
      if let file { save(in: file) } else { saveNow() }
    case .quit:
      return leave(.left(open: interview.openQuestions))
    }
    return nil
  }

  /// Ctrl-C saves and leaves like any other way out; who asks from outside does not wait for answers.
  mutating func interrupt(_ signal: Int32) -> SessionEnd? {
    signal == SIGINT ? leave(.interrupted(signal: signal)) : .interrupted(signal: signal)
  }

  private func tellSkipped(_ question: Question, _ position: Int) {
    guard interview.outcome(of: position) != .notAgreed else { return dialogue.tell("It stays: no joint answer.") }
    let answer = interview.currentAnswer
    dialogue.tell(answer == .unanswered ? "Left open." : "The answer stays: \(question.words(for: answer))")
  }

  private mutating func keepNote(_ text: String?) {
    if let text {
      // Shown on one line and confirmed as it stood, the note stays as it is.
      guard text != interview.note.map(asTyped) else { return }
      interview.setNote(text)
      keepChange()
      if reader.isInteractive { dialogue.tell("The note is kept.") }
    } else if editedLast == .note {
      interview.setNote(nil)
      keepChange()
      dialogue.tell("The note is removed.")
    } else if let note = interview.note {
      dialogue.tell("Note: \(note)")
      showForEditing(.note, note)
    } else {
      dialogue.tell("There is no note yet. Type :note and the text.")
      if let note = interview.earlierNote { prefill = OneLine.text("\(CommandWord.note.typed) \(note)") }
    }
  }

  private mutating func keepEvidence(_ text: String?) {
    if let text {
      guard text != interview.evidence.map(asTyped) else { return }
      interview.setEvidence(text)
      keepChange()
      if reader.isInteractive { dialogue.tell("The evidence is kept.") }
    } else if editedLast == .evidence {
      interview.setEvidence(nil)
      keepChange()
      dialogue.tell("The evidence is removed.")
    } else {
      dialogue.tell(interview.evidencePassages)
      if let evidence = interview.evidence {
        showForEditing(.evidence, evidence)
      } else if let evidence = interview.earlierEvidence {
        prefill = OneLine.text("\(CommandWord.evidence.typed) \(evidence)")
      }
    }
  }

  /// Puts a text on the line, behind the command that keeps it; the command alone then takes it away.
  private mutating func showForEditing(_ command: CommandWord, _ text: String) {
    guard reader.isInteractive else { return }
    dialogue.tell("It is on the line to be edited; \(command.typed) alone removes it.")
    prefill = OneLine.text("\(command.typed) \(text)")
    editedNext = command
  }

  /// A text as it comes back when it is shown on a line and confirmed.
  private func asTyped(_ text: String) -> String { Folding.trim(OneLine.text(text)) }
}
