import Readiness

/// What has moved between two assessments of one organization by the same questionnaire, as plain text.
package struct MovementPage {
  /// An assessment and the answers that it comes from, one for each question.
  package struct Moment {
    let assessment: Assessment
    let answers: [Answer]

    /// Takes what was assessed.
    package init(_ assessment: Assessment, _ answers: [Answer]) {
      self.assessment = assessment
      self.answers = answers
    }
  }

  private let earlier: Moment
  private let now: Moment
  /// By question, whether it applies now; what does not apply has not moved.
  private let isShown: [Bool]
  private var page: TextPage

  /// The lines of the page, of `width` cells at the most: recommendation and verdict then and now, the scores that moved,
  /// the gates that opened or closed, the answers that changed. What has not been answered again has not moved.
  package static func lines(
    from earlier: Moment, to now: Moment, isShown: [Bool], width: Int, appearance: Appearance
  ) -> [String] {
    var page = MovementPage(
      earlier: earlier, now: now, isShown: isShown, page: TextPage(width: width, appearance: appearance))
    page.writeOutcomes()
    page.writeScores()
    page.writeGates()
    page.writeAnswers()
    return page.page.lines
  }

  private var questionnaire: Questionnaire { now.assessment.questionnaire }

  private mutating func writeOutcomes() {
    page.write(heading: "What moved since " + (earlier.assessment.date ?? "the earlier assessment"))
    let (before, after) = (earlier.assessment, now.assessment)
    page.write(move("Recommendation", before.recommended.title, after.recommended.title))
    if let before = before.judged, let after = after.judged { page.write(move("Verdict", before.title, after.title)) }
  }

  private func move(_ what: String, _ before: String, _ after: String) -> String {
    before == after ? "\(what): \(after), as before" : "\(what): \(after); before: \(before)"
  }

  private mutating func writeScores() {
    var table = AlignedTable([.left, .right, .right, .right])
    table.add(["", "before", "now", "change"])
    var hasMoved = false
    for (position, (before, after)) in zip(earlier.assessment.sections, now.assessment.sections).enumerated() {
      let (then, now) = (ReadableNumber.text(before.score), ReadableNumber.text(after.score))
      guard then != now, let score = after.score else { continue }
      hasMoved = true
      let change = before.score.map { ReadableNumber.signed(score - $0) } ?? ""
      table.add([TextPage.cell(section: position, of: questionnaire), then, now, change])
    }
    guard hasMoved else { return page.write("No score moved.") }
    page.writeGap()
    page.write(table)
  }

  private mutating func writeGates() {
    let moved = zip(earlier.assessment.gates, now.assessment.gates)
      .filter { $0.status != $1.status && isAnswered($1.question) }
    guard !moved.isEmpty else { return }
    page.writeGap()
    page.write("Gates that moved:")
    for (before, after) in moved {
      let question = questionnaire.questions[after.question].text
      page.write(item: "\(question) Now \(words(after.status)), before \(words(before.status)).")
    }
  }

  private mutating func writeAnswers() {
    let positions = now.answers.indices.filter { isShown[$0] }
    let missing = positions.count { now.answers[$0] == .unanswered && earlier.answers[$0] != .unanswered }
    let changed = positions.filter { isAnswered($0) && now.answers[$0] != earlier.answers[$0] }
    page.writeGap()
    if missing > 0 { page.write("Not answered again: \(Counted.text(missing, "question")).") }
    guard !changed.isEmpty else { return page.write("No answer changed.") }
    page.write("Answers that changed:")
    for position in changed {
      let question = questionnaire.questions[position]
      let (then, now) = (question.words(for: earlier.answers[position]), question.words(for: now.answers[position]))
      page.write(item: "\(question.text) Now: \(now). Before: \(then).")
    }
  }

  private func isAnswered(_ question: Int) -> Bool { isShown[question] && now.answers[question] != .unanswered }

  private func words(_ status: GateStatus) -> String {
    switch status {
    case .passed: "passed"
    case .failed: "failed"
    case .unverified: "not verified"
    case .disputed: "disputed"
    case .notApplicable: "not applicable"
    }
  }
}
