import Readiness

extension ComparisonPage {
  mutating func writeScores() {
    let range = questionnaire.range
    page.write(
      heading: "Scores, from \(ReadableNumber.text(range.low)) to \(ReadableNumber.text(range.high))")
    let shown = comparison.sections.filter { $0.before != nil || $0.after != nil }
    guard !shown.isEmpty else { return page.write("There is no score to compare.") }
    var table = AlignedTable([.left, .right, .right, .right, .left])
    table.add(["", "before", "now", "change", ""])
    for section in shown {
      table.add([
        TextPage.cell(section: section.positions.after, of: questionnaire), ReadableNumber.text(section.before),
        ReadableNumber.text(section.after), section.change.map { ReadableNumber.signed($0) } ?? "–",
        bands(section.band),
      ])
    }
    page.write(table)
    for section in shown where section.band.isHeldBack { writeHeldBack(section) }
  }

  /// The band that counts now, with the earlier one if it is another.
  private func bands(_ band: BandMovement) -> String {
    let then = band.before.map { before.questionnaire.bands[$0].title }
    let now = band.after.map { questionnaire.bands[$0].title }
    guard let then, let now, then != now else { return Printable.text(now ?? "") }
    return Printable.text("\(now); before: \(then)")
  }

  /// Tells that an edge of a band was crossed by too little for the band to change.
  private mutating func writeHeldBack(_ section: SectionMovement) {
    guard let held = section.band.after, let byScore = section.band.byScore, let edge = section.band.edge else {
      return
    }
    let bands = questionnaire.bands
    let needed = ReadableNumber.text(BandMovement.hysteresis * questionnaire.range.width)
    page.write(
      item: "\(questionnaire.sections[section.positions.after].title) counts as “\(bands[held].title)”, not as "
        + "“\(bands[byScore].title)”: \(ReadableNumber.text(section.after)) is past the edge at "
        + "\(ReadableNumber.text(bands[edge].from)) by less than \(needed), 3 % of the range.")
  }

  mutating func writeExpectations() {
    let known = comparison.expectations.filter {
      $0.before.judgement != nil || $0.after.judgement != nil || $0.hasMoved
    }
    guard !known.isEmpty else { return }
    page.write(heading: "Expectations")
    let moved = known.filter(\.hasMoved)
    if !moved.isEmpty {
      page.write(table(of: moved))
      page.write("A gap of 0 or less is realistic, one above 1 unrealistic.")
    }
    let still = known.filter { !$0.hasMoved }.map { questionnaire.expectations[$0.positions.after].title }
    if !still.isEmpty { page.write("As before: \(still.joined(separator: ", ")).") }
  }

  /// Two rows an expectation, the later first. A narrow page has no room for what was promised, and for the change.
  private func table(of expectations: [ExpectationMovement]) -> AlignedTable {
    let isNarrow = page.width < 80
    func kept<Item>(_ items: [Item]) -> [Item] {
      isNarrow ? items.enumerated().filter { $0.offset != 2 && $0.offset != 5 }.map(\.element) : items
    }
    var table = AlignedTable(kept([.left, .right, .right, .right, .right, .right, .left]))
    table.add(kept(["", "stated", "promised", "supportable", "gap", "change", "verdict"]))
    for expectation in expectations {
      let now = questionnaire.expectations[expectation.positions.after]
      let then = before.questionnaire.expectations[expectation.positions.before]
      let change = expectation.change.map { ReadableNumber.signed($0) } ?? "–"
      table.add(kept(row(now.title, expectation.after, questionnaire.questions[now.stated], change)))
      let label = String(repeating: AlignedTable.indentation, count: 2) + "before"
      table.add(kept(row(label, expectation.before, before.questionnaire.questions[then.stated], "")))
    }
    return table
  }

  private func row(_ title: String, _ result: ExpectationResult, _ question: Question, _ change: String) -> [String] {
    [
      Printable.text(title), ReadableNumber.text(result.stated, of: question),
      ReadableNumber.text(result.promised, of: question), ReadableNumber.text(result.resetTo, of: question),
      ReadableNumber.text(result.gap), change, result.judgement?.rawValue ?? "not compared",
    ]
  }
}
