import Readiness

extension Interview {
  /// Goes on to the next question without an answer; an earlier one stays.
  package mutating func leaveOpen() {
    guard let question = current else { return }
    settled.insert(question)
    goOn(from: question)
  }

  /// Goes back to the question asked before, or the one that comes before in the questionnaire; false at the first.
  package mutating func back() -> Bool {
    var earlier: Int?
    while earlier == nil, let last = trail.popLast() {
      if isAsked(last), last != current { earlier = last }
    }
    earlier = earlier ?? isShown.indices.prefix(current ?? isShown.count).last { isAsked($0) }
    guard let earlier else { return false }
    if let current { ahead.append(current) }
    move(to: earlier)
    return true
  }

  /// Goes to a question that is shown; the answer to it leads back to where the interview was.
  ///
  /// A question that the session is not about becomes part of it.
  package mutating func go(to question: Int) {
    guard isShown[question], question != current else { return }
    agenda.includes[question] = true
    if let current {
      trail.append(current)
      ahead.append(current)
    }
    move(to: question)
  }

  private mutating func move(to question: Int?) {
    current = question
    ahead.removeAll { $0 == question }
  }

  /// The first question from a position on that is to be asked and has not been asked in this session.
  func firstDue(from start: Int) -> Int? {
    isShown.indices.dropFirst(start).first { isAsked($0) && isDue($0) }
  }

  private func isDue(_ question: Int) -> Bool {
    guard !settled.contains(question) else { return false }
    switch answers[question] {
    case .unanswered: return true
    case .unknown: return agenda.revisitsUnknown
    case .notApplicable, .scale, .choice, .multiple, .number, .yesNo, .text: return false
    }
  }

  /// Forward the way that was gone back, else to the next question that is due, else to the first.
  mutating func goOn(from question: Int) {
    trail.append(question)
    while let next = ahead.last, !isAsked(next) || next == question { ahead.removeLast() }
    let due = firstDue(from: question + 1)
    if let next = ahead.last, next <= due ?? .max {
      move(to: next)
    } else {
      move(to: due ?? firstDue(from: 0))
    }
  }
}
