import Readiness

/// An interview in progress: what has been answered, which question is next.
///
/// It asks the questions that are shown, in the order of the questionnaire, beginning with the first that is open. What
/// it does not ask it leaves as it is: answers to hidden questions, answers that cannot be used, answers to unknown
/// questions, notes.
package struct Interview: Sendable {
  /// What is asked.
  package let questionnaire: Questionnaire
  /// What goes into the answer file.
  package private(set) var sheet: AnswerSheet
  /// By position of the question; an answer that cannot be used counts as none.
  package private(set) var answers: [Answer]
  /// By position of the question: whether it is asked, given the answers.
  package private(set) var isShown: [Bool]
  /// The position of the question to ask now; nil when there is nothing more to ask.
  package private(set) var current: Int?

  private let shownQuestions: @Sendable ([Answer]) -> [Bool]
  /// By position of the question: why its answer in the file cannot be used.
  private var problems: [Int: String]
  /// The questions asked so far, to go back by.
  private var trail: [Int] = []
  /// The questions passed on the way back, to come forward by; the next one last.
  private var ahead: [Int] = []
  /// The questions left open on purpose; they are not asked again until the next session.
  private var leftOpen: Set<Int> = []
  private var introduced: Set<Introduction.Subject> = []

  /// Starts an interview, or goes on with the one that the answers come from.
  ///
  /// `shownQuestions` says of all questions, by position, whether they are asked, given all answers.
  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, shownQuestions: @escaping @Sendable ([Answer]) -> [Bool]
  ) {
    self.questionnaire = questionnaire
    self.sheet = sheet
    self.shownQuestions = shownQuestions
    if sheet.questionnaireID == nil {
      self.sheet.questionnaireID = questionnaire.id
      self.sheet.questionnaireVersion = sheet.questionnaireVersion ?? questionnaire.version
    }
    let accepted = questionnaire.accept(sheet)
    answers = accepted.answers
    isShown = shownQuestions(accepted.answers)
    problems = [:]
    for issue in accepted.issues {
      guard let id = issue.question, let position = questionnaire.position(ofQuestion: id) else { continue }
      if case .unanswered = answers[position] { problems[position] = issue.message }
    }
    current = firstToAsk(from: 0)
  }

  // MARK: - Answering

  /// Takes the answer to the present question and goes on to the next.
  ///
  /// Returns the positions of the answered questions that are no longer asked because of it; their answers stay in the
  /// sheet and count again when the questions are asked again.
  @discardableResult
  package mutating func submit(_ answer: Answer) -> [Int] {
    guard let question = current else { return [] }
    guard let stored = questionnaire.questions[question].stored(answer) else {
      leaveOpen()
      return []
    }
    sheet.setAnswer(stored, to: question, of: questionnaire)
    answers[question] = answer
    problems[question] = nil
    leftOpen.remove(question)
    let wasShown = isShown
    isShown = shownQuestions(answers)
    goOn(from: question)
    return isShown.indices.filter { wasShown[$0] && !isShown[$0] && !isOpen($0) }
  }

  /// Goes on to the next question without an answer; an earlier one stays.
  package mutating func leaveOpen() {
    guard let question = current else { return }
    leftOpen.insert(question)
    goOn(from: question)
  }

  /// Goes back to the question asked before, or the one that comes before in the questionnaire; false at the first.
  package mutating func back() -> Bool {
    var earlier: Int?
    while earlier == nil, let last = trail.popLast() {
      if isShown[last], last != current { earlier = last }
    }
    earlier = earlier ?? isShown[..<(current ?? isShown.count)].lastIndex(of: true)
    guard let earlier else { return false }
    if let current { ahead.append(current) }
    current = earlier
    return true
  }

  /// Keeps a note with the present question, instead of an earlier one.
  package mutating func setNote(_ note: String) {
    guard let question = current else { return }
    sheet.setNote(note, to: question, of: questionnaire)
  }

  /// Keeps with the present question what was shown as proof, instead of what was there.
  package mutating func setEvidence(_ evidence: String) {
    guard let question = current else { return }
    sheet.setEvidence(evidence, to: question, of: questionnaire)
  }

  // MARK: - Looking

  /// The present question.
  package var currentQuestion: Question? { current.map { questionnaire.questions[$0] } }

  /// The answer that the present question has already.
  package var currentAnswer: Answer { current.map { answers[$0] } ?? .unanswered }

  /// Why the answer that the file has for the present question cannot be used.
  package var currentProblem: String? { current.flatMap { problems[$0] } }

  /// The positions of the questions that are asked and have no answer.
  package var openQuestions: [Int] { isShown.indices.filter { isShown[$0] && isOpen($0) } }

  /// Whether every question that is asked has an answer; "don't know" and "not applicable" are answers.
  package var isComplete: Bool { openQuestions.isEmpty }

  /// What has not been read out yet of the sections that the present question stands in, outermost first; each section
  /// is introduced once.
  package mutating func takeIntroductions() -> [Introduction] {
    guard let question = currentQuestion else { return [] }
    return questionnaire.introductions(to: question).filter { introduced.insert($0.subject).inserted }
  }

  // MARK: - Moving on

  private func isOpen(_ question: Int) -> Bool { answers[question] == .unanswered }

  private func firstToAsk(from start: Int) -> Int? {
    isShown.indices.dropFirst(start).first { isShown[$0] && isOpen($0) && !leftOpen.contains($0) }
  }

  /// Forward the way that was gone back, else to the next open question, else to the first.
  private mutating func goOn(from question: Int) {
    trail.append(question)
    while let next = ahead.last, !isShown[next] || next == question { ahead.removeLast() }
    let open = firstToAsk(from: question + 1)
    if let next = ahead.last, next <= open ?? .max {
      ahead.removeLast()
      current = next
    } else {
      current = open ?? firstToAsk(from: 0)
    }
  }
}
