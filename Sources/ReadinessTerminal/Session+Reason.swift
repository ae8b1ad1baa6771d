import Readiness
import ReadinessInterview

/// In a workshop every answer is followed by its reason.
extension Session {
  /// Whether the next line is the reason of what has been settled.
  var asksReason: Bool { !isReconsidering && interview.current.map(interview.isReasonOpen) ?? false }

  /// Reads one line where a reason is asked for.
  mutating func askForReason(_ question: Question, _ position: Int) -> SessionEnd? {
    if mustShow { show(question) }
    let earlier = reader.isInteractive ? interview.note.map { OneLine.text(ReasonInput.line(for: $0)) } ?? "" : ""
    if mustAskReason {
      mustAskReason = false
      if reader.isInteractive { dialogue.tell([interview.reasonRequest]) }
      prefill = earlier
    }
    var isUnfinished = false
    if let halfTyped, halfTyped.position == position, halfTyped.isReason {
      prefill = halfTyped.line
      isUnfinished = true
      self.halfTyped = nil
    }
    let event = reader.read(
      LineRequest(
        prompt: "reason> ", prefill: prefill, isUnfinished: isUnfinished,
        complete: { AnswerCompletion.reasonLines(from: $0) }))
    prefill = earlier
    return heed(event, position, question, isReason: true) { session, line in
      if !earlier.isEmpty, line == earlier {
        // Confirmed as it stood, it stays as it is.
        session.keepReason(nil, question)
        return nil
      }
      return session.takeReason(line, question, position)
    }
  }

  private mutating func takeReason(_ line: String, _ question: Question, _ position: Int) -> SessionEnd? {
    switch ReasonInput.read(line) {
    case .success(.reason(let text)):
      keepReason(text, question)
    case .success(.skip):
      keepReason(nil, question)
    case .success(.blank):
      if reader.isInteractive {
        dialogue.tell("Please give the reason, or type :skip to go on without.")
      } else {
        keepReason(nil, question)
      }
    case .success(.back):
      isReconsidering = true
      mustShow = true
    case .success(.list):
      dialogue.tell(interview.reasonCommands)
      mustShow = reader.isInteractive
    case .success(.session(let command)):
      return obey(command)
    case .failure(let problem):
      return refuse(problem.message, position, question)
    }
    return nil
  }

  /// Keeps the reason, or leaves it as it is, and goes on.
  private mutating func keepReason(_ text: String?, _ question: Question) {
    moveOn { $0.giveReason(text) }
    unsaved.note(question.id)
    keep()
    if reader.isInteractive, text != nil { dialogue.tell("The reason is kept.", .success) }
  }

  /// Settles that there is no joint answer; the reason is asked for unless it was given with the command.
  mutating func disagree(_ reason: String?, _ question: Question) {
    var effect = Interview.Effect.none
    moveOn { interview in
      effect = interview.disagree()
      if let reason { interview.giveReason(reason) }
    }
    mustShow = reason != nil
    unsaved.note(question.id)
    keep()
    guard reader.isInteractive else { return }
    dialogue.tell("No joint answer; everybody stays with the own one.", .success)
    tell(effect)
  }
}
