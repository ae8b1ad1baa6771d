import Readiness
import ReadinessInterview

extension Session {
  /// Says what this is, how much there is to do, and how to get help.
  func greet() {
    let questionnaire = interview.questionnaire
    let asked = interview.askedCount
    let answered = interview.answeredCount
    var passages = [Passage(questionnaire.title)]
    if answered == 0 {
      passages += questionnaire.about.map { [Passage($0)] } ?? []
      passages.append(Passage("\(counted(asked)) to answer; some answers bring up more, or make others unnecessary."))
    } else if interview.current == nil {
      passages.append(Passage("All \(counted(asked)) are answered."))
    } else {
      passages.append(Passage("Going on where it stopped: \(answered) of \(counted(asked)) answered."))
    }
    if interview.current != nil {
      passages.append(Passage("Type ? at any question for the commands; :quit saves and leaves."))
    }
    dialogue.tell(passages)
  }

  /// Says how the session ended and what is left to do.
  mutating func tellEnd(_ end: SessionEnd) {
    switch end {
    case .completed(let open):
      tellOpen(open)
      let left = reader.linesLeft()
      if left > 0 {
        let count = left >= 1000 ? "1000 lines or more" : left == 1 ? "1 line" : "\(left) lines"
        dialogue.tell(
          "warning: \(count) of the input left over; the last question was answered by line \(reader.lineNumber)")
      }
    case .left, .interrupted:
      let progress = "\(interview.answeredCount) of \(counted(interview.askedCount)) answered."
      dialogue.tell([.gap, Passage("\(progress) To go on: \(resumeCommand)")])
    case .inputEnded(let position):
      dialogue.tell(
        "error: the input ended before every question was answered or skipped with a blank line; "
          + firstWithoutAnswer(position))
      dialogue.tell("To go on: \(resumeCommand)")
    case .inputFailed(let position, let reason):
      dialogue.tell("error: standard input cannot be read: \(reason); \(firstWithoutAnswer(position))")
      dialogue.tell("To go on: \(resumeCommand)")
    case .refused:
      let kept =
        unsaved.isAny
        ? "No line after it was used." : "The answers before that line are kept, no line after it was used."
      dialogue.tell("\(kept) To go on: \(resumeCommand)")
    }
  }

  private func firstWithoutAnswer(_ position: Int) -> String {
    let question = interview.questionnaire.questions[interview.openQuestions.first ?? position]
    return "the first without an answer is `\(question.id)`: \(question.text)"
  }

  private func tellOpen(_ open: [Int]) {
    guard !open.isEmpty else { return }
    let questions = interview.questionnaire.questions
    dialogue.tell(
      [.gap, Passage(open.count == 1 ? "One question stays open:" : "\(open.count) questions stay open:")]
        + open.map { Passage("\(questions[$0].text) (\(questions[$0].id))", first: "  - ", indent: "    ") }
        + [Passage("To answer \(open.count == 1 ? "it" : "them"): \(resumeCommand)")])
  }

  private func counted(_ questions: Int) -> String { Counted.text(questions, "question") }
}
