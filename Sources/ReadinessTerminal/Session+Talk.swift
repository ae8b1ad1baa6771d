import Readiness
import ReadinessInterview

extension Session {
  /// Says what this is, how much there is to do, and how to get help.
  func greet() {
    let questionnaire = interview.questionnaire
    let asked = interview.askedCount
    let answered = interview.answeredCount
    var passages = [Passage(questionnaire.title, .heading)]
    if !interview.agenda.limits.isEmpty { passages.append(Passage(interview.agenda.description)) }
    if let earlier = interview.earlier {
      passages.append(
        Passage("What was answered \(earlier.time) stands on the line: Enter confirms it, typing replaces it."))
    }
    if let record = interview.sheet.workshop {
      let words =
        "\(Counted.text(record.respondents.count, "respondent")) answered alone; here is what keeps them apart."
      passages.append(Passage(words))
    }
    if asked == 0 {
      passages.append(Passage("There is nothing to ask."))
    } else if interview.current == nil {
      passages.append(Passage("\(answered) of \(counted(asked)) \(interview.answeredWord)."))
    } else if let record = interview.sheet.workshop {
      let words =
        record.outcomes.isEmpty
        ? "\(counted(asked)) to discuss, the most urgent first."
        : "Going on where it stopped: \(answered) of \(counted(asked)) settled."
      passages.append(Passage("\(words) :disagree settles that there is no joint answer."))
    } else if answered == 0 {
      passages += questionnaire.about.map { [Passage($0)] } ?? []
      passages.append(Passage("\(counted(asked)) to answer; some answers bring up more, or make others unnecessary."))
    } else if interview.agenda.revisitsUnknown {
      passages.append(
        Passage("\(counted(asked)) to go through: \(asked - answered) open, \(answered) answered with don't know."))
    } else {
      passages.append(Passage("Going on where it stopped: \(answered) of \(counted(asked)) answered."))
    }
    if interview.current != nil {
      passages.append(Passage("Type ? at any question for the commands; :quit saves and leaves."))
    }
    dialogue.tell(passages)
  }

  /// Says how an answer was understood, and what it does to other questions.
  func tellTaken(_ answer: Answer, _ question: Question, _ position: Int, _ effect: Interview.Effect) {
    let words = question.words(for: answer)
    if interview.isChanged(position), let before = interview.earlier?.answers[position] {
      dialogue.tell("Noted: \(words). Changed from: \(question.words(for: before))", .success)
    } else if case .text = answer {
      // It stands on the line just above.
    } else {
      dialogue.tell("Noted: \(words)", .success)
    }
    tell(effect)
  }

  /// Says what an answer does to other questions.
  func tell(_ effect: Interview.Effect) {
    let questionnaire = interview.questionnaire
    func list(_ positions: [Int], _ lead: String) {
      guard !positions.isEmpty else { return }
      dialogue.tell(
        [Passage(lead)]
          + positions.map { position in
            let other = questionnaire.questions[position]
            let words = other.words(for: interview.answers[position])
            return Passage("\(other.text) \(words) (\(other.id))", first: "  - ", indent: "    ")
          })
    }
    list(
      effect.putAside,
      "No longer asked; what was answered stays in the file and counts again if the question is asked again:")
    list(effect.broughtBack.filter(interview.isAsked), "Asked again; what was answered before counts:")
  }

  /// Says what the first Ctrl-C did, and what the second will do.
  mutating func tellCleared() {
    prefill = ""
    dialogue.tell("The line is cleared. Ctrl-C again saves and leaves; so does :quit.")
  }

  /// Says how the session ended and what is left to do.
  mutating func tellEnd(_ end: SessionEnd) {
    switch end {
    case .completed(let open):
      tellOpen(open)
      let left = reader.linesLeft()
      if left > 0 {
        let count = left >= 1000 ? "1000 lines or more" : left == 1 ? "1 line" : "\(left) lines"
        let last =
          reader.lineNumber > 0
          ? "the last question was answered by line \(reader.lineNumber)" : "there was nothing to ask"
        dialogue.tell("warning: \(count) of the input left over; \(last)")
      }
    case .left, .interrupted:
      let progress = "\(interview.answeredCount) of \(counted(interview.askedCount)) \(interview.answeredWord)."
      dialogue.tell([.gap, Passage("\(progress) To go on: \(keeper.resumeCommand)")])
    case .inputEnded(let position):
      dialogue.tell(
        "error: the input ended before every question was answered or skipped with a blank line; "
          + firstWithoutAnswer(position))
      dialogue.tell("To go on: \(keeper.resumeCommand)")
    case .inputFailed(let position, let reason):
      dialogue.tell("error: standard input cannot be read: \(reason); \(firstWithoutAnswer(position))")
      dialogue.tell("To go on: \(keeper.resumeCommand)")
    case .refused:
      let kept =
        unsaved.isAny
        ? "No line after it was used." : "The answers before that line are kept, no line after it was used."
      dialogue.tell("\(kept) To go on: \(keeper.resumeCommand)")
    }
  }

  private func firstWithoutAnswer(_ position: Int) -> String {
    let question = interview.questionnaire.questions[interview.openQuestions.first ?? position]
    if interview.isWorkshop { return "the first that is not settled is `\(question.id)`: \(question.text)" }
    return "the first without an answer is `\(question.id)`: \(question.text)"
  }

  private func tellOpen(_ open: [Int]) {
    let elsewhere = interview.openElsewhere.count
    if elsewhere > 0 {
      dialogue.tell(
        "\(Counted.text(elsewhere, "question")) that this session does not ask \(elsewhere == 1 ? "is" : "are") open.")
    }
    guard !open.isEmpty else { return }
    let stay = open.count == 1 ? "One question stays open" : "\(open.count) questions stay open"
    let answer = "To answer \(open.count == 1 ? "it" : "them"): \(keeper.resumeCommand)"
    guard !reader.isInteractive else {
      // The review has just named them.
      dialogue.tell([.gap, Passage("\(stay). \(answer)")])
      return
    }
    let questions = interview.questionnaire.questions
    dialogue.tell(
      [.gap, Passage("\(stay):")]
        + open.map { Passage("\(questions[$0].text) (\(questions[$0].id))", first: "  - ", indent: "    ") }
        + [Passage(answer)])
  }

  private func counted(_ questions: Int) -> String { Counted.text(questions, "question") }
}
