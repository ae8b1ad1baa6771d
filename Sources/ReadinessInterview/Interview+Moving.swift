import Readiness

extension Interview {
  /// Goes on to the next question without an answer; an earlier one stays.
  package mutating func leaveOpen() {
    guard let question = current else { return }
    settled.insert(question)
    goOn(from: question)
  }

  /// Goes back to the question asked before, or the one that comes before in the questionnaire; false at the first.
  ///
  /// From a visit it goes back to where that began.
  package mutating func back() -> Bool {
    if let start = visitedFrom.popLast(), isShown[start] {
      move(to: start)
      return true
    }
    var earlier: Int?
    while earlier == nil, let last = trail.popLast() {
      if isAsked(last), last != current { earlier = last }
    }
    earlier = earlier ?? agenda.order.prefix(current.map(agenda.place) ?? .max).last { isAsked($0) }
    guard let earlier else { return false }
    if let current { ahead.append(current) }
    move(to: earlier)
    return true
  }

  /// Visits a question that applies; the answer to it leads back to where the interview was.
  ///
  /// It may be one that the session is not about, and does not become part of it.
  package mutating func go(to question: Int) {
    guard isShown[question], question != current else { return }
    if let current { visitedFrom.append(current) }
    move(to: question)
  }

  private mutating func move(to question: Int?) {
    current = question
    ahead.removeAll { $0 == question }
  }

  /// The first question behind another, or of all, that is to be asked and has not been asked in this session.
  func firstDue(after question: Int? = nil) -> Int? {
    agenda.order.dropFirst(question.map(agenda.placeBehind) ?? 0).first { isAsked($0) && isDue($0) }
  }

  private func isDue(_ question: Int) -> Bool {
    guard !settled.contains(question) else { return false }
    if isWorkshop { return isOpen(question) }
    switch answers[question] {
    case .unanswered: return true
    case .unknown: return agenda.revisitsUnknown
    case .notApplicable, .scale, .choice, .multiple, .number, .yesNo, .text: return false
    }
  }

  /// Back to where a visit began; else forward the way that was gone back, to the next question that is due, or to the
  /// first.
  mutating func goOn(from question: Int) {
    var question = question
    if visitedFrom.isEmpty { trail.append(question) }
    while let start = visitedFrom.popLast() {
      question = start
      if isShown[question] { return move(to: question) }
    }
    while let next = ahead.last, !isAsked(next) || next == question { ahead.removeLast() }
    let due = firstDue(after: question)
    if let next = ahead.last, agenda.place(of: next) <= due.map(agenda.place) ?? .max {
      move(to: next)
    } else {
      move(to: due ?? firstDue())
    }
  }
}
