import Readiness

/// What came of one assessment, as plain text for a terminal or a projector.
///
/// It opens with the recommendation and its reasons; then come the expectations, the scores, the likely sources of later
/// unhappiness, contradictions and the first actions. Everything from files is made harmless for a terminal.
package struct OutcomePage {
  /// How many actions are shown.
  private static let actionLimit = 5

  let assessment: Assessment
  var page: TextPage
  /// Where all actions are listed.
  var wholeList = "`readiness export`"

  /// The lines of the page, of `width` cells at the most; tables need about 60.
  package static func lines(
    of assessment: Assessment, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    var page = OutcomePage(assessment: assessment, page: TextPage(width: width, appearance: appearance))
    page.writeOpening()
    page.writeDetails()
    return page.page.lines
  }

  /// What is most important: who was assessed, and the recommendation with its reasons.
  mutating func writeOpening() {
    writeHeading()
    writeRecommendation()
  }

  /// Everything else.
  mutating func writeDetails() {
    writeExpectations()
    writeScores()
    writeDiagnosis()
    writeChecks()
    writeActions()
    writeChanges()
    writeTraces()
    writeOpenQuestions()
  }

  var questionnaire: Questionnaire { assessment.questionnaire }

  private mutating func writeHeading() {
    let who = [assessment.organization, assessment.respondent, assessment.date].compactMap { $0 }
    if !who.isEmpty { page.write(who.joined(separator: ", ")) }
    page.write("\(questionnaire.title), version \(questionnaire.version)")
  }

  private mutating func write(_ outcome: Outcome, _ result: OutcomeResult) {
    if let summary = outcome.summary { page.write(summary) }
    for rule in result.holdingRules { page.write(item: outcome.rules[rule].because) }
  }

  private mutating func writeRecommendation() {
    let outcome = assessment.recommended
    page.write(heading: "Recommendation: \(outcome.title)")
    write(outcome, assessment.recommendation)
    if let sentence = Outlook.sentence(of: assessment) { page.write(sentence) }
  }

  private mutating func writeExpectations() {
    if let outcome = assessment.judged, let verdict = assessment.verdict {
      page.write(heading: "Verdict: \(outcome.title)")
      write(outcome, verdict)
    } else if !questionnaire.expectations.isEmpty {
      page.write(heading: "Expectations")
    }
    guard !questionnaire.expectations.isEmpty else { return }
    var table = AlignedTable([.left, .right, .right, .right, .left])
    table.add(["", "stated", "promised", "supportable", "verdict"])
    for (expectation, result) in zip(questionnaire.expectations, assessment.expectations) {
      let question = questionnaire.questions[expectation.stated]
      table.add([
        Printable.text(expectation.title), ReadableNumber.text(result.stated, of: question),
        ReadableNumber.text(result.promised, of: question), ReadableNumber.text(result.resetTo, of: question),
        result.judgement?.rawValue ?? "not compared",
      ])
    }
    page.writeGap()
    page.write(table)
  }

  private mutating func writeScores() {
    page.write(
      heading: "Scores, from \(ReadableNumber.text(questionnaire.range.low)) to "
        + ReadableNumber.text(questionnaire.range.high))
    var table = AlignedTable([.left, .right, .right, .left, .right])
    table.add(["", "score", "range", "", "answered"])
    for (position, result) in assessment.sections.enumerated() where result.coverage != nil {
      let range =
        result.low == result.high ? "" : ReadableNumber.text(result.low) + " to " + ReadableNumber.text(result.high)
      table.add([
        TextPage.cell(section: position, of: questionnaire), ReadableNumber.text(result.score), range,
        Printable.text(result.band.map { questionnaire.bands[$0].title } ?? ""),
        ReadableNumber.percent(result.coverage),
      ])
    }
    page.write(table)
  }

  private mutating func writeDiagnosis() {
    let sources = questionnaire.diagnosis.sources
    guard !sources.isEmpty else { return }
    page.write(heading: "Where later unhappiness would come from")
    guard !assessment.diagnosis.likely.isEmpty else {
      page.write("No source stands out from these answers.")
      return
    }
    for source in assessment.diagnosis.likely {
      let score = ReadableNumber.text(assessment.diagnosis.scores[source])
      let mark = source == assessment.diagnosis.single ? ", clearly ahead" : ""
      page.write(item: "\(sources[source].title) (score \(score)\(mark))")
      if let action = sources[source].action { page.write(action, first: "    ", indent: "    ") }
    }
  }

  private mutating func writeChecks() {
    guard !assessment.checks.isEmpty else { return }
    page.write(heading: "Answers that contradict each other")
    for check in assessment.checks { page.write(item: questionnaire.checks[check].say) }
  }

  private mutating func writeActions() {
    guard !assessment.actions.isEmpty else { return }
    page.write(heading: "What to do first")
    for (number, action) in assessment.actions.prefix(Self.actionLimit).enumerated() {
      let lead = "\(number + 1). "
      page.write(sentence(action), first: "  " + lead, indent: "  " + String(repeating: " ", count: lead.count))
    }
    let left = assessment.actions.count - Self.actionLimit
    if left > 0 { page.write("And \(left) more, which \(wholeList) lists.") }
  }

  private func sentence(_ action: Action) -> String {
    switch action.subject {
    case .gate(let position, let status):
      let question = questionnaire.questions[position]
      let effect = question.gate.map { questionnaire.effects[$0.effect].title } ?? ""
      let standing = status == .failed ? "not met" : "not verified"
      return "\(effect), \(standing): \(question.action ?? question.text)"
    case .improvement(let position):
      let question = questionnaire.questions[position]
      return (question.action ?? question.text)
        + (action.gain.map { " (up to \(ReadableNumber.text($0)) points more)" } ?? "")
    case .expectation(let position, _, let value):
      let expectation = questionnaire.expectations[position]
      let question = questionnaire.questions[expectation.stated]
      let reset = ReadableNumber.text(value, of: question)
      return "\(expectation.title), reset to \(reset)" + (question.action.map { ": \($0)" } ?? "")
    }
  }

  private mutating func writeOpenQuestions() {
    let counts = assessment.counts
    var parts: [String] = []
    if counts.unanswered > 0 { parts.append("\(counts.unanswered) not answered") }
    if counts.unknown > 0 { parts.append("\(counts.unknown) answered “don't know”") }
    if counts.notApplicable > 0 { parts.append("\(counts.notApplicable) not applicable") }
    page.writeGap()
    page.write(
      "\(Counted.text(counts.answered, "question")) answered"
        + (parts.isEmpty ? "." : ", " + parts.joined(separator: ", ") + ".")
        + " A structured judgement, not a validated instrument.")
  }
}
