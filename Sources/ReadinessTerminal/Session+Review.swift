import Readiness
import ReadinessInterview

extension Session {
  /// Goes over to the review; a list of all answers that has been seen need not bury what an answer has changed.
  mutating func startReview(isFull: Bool) {
    stage = .review
    isReviewFull = isFull
    mustShow = true
  }

  /// Reads one line after the review.
  mutating func askForReview() -> SessionEnd? {
    if mustShow {
      mustShow = false
      let list = isReviewFull ? interview.review : []
      dialogue.tell(list + [.gap] + interview.standing + [interview.reviewAdvice(isFull: isReviewFull)])
    }
    let interview = interview
    let event = reader.read(
      LineRequest(prompt: "review> ") { AnswerCompletion.reviewLines(from: $0, in: interview) })
    switch event {
    case .line(let line), .key(let line, _):
      return takeReviewLine(line)
    case .unreadable(let problem):
      dialogue.tell(problem, .warning)
      return nil
    case .end, .failed:
      return leave(.left(open: interview.openQuestions))
    case .cleared:
      tellCleared()
      return nil
    case .interrupted(let signal):
      return interrupt(signal)
    }
  }

  private mutating func takeReviewLine(_ line: String) -> SessionEnd? {
    switch ReviewInput.read(line) {
    case .success(.blank):
      guard interview.current == nil else {
        moveOn { _ in }
        return nil
      }
      return leave(.completed(open: interview.openQuestions))
    case .success(.question(let word)):
      go(to: word)
      return nil
    case .success(.back):
      moveOn { if $0.current == nil { _ = $0.back() } }
      return nil
    case .success(.list):
      dialogue.tell(interview.reviewCommands)
      return nil
    case .success(.session(let command)):
      return obey(command)
    case .failure(let problem):
      dialogue.tell(problem.message, .warning)
      return nil
    }
  }

  /// Goes to the question of a number or an id; nil if it went there, else what is wrong.
  @discardableResult
  mutating func go(to word: String) -> String? {
    switch interview.find(word) {
    case .success(let position):
      moveOn { $0.go(to: position) }
      return nil
    case .failure(let problem):
      if reader.isInteractive { dialogue.tell(problem.message, .warning) }
      return problem.message
    }
  }
}
