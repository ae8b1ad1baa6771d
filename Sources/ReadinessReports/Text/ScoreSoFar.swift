import Readiness

/// What is known of the scores in the middle of an interview.
package enum ScoreSoFar {
  /// A table of all sections that apply with the range that each score could take, the gates that have failed, the
  /// recommendation as things stand and where it could go; of `width` cells at the most.
  package static func lines(of assessment: Assessment, width: Int, appearance: Appearance) -> [String] {
    let questionnaire = assessment.questionnaire
    var page = TextPage(width: width, appearance: appearance)
    page.writeGap()
    page.write(
      "Known so far, from \(ReadableNumber.text(questionnaire.range.low)) to "
        + "\(ReadableNumber.text(questionnaire.range.high)); \(answered(assessment.counts))",
      .strong)
    page.write(table(assessment, page))
    for gate in assessment.gates where gate.status == .failed {
      let effect = questionnaire.effects[gate.effect].title
      page.write(item: "\(effect), not met: \(questionnaire.questions[gate.question].text)", .warning)
    }
    page.write("As things stand: \(assessment.recommended.title)")
    if let sentence = Outlook.sentence(of: assessment) { page.write(sentence) }
    return page.lines
  }

  /// The headline score in a sentence, such as `Readiness so far: 41.3 (with what is open, from 22 to 80).`
  package static func sentence(of assessment: Assessment) -> String {
    guard let position = assessment.questionnaire.headline else {
      return "As things stand: \(assessment.recommended.title)."
    }
    let result = assessment.sections[position]
    let title = assessment.questionnaire.sections[position].title
    let score = result.score.map { ReadableNumber.text($0) } ?? "not enough answers for a score"
    guard result.low != result.high else { return "\(title) so far: \(score)." }
    let range = "from \(ReadableNumber.text(result.low)) to \(ReadableNumber.text(result.high))"
    return "\(title) so far: \(score) (with what is open, \(range))."
  }

  private static func answered(_ counts: AnswerCounts) -> String {
    let asked = counts.answered + counts.unknown + counts.notApplicable + counts.unanswered
    return "\(Counted.text(asked, "question")), \(counts.unanswered) open"
      + (counts.unknown > 0 ? ", \(counts.unknown) answered with don't know" : "")
  }

  private static func table(_ assessment: Assessment, _ page: TextPage) -> AlignedTable {
    // A bar has its place only where the titles keep theirs, and where it can be drawn; the numbers say the same.
    let hasBars = page.appearance == .styled && page.width >= 50 + RangeBar.cells
    let bar = RangeBar(assessment.questionnaire.range)
    var table = AlignedTable([.left, .right, .right, .left])
    table.add(["", "score", "could become", ""])
    for (position, result) in assessment.sections.enumerated() where result.coverage != nil {
      let isSettled = result.low == result.high
      let range = isSettled ? "" : "\(ReadableNumber.text(result.low)) to \(ReadableNumber.text(result.high))"
      table.add([
        TextPage.cell(section: position, of: assessment.questionnaire), ReadableNumber.text(result.score), range,
        hasBars ? bar.text(score: result.score, low: result.low, high: result.high) : "",
      ])
    }
    return table
  }
}
