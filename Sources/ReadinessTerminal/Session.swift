import Readiness
import ReadinessInterview

/// Drives an interview with lines from a reader, and saves after every answer.
///
/// A person is shown everything and can try again; at the end comes the review, from which every answer can be changed.
/// With lines written beforehand nothing is shown but what went wrong or was asked for; a blank line skips a question,
/// and a line that cannot be used ends the session, since all that follow would be taken for answers to other questions.
package struct Session<Reader: LineReader> {
  /// What the next line is for.
  enum Stage {
    case question
    case review
  }

  var interview: Interview
  var reader: Reader
  let dialogue: Dialogue
  var keeper: AnswerKeeper
  let scores: ScoreView
  /// What is shown below a question, as lines of at most so many cells, harmless for a terminal; nil if nothing is.
  let exhibit: ((_ question: Int, _ width: Int) -> [String])?

  var stage = Stage.question
  /// Whether the present question, or the review, has still to be shown.
  var mustShow = true
  /// Whether the review is to list all answers, or only how many there are and what is open.
  var isReviewFull = true
  /// Whether everything has been asked before, and all answers have been listed.
  private var hasEndedBefore = false
  /// What is not saved yet.
  var unsaved = Unsaved()
  /// What stands on the next line already.
  var prefill = ""
  /// What was half typed when a key stood for a command, and the question it was typed at, as the answer or as the reason.
  var halfTyped: (line: String, position: Int, isReason: Bool)?
  /// The command whose text stands on the next line to be edited, and the one whose text stood on the last.
  var editedNext: CommandWord?
  private(set) var editedLast: CommandWord?
  /// Whether the answer is asked for again before its reason is.
  var isReconsidering = false
  /// Whether it has still to be said that the reason is wanted.
  var mustAskReason = true
  /// The line that stands for the earlier answer; confirmed unchanged, the answer stays exactly as it is.
  private var earlierLine = ""

  /// Prepares a session.
  package init(
    interview: Interview, reader: Reader, dialogue: Dialogue, keeper: AnswerKeeper, scores: ScoreView,
    exhibit: ((_ question: Int, _ width: Int) -> [String])? = nil
  ) {
    self.interview = interview
    self.reader = reader
    self.dialogue = dialogue
    self.keeper = keeper
    self.scores = scores
    self.exhibit = exhibit
  }

  /// Asks until there is nothing more to ask or the session is left.
  package mutating func run() -> SessionResult {
    if reader.isInteractive {
      greet()
    } else if interview.askedCount == 0 {
      dialogue.tell("There is nothing to ask.")
    }
    while true {
      let wasWarned = unsaved.isWarnedOfLoss
      (editedLast, editedNext) = (editedNext, nil)
      if let end = takeLine() { return finish(end) }
      // Whoever does something else in between is asked again.
      if wasWarned { unsaved.isWarnedOfLoss = false }
    }
  }

  private mutating func takeLine() -> SessionEnd? {
    if stage == .question, let position = interview.current, let question = interview.currentQuestion {
      return asksReason ? askForReason(question, position) : ask(question, position)
    }
    guard reader.isInteractive, interview.askedCount > 0 else { return .completed(open: interview.openQuestions) }
    if stage == .question {
      startReview(isFull: !hasEndedBefore)
      hasEndedBefore = true
    }
    return askForReview()
  }

  // MARK: - Questions

  private mutating func ask(_ question: Question, _ position: Int) -> SessionEnd? {
    if mustShow { show(question) }
    let interview = interview
    var isUnfinished = false
    if let halfTyped, halfTyped.position == position, !halfTyped.isReason, prefill == earlierLine {
      prefill = halfTyped.line
      isUnfinished = true
      self.halfTyped = nil
    }
    let event = reader.read(
      LineRequest(prompt: "> ", prefill: prefill, isUnfinished: isUnfinished) {
        AnswerCompletion.lines(from: $0, in: interview)
      })
    prefill = earlierLine
    return heed(event, position, question, isReason: false) { $0.take($1, position, question) }
  }

  private mutating func take(_ line: String, _ position: Int, _ question: Question) -> SessionEnd? {
    if !earlierLine.isEmpty, line == earlierLine {
      accept(interview.suggestedAnswer, question, position)
      return nil
    }
    switch AnswerInput.read(line, for: question) {
    case .success(.answer(let answer)):
      accept(answer, question, position)
      return nil
    case .success(.blank):
      if reader.isInteractive {
        dialogue.tell("Please answer, or type :skip to go on without. ? lists all commands.")
        // The question may be out of sight by now.
        mustShow = true
      } else {
        moveOn { $0.leaveOpen() }
      }
      return nil
    case .success(.command(let command)):
      return obey(command, question, position)
    case .failure(let problem):
      prefill = line
      return refuse(problem.message(for: question), position, question)
    }
  }

  /// Tells what is wrong with a line; without a person to try again, that ends the session.
  mutating func refuse(_ problem: String, _ position: Int, _ question: Question) -> SessionEnd? {
    if reader.isInteractive {
      dialogue.tell(problem, .warning)
      return nil
    }
    dialogue.tell("error: line \(reader.lineNumber), question `\(question.id)`: \(problem)")
    return .refused(question: position, line: reader.lineNumber)
  }

  private mutating func accept(_ answer: Answer, _ question: Question, _ position: Int) {
    var effect = Interview.Effect.none
    let before = interview.sheet
    moveOn { effect = $0.submit(answer) }
    // The reason of the answer is asked for below what was shown for the question.
    if asksReason { mustShow = false }
    if interview.sheet != before { unsaved.note(question.id) }
    keep()
    if reader.isInteractive { tellTaken(answer, question, position, effect) }
    if let sentence = scores.sentence { dialogue.tell(sentence(interview.sheet)) }
  }

  /// Goes to another question.
  mutating func moveOn(_ move: (inout Interview) -> Void) {
    move(&interview)
    stage = .question
    mustShow = true
    isReconsidering = false
    mustAskReason = true
    earlierLine = ""
    prefill = ""
  }

  mutating func show(_ question: Question) {
    mustShow = false
    mustAskReason = true
    guard reader.isInteractive else { return }
    // A workshop goes from section to section and back, and everybody has been introduced to them.
    for introduction in interview.isWorkshop ? [] : interview.takeIntroductions() {
      dialogue.tell([.gap, Passage(introduction.title, .heading), Passage(introduction.about)])
    }
    dialogue.tell(interview.presentation)
    if let exhibit, let position = interview.current { dialogue.show { exhibit(position, $0) } }
    let line = AnswerInput.line(for: interview.suggestedAnswer, to: question)
    earlierLine = OneLine.text(line)
    prefill = earlierLine
  }
}
