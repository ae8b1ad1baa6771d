import Readiness

/// What has moved between an earlier assessment and the interview that went through it again, as plain text.
package struct MovementPage {
  private let comparison: Comparison
  private var page: TextPage

  /// The lines of the page, of `width` cells at the most: recommendation and verdict then and now, the scores that moved,
  /// the gates that opened or closed, the answers that changed. What has not been answered again has not moved, and
  /// neither has what does not apply now.
  ///
  /// Both moments are of the same questionnaire.
  package static func lines(of comparison: Comparison, width: Int, appearance: Appearance) -> [String] {
    var page = MovementPage(comparison: comparison, page: TextPage(width: width, appearance: appearance))
    page.writeOutcomes()
    page.writeScores()
    page.writeGates()
    page.writeAnswers()
    return page.page.lines
  }

  private var questionnaire: Questionnaire { comparison.after.questionnaire }

  private mutating func writeOutcomes() {
    let (before, after) = (comparison.before.assessment, comparison.after.assessment)
    page.write(heading: "What moved since " + (before.date ?? "the earlier assessment"))
    page.write(TextPage.move("Recommendation", before.recommended.title, after.recommended.title))
    if let before = before.judged, let after = after.judged {
      page.write(TextPage.move("Verdict", before.title, after.title))
    }
  }

  private mutating func writeScores() {
    var table = AlignedTable([.left, .right, .right, .right])
    table.add(["", "before", "now", "change"])
    let rows = comparison.sections.filter { $0.after != nil }.compactMap { TextPage.cells($0, of: questionnaire) }
    guard !rows.isEmpty else { return page.write("No score moved.") }
    for row in rows { table.add(row) }
    page.writeGap()
    page.write(table)
  }

  private mutating func writeGates() {
    let moved = comparison.gates.filter { $0.kind != nil && isAnswered($0.positions.after) }
    guard !moved.isEmpty else { return }
    page.writeGap()
    page.write("Gates that moved:")
    for gate in moved { page.write(item: TextPage.move(gate, of: questionnaire)) }
  }

  private mutating func writeAnswers() {
    let (before, after) = (comparison.before.questions, comparison.after.questions)
    let missing = after.indices.count {
      after[$0].isShown && after[$0].answer == .unanswered && before[$0].answer != .unanswered
    }
    let changed = after.indices.filter { isAnswered($0) && after[$0].answer != before[$0].answer }
    page.writeGap()
    if missing > 0 { page.write("Not answered again: \(Counted.text(missing, "question")).") }
    guard !changed.isEmpty else { return page.write("No answer changed.") }
    page.write("Answers that changed:")
    for position in changed {
      let question = questionnaire.questions[position]
      page.write(item: TextPage.move((question, before[position].answer), (question, after[position].answer)))
    }
  }

  private func isAnswered(_ question: Int) -> Bool {
    let state = comparison.after.questions[question]
    return state.isShown && state.answer != .unanswered
  }
}
