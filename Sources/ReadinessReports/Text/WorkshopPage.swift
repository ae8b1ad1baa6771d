import Readiness

/// What a workshop has settled, as plain text for a terminal or a projector.
package struct WorkshopPage {
  private let workshop: Workshop
  private let sheet: AnswerSheet
  /// What came of the answers given alone, and what comes of them with what has been agreed on.
  private let before: Assessment
  private let after: Assessment
  private var page: TextPage

  /// The lines of the page, of `width` cells at the most: the joint recommendation and what it was before, what was agreed
  /// on, what has no joint answer, what has not been settled, the scores that moved.
  package static func lines(
    of workshop: Workshop, after sheet: AnswerSheet, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    let after = workshop.assessment(after: sheet)
    var opening = OutcomePage(assessment: after, page: TextPage(width: width, appearance: appearance))
    opening.writeOpening()
    var page = WorkshopPage(
      workshop: workshop, sheet: sheet, before: workshop.panel.assessment, after: after, page: opening.page)
    page.writeSettled("Agreed", .agreed)
    page.writeSettled("No joint answer: the joint value stays as computed", .notAgreed)
    page.writeSettled("Not settled", nil)
    page.writeMovement()
    return page.page.lines
  }

  private var questionnaire: Questionnaire { workshop.questionnaire }

  private mutating func writeSettled(_ heading: String, _ outcome: WorkshopRecord.Outcome?) {
    let answers = questionnaire.agreedAnswers(in: sheet)
    let isShown = workshop.shownQuestions(answers)
    let found = workshop.questions(with: sheet).filter {
      isShown[$0] && questionnaire.outcome(of: $0, in: sheet) == outcome
    }
    guard !found.isEmpty else { return }
    page.write(heading: heading)
    for position in found {
      let question = questionnaire.questions[position]
      page.write(item: question.text + (outcome == .agreed ? " \(question.words(for: answers[position]))" : ""))
      if outcome != nil, let note = Remarks.text(in: sheet.notes, to: question, of: questionnaire) {
        page.write("Reason: \(note)", first: "    ", indent: "    ")
      }
    }
  }

  private mutating func writeMovement() {
    page.write(heading: "Before the workshop and after it")
    page.write(move("Joint recommendation", before.recommended.title, after.recommended.title))
    if let earlier = before.judged, let now = after.judged { page.write(move("Verdict", earlier.title, now.title)) }
    let disputed = [before, after].map { $0.gates.count { $0.status == .disputed } }
    if disputed[0] > 0 || disputed[1] > 0 {
      page.write("Disputed conditions: \(disputed[1]); before: \(disputed[0])")
    }
    writeScores()
  }

  private func move(_ what: String, _ before: String, _ after: String) -> String {
    before == after ? "\(what): \(after), as before" : "\(what): \(after); before: \(before)"
  }

  private mutating func writeScores() {
    var table = AlignedTable([.left, .right, .right])
    table.add(["", "before", "after"])
    var hasMoved = false
    for (position, (earlier, now)) in zip(before.sections, after.sections).enumerated() {
      let scores = (ReadableNumber.text(earlier.score), ReadableNumber.text(now.score))
      guard scores.0 != scores.1 else { continue }
      hasMoved = true
      table.add([TextPage.cell(section: position, of: questionnaire), scores.0, scores.1])
    }
    guard hasMoved else { return page.write("No joint score moved.") }
    page.writeGap()
    page.write(table)
  }
}
