import Readiness

/// An interview in progress: what has been answered, which question is next.
///
/// It asks the questions that are shown and on the agenda, in the order of the agenda, beginning with the first that is
/// due. What it does not ask it leaves as it is: answers to hidden questions, answers that cannot be used, answers
/// to unknown questions, notes.
package struct Interview: Sendable {
  /// What is asked.
  package let questionnaire: Questionnaire
  /// Which of the questions this session is about.
  package let agenda: Agenda
  /// The earlier assessment that this one goes through again, if it does.
  package let earlier: EarlierAnswers?
  /// What goes into the answer file.
  package internal(set) var sheet: AnswerSheet
  /// By position of the question; an answer that cannot be used counts as none.
  package private(set) var answers: [Answer]
  /// By position of the question: whether it applies, given the answers.
  package private(set) var isShown: [Bool]
  /// The position of the question to ask now; nil when there is nothing more to ask.
  package internal(set) var current: Int?

  private let shownQuestions: @Sendable ([Answer]) -> [Bool]
  /// By position of the question: why its answer in the file cannot be used.
  private var problems: [Int: String]
  /// The questions asked so far, to go back by.
  var trail: [Int] = []
  /// The questions passed on the way back, to come forward by; the next one last.
  var ahead: [Int] = []
  /// The questions that were being asked when visits to others began, each within the one before.
  var visitedFrom: [Int] = []
  /// The questions answered or left open in this session; they are not asked again unless somebody goes there.
  var settled: Set<Int> = []
  private var introduced: Set<Introduction.Subject> = []

  /// Starts an interview, or goes on with the one that the answers come from.
  ///
  /// Without an agenda it is about all questions. `shownQuestions` says of all questions, by position, whether they apply,
  /// given all answers.
  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, agenda: Agenda? = nil, earlier: EarlierAnswers? = nil,
    shownQuestions: @escaping @Sendable ([Answer]) -> [Bool]
  ) {
    self.questionnaire = questionnaire
    self.sheet = sheet
    self.agenda = agenda ?? Agenda(allOf: questionnaire)
    self.earlier = earlier
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
    current = firstDue()
  }

  // MARK: - Answering

  /// What an answer does to the other questions that have answers already, by position.
  package struct Effect: Sendable, Equatable {
    /// No longer asked; the answers stay in the sheet and count again when the questions are asked again.
    package var putAside: [Int] = []
    /// Asked again; their answers from before count.
    package var broughtBack: [Int] = []

    /// Nothing.
    package static let none = Effect()
  }

  /// Takes the answer to the present question and goes on to the next, in a workshop to the reason.
  @discardableResult
  package mutating func submit(_ answer: Answer) -> Effect {
    guard let question = current else { return .none }
    guard let stored = questionnaire.questions[question].stored(answer) else {
      leaveOpen()
      return .none
    }
    sheet.setAnswer(stored, to: question, of: questionnaire)
    if isWorkshop { settle(.agreed, question) }
    return take(answer, to: question)
  }

  /// Notes an answer, or that there is none, and what that does to other questions.
  mutating func take(_ answer: Answer, to question: Int) -> Effect {
    answers[question] = answer
    problems[question] = nil
    settled.insert(question)
    let wasShown = isShown
    isShown = shownQuestions(answers)
    if !isWorkshop { goOn(from: question) }
    let answered = isShown.indices.filter { answers[$0] != .unanswered }
    return Effect(
      putAside: answered.filter { wasShown[$0] && !isShown[$0] },
      broughtBack: answered.filter { !wasShown[$0] && isShown[$0] })
  }

  /// Keeps a note with the present question, instead of an earlier one; nil takes it away.
  package mutating func setNote(_ note: String?) {
    guard let question = current else { return }
    sheet.setNote(note, to: question, of: questionnaire)
  }

  /// Keeps with the present question what was shown as proof, instead of what was there; nil takes it away.
  package mutating func setEvidence(_ evidence: String?) {
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

  /// Whether the session asks a question at present.
  package func isAsked(_ question: Int) -> Bool { isShown[question] && agenda.includes[question] }

  /// The positions of the questions that the session asks at present, in their order.
  package var askedQuestions: [Int] { agenda.order.filter { isShown[$0] } }

  /// The positions of the questions that the session asks and that have no answer; in a workshop, those not settled.
  package var openQuestions: [Int] { askedQuestions.filter(isOpen) }

  /// The positions of the questions that apply and have no answer, whether the session asks them or not.
  ///
  /// A workshop has the joint answers to all others.
  package var openElsewhere: [Int] {
    isWorkshop
      ? []
      : isShown.indices.filter { isShown[$0] && !agenda.includes[$0] && answers[$0] == .unanswered }
  }

  /// What has not been read out yet of the sections that the present question stands in, outermost first; each section
  /// is introduced once.
  package mutating func takeIntroductions() -> [Introduction] {
    guard let question = currentQuestion else { return [] }
    return questionnaire.introductions(to: question).filter { introduced.insert($0.subject).inserted }
  }
}
