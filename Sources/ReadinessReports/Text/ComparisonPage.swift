import Readiness

/// What moved between two assessments or two panels of one organization, as plain text for a terminal or a projector.
///
/// The recommendation then and now comes first, then scores, gates and expectations, what has become of the earlier
/// actions, the answers that changed, and what cannot be compared.
package struct ComparisonPage {
  /// How many things a list shows.
  private static let listLimit = 10

  let comparison: Comparison
  var page: TextPage

  /// The lines of the page, of `width` cells at the most; tables need about 60.
  package static func lines(
    of comparison: Comparison, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    var page = ComparisonPage(comparison: comparison, page: TextPage(width: width, appearance: appearance))
    page.writeHeading()
    page.writeRecommendation()
    page.writeVerdict()
    page.writeScores()
    page.writeGates()
    page.writeExpectations()
    page.writeActions()
    page.writeQuestions()
    page.writeNotCompared()
    return page.page.lines
  }

  var before: Moment { comparison.before }
  var after: Moment { comparison.after }

  /// The later questionnaire.
  var questionnaire: Questionnaire { after.questionnaire }

  private mutating func writeHeading() {
    if let organization = after.assessment.organization ?? before.assessment.organization { page.write(organization) }
    let isOneVersion = before.questionnaire.version == after.questionnaire.version
    page.write(questionnaire.title + (isOneVersion ? ", version \(questionnaire.version)" : ""))
    page.write("Before: " + Self.words(before, withVersion: !isOneVersion))
    page.write("Now: " + Self.words(after, withVersion: !isOneVersion))
  }

  /// When a moment was, who answered, and what it was assessed by.
  private static func words(_ moment: Moment, withVersion: Bool) -> String {
    let assessment = moment.assessment
    let role = assessment.role.map { id in
      moment.questionnaire.roles.first { $0.id.isSameText(as: id) }?.title ?? id
    }
    let isOfOtherVersion = assessment.issues.contains { $0.code == .version }
    return [
      moment.date ?? (moment.respondents == nil ? "not dated" : nil),
      moment.respondents.map { Counted.text($0, "respondent") }, assessment.respondent,
      role, withVersion ? "version \(moment.questionnaire.version)" : nil,
      isOfOtherVersion ? "answered for another version" : nil,
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  private mutating func writeRecommendation() {
    let outcome = after.assessment.recommended
    page.write(heading: TextPage.move("Recommendation", before.assessment.recommended.title, outcome.title))
    switch comparison.direction {
    case .better: page.write("This is better than before.", .success)
    case .worse: page.write("This is worse than before.", .warning)
    case nil: break
    }
    write(outcome, after.assessment.recommendation)
  }

  private mutating func writeVerdict() {
    guard let outcome = after.assessment.judged, let result = after.assessment.verdict else { return }
    let then = before.assessment.judged?.title
    page.write(heading: then.map { TextPage.move("Verdict", $0, outcome.title) } ?? "Verdict: \(outcome.title)")
    write(outcome, result)
  }

  private mutating func write(_ outcome: Outcome, _ result: OutcomeResult) {
    if let summary = outcome.summary { page.write(summary) }
    for rule in result.holdingRules { page.write(item: outcome.rules[rule].because) }
  }

  private mutating func writeGates() {
    guard !comparison.gates.isEmpty else { return }
    page.write(heading: "Gates")
    let moved = comparison.gates.filter { $0.kind != nil }
    guard !moved.isEmpty else { return page.write("No gate opened or closed.") }
    for kind in GateMovement.Kind.allCases {
      let gates = moved.filter { $0.kind == kind }
      guard !gates.isEmpty else { continue }
      let (title, emphasis) = Self.title(kind)
      page.write(title, emphasis)
      for gate in gates { page.write(item: TextPage.move(gate, of: questionnaire)) }
    }
  }

  private static func title(_ kind: GateMovement.Kind) -> (String, Emphasis) {
    switch kind {
    case .opened: ("Opened:", .success)
    case .closed: ("Closed:", .warning)
    case .changed: ("Changed otherwise:", .none)
    }
  }

  private mutating func writeQuestions() {
    page.write(heading: "Answers that changed")
    guard !comparison.questions.isEmpty else { return page.write("No answer changed.") }
    writeLimited(comparison.questions) { page, moved in
      let then = (page.before.questionnaire.questions[moved.positions.before], moved.before.answer)
      let now = (page.questionnaire.questions[moved.positions.after], moved.after.answer)
      let change = moved.change.map { " Score: \(ReadableNumber.signed($0))." } ?? ""
      page.page.write(item: TextPage.move(then, now) + change)
    }
  }

  /// Writes the first of a list, and tells how many more there are.
  mutating func writeLimited<Item>(_ items: [Item], _ write: (inout ComparisonPage, Item) -> Void) {
    for item in items.prefix(Self.listLimit) { write(&self, item) }
    let left = items.count - Self.listLimit
    if left > 0 { page.write("And \(left) more, which --format json lists.") }
  }
}
