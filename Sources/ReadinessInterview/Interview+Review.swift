import Readiness

extension Interview {
  /// All questions of the session with their answers, by section, under the numbers that lead to them.
  package var review: [Passage] {
    let asked = askedQuestions
    let digits = String(asked.count).count
    let indent = String(repeating: " ", count: 4 + digits)
    var passages: [Passage] = []
    var part: [String] = []
    for (index, position) in asked.enumerated() {
      let question = questionnaire.questions[position]
      let titles = questionnaire.titles(above: question)
      // A workshop goes from section to section and back.
      if titles != part, !isWorkshop {
        passages += [.gap, Passage(titles.joined(separator: " / "), .heading)]
        part = titles
      }
      passages.append(.numbered(index + 1, question.text, digits: digits))
      for passage in answerPassages(position) {
        passages.append(Passage(passage.text, first: indent + passage.first, indent: indent + "  ", passage.emphasis))
      }
    }
    return passages
  }

  private func answerPassages(_ position: Int) -> [Passage] {
    let question = questionnaire.questions[position]
    let answer = answers[position]
    var passages: [Passage] = []
    if outcome(of: position) == .notAgreed {
      passages.append(Passage("no joint answer", first: "= "))
    } else if answer == .unanswered {
      passages.append(Passage("open", first: "- ", .warning))
    } else {
      let change = isChanged(position) ? ", changed from: \(question.words(for: earlierAnswer(to: position)))" : ""
      passages.append(Passage(question.words(for: answer) + change, first: "= "))
    }
    if let note = sheet.note(to: position, of: questionnaire) { passages.append(Passage("\(noteTitle): \(note)")) }
    if isReasonOpen(position) { passages.append(Passage("the reason is open", first: "- ", .warning)) }
    if let evidence = sheet.evidence(to: position, of: questionnaire) {
      passages.append(Passage("Evidence: \(evidence)"))
    }
    return passages
  }

  /// What has been done with a question that is not open, in a word.
  package var answeredWord: String { isWorkshop ? "settled" : "answered" }

  /// How many are answered, and the numbers of those that are not, or with "don't know".
  package var standing: [Passage] {
    let asked = askedQuestions
    func numbers(_ wanted: (Int) -> Bool) -> String {
      NumberRuns.text(asked.indices.filter { wanted(asked[$0]) }.map { $0 + 1 })
    }
    var passages = [Passage("\(answeredCount) of \(Counted.text(asked.count, "question")) \(answeredWord).")]
    let open = numbers(isOpen)
    if !open.isEmpty { passages.append(Passage("Open: \(open)", .warning)) }
    let apart = numbers { outcome(of: $0) == .notAgreed }
    if !apart.isEmpty { passages.append(Passage("No joint answer: \(apart)")) }
    let unknown = numbers { answers[$0] == .unknown }
    if !unknown.isEmpty { passages.append(Passage("Answered with don't know: \(unknown)")) }
    let changed = numbers(isChanged)
    if !changed.isEmpty { passages.append(Passage("Answered otherwise than \(earlier?.time ?? "before"): \(changed)")) }
    let elsewhere = openElsewhere.count
    if elsewhere > 0 {
      passages.append(
        Passage(
          "\(agenda.description) \(Counted.text(elsewhere, "other question")) \(elsewhere == 1 ? "is" : "are") open."))
    }
    return passages
  }

  /// What can be typed after the review.
  package var reviewCommands: [Passage] {
    [
      .entry("7", "go to question 7; its id or a piece of it leads there too", column: 17),
      .entry("Enter", current == nil ? "on to the outcome" : "back to the question", column: 17),
    ] + CommandWord.inReview.map { .entry($0.labelled, $0.summary, column: 17) }
  }

  /// How to go on after the review, which has listed all answers or not.
  package func reviewAdvice(isFull: Bool) -> Passage {
    let list = isFull ? "" : "; :review lists all answers"
    return current == nil
      ? Passage("To change an answer, type its number\(list); Enter goes on to the outcome.")
      : Passage("To go to a question, type its number; Enter goes back to where you were.")
  }
}
