import Readiness

extension Interview {
  /// The present question as it is shown: where it stands, its text, its options, how to answer, who knows best, and
  /// what has been said already.
  package var presentation: [Passage] {
    guard let current, let question = currentQuestion, let progress else { return [] }
    var passages = [Passage.gap, Passage(progress.text), Passage(question.text, .strong)]
    passages += options(of: question)
    passages += guidance(to: question)
    if let problem = currentProblem {
      passages.append(Passage("The answer in the file cannot be used: \(problem).", .warning))
    }
    passages += earlierPassages(question)
    if currentAnswer != .unanswered {
      passages.append(
        Passage("\(isWorkshop ? "Agreed" : "Answered") so far: \(question.words(for: currentAnswer))"))
    }
    if outcome(of: current) == .notAgreed { passages.append(Passage("Settled so far: no joint answer")) }
    if let note = sheet.note(to: current, of: questionnaire) { passages.append(Passage("\(noteTitle): \(note)")) }
    if let evidence = sheet.evidence(to: current, of: questionnaire) {
      passages.append(Passage("Evidence: \(evidence)"))
    }
    return passages
  }

  /// Why the present question is asked, and what that rests on.
  package var reason: [Passage] {
    guard let question = currentQuestion else { return [] }
    let sources = questionnaire.sources.filter { question.sources.contains($0.id) }
    return [Passage(question.why ?? "No reason is given with this question.")]
      + sources.map { source in
        let year = source.year.map { " (\($0))" } ?? ""
        let url = source.url.map { ", \($0)" } ?? ""
        return Passage(source.title + year + url, first: "  Source: ", indent: "    ")
      }
  }

  /// More on the present question and how it is answered.
  package var help: [Passage] {
    guard let question = currentQuestion else { return [] }
    var passages = question.help.map { [Passage($0)] } ?? []
    passages.append(Passage(question.acceptedInput))
    let others =
      question.mayBeNotApplicable
      ? "Or :unknown if you don't know, :na if it does not apply to you, :skip to leave it open."
      : "Or :unknown if you don't know, :skip to leave it open."
    return passages + [Passage(others + " ? lists all commands.")]
  }

  /// What a note is called; in a workshop it is the reason.
  var noteTitle: String { isWorkshop ? "Reason" : "Note" }

  /// The note kept with the present question.
  package var note: String? { current.flatMap { sheet.note(to: $0, of: questionnaire) } }

  /// What was shown as proof for the present question.
  package var evidence: String? { current.flatMap { sheet.evidence(to: $0, of: questionnaire) } }

  /// What to ask to see for the present question, and what was shown.
  package var evidencePassages: [Passage] {
    guard let question = currentQuestion else { return [] }
    return [
      Passage(question.evidence.map { "Ask to see: \($0)" } ?? "Nothing in particular to ask to see."),
      Passage(evidence.map { "Evidence: \($0)" } ?? "Type :evidence and what was shown, to keep it with the answer."),
    ]
  }

  /// The commands for the present question and what they do.
  package var commandList: [Passage] {
    guard let question = currentQuestion else { return [] }
    return CommandWord.commands(at: question, inWorkshop: isWorkshop).map { word in
      Passage.entry(word.labelled, word.summary, column: 17)
    } + [
      Passage("The beginning of a word is enough, such as :b. Start an answer with :: if it begins with a colon.")
    ]
  }

  private func options(of question: Question) -> [Passage] {
    let labels = question.optionLabels
    let digits = String(labels.count).count
    return labels.enumerated().map { index, label in
      let alone = question.isExclusive(option: index) ? " (only alone)" : ""
      return .numbered(index + 1, label + alone, digits: digits)
    }
  }

  /// What was said in the earlier assessment.
  private func earlierPassages(_ question: Question) -> [Passage] {
    guard let earlier else { return [] }
    var passages: [Passage] = []
    if earlierAnswer != .unanswered {
      passages.append(Passage("Answered \(earlier.time): \(question.words(for: earlierAnswer))"))
    }
    if let note = earlierNote { passages.append(Passage("Note then: \(note)")) }
    if let evidence = earlierEvidence { passages.append(Passage("Evidence then: \(evidence)")) }
    return passages
  }

  private func guidance(to question: Question) -> [Passage] {
    var passages: [Passage] = []
    switch question.kind {
    case .multiple, .number, .text: passages.append(Passage(question.acceptedInput))
    // The numbers before the options say it.
    case .scale, .choice, .yesNo: break
    }
    let roles = question.ask.map { id in questionnaire.roles.first { $0.id == id }?.title ?? id }
    if !roles.isEmpty { passages.append(Passage("Who knows best: \(roles.joined(separator: ", "))")) }
    return passages
  }
}

extension Question {
  fileprivate func isExclusive(option: Int) -> Bool {
    guard case .multiple(let multiple) = kind else { return false }
    return multiple.options[option].isExclusive
  }
}
