import Readiness
import ReadinessInterview

extension Session {
  /// Does what has to be done after asking for the answer to a question, or for its reason.
  mutating func heed(
    _ event: LineEvent, _ position: Int, _ question: Question, isReason: Bool,
    take: (inout Session, String) -> SessionEnd?
  ) -> SessionEnd? {
    switch event {
    case .line(let line):
      return take(&self, line)
    case .key(let command, let line):
      if !line.isEmpty { halfTyped = (line, position, isReason) }
      return take(&self, command)
    case .unreadable(let problem):
      return refuse(problem, position, question)
    case .end:
      return reader.isInteractive ? leave(.left(open: interview.openQuestions)) : .inputEnded(question: position)
    case .failed(let reason):
      return .inputFailed(question: position, reason: reason)
    case .cleared:
      tellCleared()
      return nil
    case .interrupted(let signal):
      return interrupt(signal)
    }
  }
}
