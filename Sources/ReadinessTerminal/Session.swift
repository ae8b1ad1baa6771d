import Readiness
import ReadinessInterview

/// Drives an interview with lines from a reader, and saves after every answer.
///
/// A person is shown everything and can try again. With lines written beforehand nothing is shown but what went wrong;
/// a blank line skips a question, and a line that cannot be used ends the session, since all that follow would be taken
/// for answers to other questions.
package struct Session<Reader: LineReader> {
  var interview: Interview
  var reader: Reader
  let dialogue: Dialogue
  /// The command line that goes on with the interview, to be shown when it is left.
  var resumeCommand: String
  let save: (AnswerSheet) -> SaveResult

  /// What is not saved yet.
  var unsaved = Unsaved()
  /// Whether the present question has still to be shown.
  private var isQuestionDue = true
  /// What stands on the next line already.
  var prefill = ""
  /// The line that stands for the earlier answer; confirmed unchanged, the answer stays exactly as it is.
  private var earlierLine = ""

  /// Prepares a session; `save` puts the answers where they are safe, and is called after every one.
  package init(
    interview: Interview, reader: Reader, dialogue: Dialogue, resumeCommand: String,
    save: @escaping (AnswerSheet) -> SaveResult
  ) {
    self.interview = interview
    self.reader = reader
    self.dialogue = dialogue
    self.resumeCommand = resumeCommand
    self.save = save
  }

  /// Asks until there is nothing more to ask or the session is left.
  package mutating func run() -> SessionResult {
    if reader.isInteractive { greet() }
    while let position = interview.current, let question = interview.currentQuestion {
      if isQuestionDue { showQuestion(question) }
      let request = LineRequest(prompt: "> ", prefill: prefill) { AnswerCompletion.lines(from: $0, for: question) }
      let event = reader.read(request)
      prefill = earlierLine
      if let end = take(event, position, question) { return finish(end) }
    }
    return finish(.completed(open: interview.openQuestions))
  }

  // MARK: - One line

  private mutating func take(_ event: LineEvent, _ position: Int, _ question: Question) -> SessionEnd? {
    switch event {
    case .line(let line):
      return take(line, position, question)
    case .unreadable(let problem):
      return refuse(problem, position, question)
    case .end:
      return reader.isInteractive ? leave(.left) : .inputEnded(question: position)
    case .failed(let reason):
      return .inputFailed(question: position, reason: reason)
    case .cleared:
      prefill = ""
      dialogue.tell("The line is cleared. Ctrl-C again saves and leaves; so does :quit.")
      return nil
    case .interrupted(let signal):
      return .interrupted(signal: signal)
    }
  }

  private mutating func take(_ line: String, _ position: Int, _ question: Question) -> SessionEnd? {
    if !earlierLine.isEmpty, line == earlierLine {
      accept(interview.currentAnswer, question)
      return nil
    }
    switch AnswerInput.read(line, for: question) {
    case .success(.answer(let answer)):
      accept(answer, question)
      return nil
    case .success(.blank):
      if reader.isInteractive {
        dialogue.tell("Please answer, or type :skip to go on without. ? lists all commands.")
        // The question may be out of sight by now.
        isQuestionDue = true
      } else {
        moveOn { $0.leaveOpen() }
      }
      return nil
    case .success(.command(let command)):
      return obey(command, question)
    case .failure(let problem):
      prefill = line
      return refuse(problem.message(for: question), position, question)
    }
  }

  private func refuse(_ problem: String, _ position: Int, _ question: Question) -> SessionEnd? {
    if reader.isInteractive {
      dialogue.tell(problem)
      return nil
    }
    dialogue.tell("error: line \(reader.lineNumber), question `\(question.id)`: \(problem)")
    return .refused(question: position, line: reader.lineNumber)
  }

  private mutating func accept(_ answer: Answer, _ question: Question) {
    var putAside: [Int] = []
    let before = interview.sheet
    moveOn { putAside = $0.submit(answer) }
    if interview.sheet != before { unsaved.note(question.id) }
    keep()
    guard reader.isInteractive else { return }
    if case .text = answer {} else { dialogue.tell("Noted: \(question.words(for: answer))") }
    if !putAside.isEmpty {
      let ids = putAside.map { interview.questionnaire.questions[$0].id }
      dialogue.tell("No longer asked, the answers are put aside: \(ids.joined(separator: ", "))")
    }
  }

  /// Goes to another question.
  mutating func moveOn(_ move: (inout Interview) -> Void) {
    move(&interview)
    isQuestionDue = true
    earlierLine = ""
    prefill = ""
  }

  private mutating func showQuestion(_ question: Question) {
    isQuestionDue = false
    guard reader.isInteractive else { return }
    for introduction in interview.takeIntroductions() {
      dialogue.tell([.gap, Passage(introduction.title), Passage(introduction.about)])
    }
    dialogue.tell(interview.presentation)
    let line = AnswerInput.line(for: interview.currentAnswer, to: question)
    earlierLine = String(line.map { $0.isNewline ? " " : $0 })
    prefill = earlierLine
  }
}
