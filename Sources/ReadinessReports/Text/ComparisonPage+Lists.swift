import Readiness

extension ComparisonPage {
  mutating func writeActions() {
    guard !comparison.actions.isEmpty else { return }
    page.write(heading: "What there was to do")
    let done = comparison.actions.count { $0.state == .done }
    page.write("Done: \(done) of \(Counted.text(comparison.actions.count, "action")).")
    for state in ActionProgress.State.allCases {
      let actions = comparison.actions.filter { $0.state == state }
      guard !actions.isEmpty else { continue }
      if let title = Self.title(state) { page.write(title) }
      writeLimited(actions) { page, progress in page.page.write(item: page.sentence(progress.action)) }
    }
  }

  /// Nil for what stands under the count of what is done.
  private static func title(_ state: ActionProgress.State) -> String? {
    switch state {
    case .done: nil
    case .open: "Open still:"
    case .noLongerAsked: "No longer asked, or not applicable now:"
    }
  }

  /// What there was to do, in the words of the earlier questionnaire.
  private func sentence(_ action: Action) -> String {
    let questionnaire = before.questionnaire
    switch action.subject {
    case .gate(let position, _):
      let question = questionnaire.questions[position]
      let effect = question.gate.map { questionnaire.effects[$0.effect].title + ": " } ?? ""
      return effect + (question.action ?? question.text)
    case .improvement(let position):
      let question = questionnaire.questions[position]
      return question.action ?? question.text
    case .expectation(let position, _, let value):
      let expectation = questionnaire.expectations[position]
      let question = questionnaire.questions[expectation.stated]
      return "\(expectation.title), reset to \(ReadableNumber.text(value, of: question))"
        + (question.action.map { ": \($0)" } ?? "")
    }
  }

  mutating func writeNotCompared() {
    guard !comparison.notCompared.isEmpty else { return }
    page.write(heading: "What cannot be compared")
    for reason in NotCompared.Reason.allCases {
      let items = comparison.notCompared.filter { $0.reason == reason }
      guard !items.isEmpty else { continue }
      page.write(Self.title(reason))
      writeLimited(items) { page, item in page.page.write(item: Self.words(item)) }
    }
  }

  private static func title(_ reason: NotCompared.Reason) -> String {
    switch reason {
    case .onlyBefore: "Only there before:"
    case .onlyAfter: "Only there now:"
    case .changed: "Not the same any more:"
    case .notAnsweredBefore: "Answered now, and open or not known before:"
    case .notAnsweredAfter: "Answered before, and open or not known now:"
    case .notApplicableBefore: "Answered now, and not applicable before:"
    case .notApplicableAfter: "Answered before, and not applicable now:"
    }
  }

  private static func words(_ item: NotCompared) -> String {
    switch item.kind {
    case .question, .range, .bands: item.title
    case .section: "Section: \(item.title)"
    case .gate: "Gate: \(item.title)"
    case .expectation: "Expectation: \(item.title)"
    }
  }
}
