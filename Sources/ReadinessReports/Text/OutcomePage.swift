import Readiness

/// What came of one assessment, as plain text for a terminal or a projector.
///
/// It opens with the recommendation and its reasons; then come the expectations, the scores, the likely sources of later
/// unhappiness, contradictions and the first actions. Everything from files is made harmless for a terminal.
package struct OutcomePage {
  /// How many actions are shown.
  private static let actionLimit = 5

  let assessment: Assessment
  private let width: Int
  private let appearance: Appearance
  private var lines: [String] = []

  private init(_ assessment: Assessment, width: Int, appearance: Appearance) {
    self.assessment = assessment
    self.width = max(width, 40)
    self.appearance = appearance
  }

  /// The lines of the page, of `width` cells at the most; tables need about 60.
  package static func lines(
    of assessment: Assessment, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    var page = OutcomePage(assessment, width: width, appearance: appearance)
    page.writeHeading()
    page.writeRecommendation()
    page.writeExpectations()
    page.writeScores()
    page.writeDiagnosis()
    page.writeChecks()
    page.writeActions()
    page.writeChanges()
    page.writeTraces()
    page.writeOpenQuestions()
    return page.lines
  }

  var questionnaire: Questionnaire { assessment.questionnaire }

  mutating func write(_ text: String, first: String = "", indent: String = "") {
    lines += TextWrap.lines(Printable.text(text), width: width, first: first, indent: indent)
  }

  mutating func write(heading: String) {
    if !lines.isEmpty { lines.append("") }
    lines += TextWrap.lines(Printable.text(heading), width: width).map { appearance.text($0, .strong) }
    lines.append(String(repeating: "-", count: min(width, DisplayWidth.cells(Printable.text(heading)))))
  }

  private mutating func writeHeading() {
    let who = [assessment.organization, assessment.respondent, assessment.date].compactMap { $0 }
    if !who.isEmpty { write(who.joined(separator: ", ")) }
    write("\(questionnaire.title), version \(questionnaire.version)")
  }

  private mutating func write(_ outcome: Outcome, _ result: OutcomeResult) {
    if let summary = outcome.summary { write(summary) }
    for rule in result.holdingRules { write(outcome.rules[rule].because, first: "  - ", indent: "    ") }
  }

  private mutating func writeRecommendation() {
    let outcome = assessment.recommended
    write(heading: "Recommendation: \(outcome.title)")
    write(outcome, assessment.recommendation)
    let titles = [assessment.atWorst, assessment.atBest].map { questionnaire.recommendations[$0].title }
    if assessment.atWorst == assessment.atBest, assessment.atWorst == assessment.recommendation.position {
      if assessment.sections.contains(where: { $0.low != $0.high }) {
        write("Whatever the open answers turn out to be, at worst and at best it stays: \(outcome.title).")
      }
    } else {
      write(
        "If every answer that is open or not known turned out at its worst: \(titles[0]). At its best: \(titles[1]).")
    }
  }

  private mutating func writeExpectations() {
    if let outcome = assessment.judged, let verdict = assessment.verdict {
      write(heading: "Verdict: \(outcome.title)")
      write(outcome, verdict)
    } else if !questionnaire.expectations.isEmpty {
      write(heading: "Expectations")
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
    lines.append("")
    lines += table.lines(width: width)
  }

  private mutating func writeScores() {
    write(
      heading: "Scores, from \(ReadableNumber.text(questionnaire.range.low)) to "
        + ReadableNumber.text(questionnaire.range.high))
    var table = AlignedTable([.left, .right, .right, .left, .right])
    table.add(["", "score", "range", "", "answered"])
    for (position, result) in assessment.sections.enumerated() where result.coverage != nil {
      let depth = questionnaire.path(toSection: position).count - 1
      let range =
        result.low == result.high ? "" : ReadableNumber.text(result.low) + " to " + ReadableNumber.text(result.high)
      table.add([
        String(repeating: AlignedTable.indentation, count: 2 * depth)
          + Printable.text(questionnaire.sections[position].title),
        ReadableNumber.text(result.score), range,
        Printable.text(result.band.map { questionnaire.bands[$0].title } ?? ""),
        ReadableNumber.percent(result.coverage),
      ])
    }
    lines += table.lines(width: width)
  }

  private mutating func writeDiagnosis() {
    let sources = questionnaire.diagnosis.sources
    guard !sources.isEmpty else { return }
    write(heading: "Where later unhappiness would come from")
    guard !assessment.diagnosis.likely.isEmpty else {
      write("No source stands out from these answers.")
      return
    }
    for source in assessment.diagnosis.likely {
      let score = ReadableNumber.text(assessment.diagnosis.scores[source])
      let mark = source == assessment.diagnosis.single ? ", clearly ahead" : ""
      write("\(sources[source].title) (score \(score)\(mark))", first: "  - ", indent: "    ")
      if let action = sources[source].action { write(action, first: "    ", indent: "    ") }
    }
  }

  private mutating func writeChecks() {
    guard !assessment.checks.isEmpty else { return }
    write(heading: "Answers that contradict each other")
    for check in assessment.checks { write(questionnaire.checks[check].say, first: "  - ", indent: "    ") }
  }

  private mutating func writeActions() {
    guard !assessment.actions.isEmpty else { return }
    write(heading: "What to do first")
    for (number, action) in assessment.actions.prefix(Self.actionLimit).enumerated() {
      let lead = "\(number + 1). "
      write(sentence(action), first: "  " + lead, indent: "  " + String(repeating: " ", count: lead.count))
    }
    let left = assessment.actions.count - Self.actionLimit
    if left > 0 { write("And \(left) more, which `readiness export` lists.") }
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
    lines.append("")
    write(
      "\(Counted.text(counts.answered, "question")) answered"
        + (parts.isEmpty ? "." : ", " + parts.joined(separator: ", ") + ".")
        + " A structured judgement, not a validated instrument.")
  }
}
