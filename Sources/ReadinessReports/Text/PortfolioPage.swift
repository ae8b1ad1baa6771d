import Readiness

/// What many assessments have in common, as plain text for a terminal.
package struct PortfolioPage {
  private static let barCells = 24
  /// How many gates and expectations are named.
  private static let listLimit = 8

  private let portfolio: Portfolio
  private var page: TextPage

  /// The lines of the page, of `width` cells at the most; tables need about 60.
  package static func lines(of portfolio: Portfolio, width: Int, appearance: Appearance = .plain) -> [String] {
    var page = PortfolioPage(portfolio: portfolio, page: TextPage(width: width, appearance: appearance))
    let questionnaire = portfolio.questionnaire
    page.page.write(
      "\(questionnaire.title), version \(questionnaire.version): \(Counted.text(portfolio.count, "sheet"))")
    guard portfolio.count > 0 else { return page.page.lines }
    page.writeShares("Recommendations", questionnaire.recommendations, portfolio.recommendations)
    if !questionnaire.verdicts.isEmpty { page.writeShares("Verdicts", questionnaire.verdicts, portfolio.verdicts) }
    page.writeScores()
    page.writeGates()
    page.writeExpectations()
    return page.page.lines
  }

  private var questionnaire: Questionnaire { portfolio.questionnaire }

  /// A bar for a share of all sheets; anything above nothing shows.
  private func bar(_ count: Int) -> String {
    let cells = Double(count) / Double(portfolio.count) * Double(Self.barCells)
    let full: Character = page.appearance == .plain ? "#" : "█"
    return String(repeating: full, count: count == 0 ? 0 : max(1, Int(cells.rounded())))
  }

  private func row(_ title: String, _ count: Int) -> [String] {
    [
      Printable.text(title), String(count), ReadableNumber.percent(Double(count) / Double(portfolio.count)), bar(count),
    ]
  }

  private mutating func writeShares(_ heading: String, _ outcomes: [Outcome], _ counts: [Int]) {
    page.write(heading: heading)
    var table = AlignedTable([.left, .right, .right, .left])
    for (outcome, count) in zip(outcomes, counts) { table.add(row(outcome.title, count)) }
    page.write(table)
  }

  private mutating func writeScores() {
    page.write(
      heading: "Scores, from \(ReadableNumber.text(questionnaire.range.low)) to "
        + ReadableNumber.text(questionnaire.range.high))
    var table = AlignedTable([.left, .right, .right, .right, .right])
    table.add(["", "lower quartile", "median", "upper quartile", "with a score"])
    for (position, scores) in portfolio.scores.enumerated() where questionnaire.canHaveScore(section: position) {
      table.add([
        TextPage.cell(section: position, of: questionnaire), ReadableNumber.text(scores.quantile(0.25)),
        ReadableNumber.text(scores.quantile(0.5)), ReadableNumber.text(scores.quantile(0.75)),
        ReadableNumber.percent(Double(scores.count) / Double(portfolio.count)),
      ])
    }
    page.write(table)
  }

  private mutating func writeGates() {
    guard !portfolio.gates.isEmpty else { return }
    let rows = portfolio.failedGates.map { gate in
      (questionnaire.questions[portfolio.gateQuestions[gate]].text, portfolio.gates[gate].failed)
    }
    writeMostOften("Gates that failed most often", rows, none: "None failed.")
  }

  private mutating func writeExpectations() {
    guard !questionnaire.expectations.isEmpty else { return }
    let rows = portfolio.unrealisticExpectations.map { expectation in
      (questionnaire.expectations[expectation].title, portfolio.judged(expectation, .unrealistic))
    }
    writeMostOften("Expectations that were unrealistic most often", rows, none: "None was unrealistic.")
  }

  private mutating func writeMostOften(_ heading: String, _ rows: [(title: String, count: Int)], none: String) {
    page.write(heading: heading)
    guard !rows.isEmpty else { return page.write(none) }
    var table = AlignedTable([.left, .right, .right, .left])
    for (title, count) in rows.prefix(Self.listLimit) { table.add(row(title, count)) }
    page.write(table)
    let left = rows.count - Self.listLimit
    if left > 0 { page.write("And \(left) more, which --format summary-json lists.") }
  }
}
