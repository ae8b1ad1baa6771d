import Readiness

/// What is known of the scores in the middle of an interview.
package enum ScoreSoFar {
  /// A table of all sections that apply with the range that each score could take, the gates that have failed, and where
  /// the recommendation can still go; of `width` cells at the most.
  package static func lines(of assessment: Assessment, width: Int, appearance: Appearance) -> [String] {
    let questionnaire = assessment.questionnaire
    var lines = [""]
    func write(_ text: String, _ emphasis: Emphasis = .none, first: String = "", indent: String = "") {
      lines += TextWrap.lines(Printable.text(text), width: width, first: first, indent: indent)
        .map { appearance.text($0, emphasis) }
    }
    let counts = assessment.counts
    let asked = counts.answered + counts.unknown + counts.notApplicable + counts.unanswered
    write(
      "Known so far, from \(ReadableNumber.text(questionnaire.range.low)) to "
        + "\(ReadableNumber.text(questionnaire.range.high)); \(asked - counts.unanswered) of "
        + "\(Counted.text(asked, "question")) answered",
      .strong)
    lines += table(assessment, width: width, appearance: appearance)
    let failed = assessment.gates.filter { $0.status == .failed }
    for gate in failed {
      let effect = questionnaire.effects[gate.effect].title
      write(
        "\(effect), not met: \(questionnaire.questions[gate.question].text)", .warning, first: "  - ", indent: "    ")
    }
    write(Self.outlook(assessment))
    return lines
  }

  /// The headline score in a sentence, such as `Readiness so far: 41.3, and it could become 22 to 80.`
  package static func sentence(of assessment: Assessment) -> String {
    guard let position = assessment.questionnaire.headline else { return outlook(assessment) }
    let result = assessment.sections[position]
    let title = assessment.questionnaire.sections[position].title
    let score = result.score.map { ReadableNumber.text($0) } ?? "too little is known"
    guard result.low != result.high else { return "\(title) so far: \(score)." }
    let range = "\(ReadableNumber.text(result.low)) to \(ReadableNumber.text(result.high))"
    return "\(title) so far: \(score); with what is open it could become \(range)."
  }

  private static func table(_ assessment: Assessment, width: Int, appearance: Appearance) -> [String] {
    let questionnaire = assessment.questionnaire
    let bar = RangeBar(questionnaire.range, appearance)
    // A bar has its place only where the titles keep theirs.
    let hasBars = width >= 50 + RangeBar.cells
    var table = AlignedTable([.left, .right, .right, .left])
    table.add(["", "score", "could become", ""])
    for (position, result) in assessment.sections.enumerated() where result.coverage != nil {
      let depth = questionnaire.path(toSection: position).count - 1
      let isSettled = result.low == result.high
      let range = isSettled ? "" : "\(ReadableNumber.text(result.low)) to \(ReadableNumber.text(result.high))"
      table.add([
        String(repeating: AlignedTable.indentation, count: 2 * depth)
          + Printable.text(questionnaire.sections[position].title),
        ReadableNumber.text(result.score), range, hasBars ? bar.text(result) : "",
      ])
    }
    return table.lines(width: width)
  }

  private static func outlook(_ assessment: Assessment) -> String {
    let titles = [assessment.atWorst, assessment.atBest].map { assessment.questionnaire.recommendations[$0].title }
    if assessment.atWorst == assessment.atBest {
      return "With what is open at its worst or at its best, the recommendation is the same: \(titles[0])."
    }
    return "With what is open at its worst, the recommendation is: \(titles[0]). At its best: \(titles[1])."
  }
}
