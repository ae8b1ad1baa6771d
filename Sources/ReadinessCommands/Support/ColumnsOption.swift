import ArgumentParser
import Readiness
import ReadinessFiles

/// Which results of each row are written, and in which order.
struct ColumnsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to write of each row, such as respondent,readiness,low.readiness,recommendation,at_worst.",
      valueName: "names"))
  var columns: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Sort by these results, smallest or worst first; with a minus in front, largest or best first.",
      valueName: "names"))
  var sort: String?

  @Option(
    help: ArgumentHelp("Write only the first rows after sorting (by the main score, highest first, without --sort)."))
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top needs a number from 1.") }
  }

  var isGiven: Bool { columns != nil || sort != nil || top != nil }

  /// The columns that are wanted, the usual ones if nobody says which, and what rows are sorted by; fails, having told all
  /// that is wrong.
  func lines(
    _ plan: ScoringPlan, usual: [String], _ notation: RowNotation, _ wording: ResultColumns.Wording
  ) throws -> RowLines {
    let wanted = Self.columns(
      columns.map(Self.names) ?? usual, ResultColumns(plan, wording: wording), option: "--columns")
    let main = plan.questionnaire.headline.map { ResultColumns(plan).name(ofScore: $0) } ?? "recommendation"
    let sorted = sort.map(Self.names) ?? (top == nil ? [] : ["-" + main])
    let order = Self.columns(
      sorted.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }, ResultColumns(plan), option: "--sort")
    guard let wanted, let order else { throw ExitCode(64) }
    var lines = RowLines(wanted, notation)
    lines.order = zip(sorted, order).map { RowLines.Order($1, isDescending: $0.hasPrefix("-")) }
    lines.top = top
    return lines
  }

  private static func names(_ list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The columns of these names; nil, having told which there are not.
  private static func columns(_ names: [String], _ known: ResultColumns, option: String) -> [ResultColumn]? {
    let columns = names.map { known[$0] }
    for (name, column) in zip(names, columns) where column == nil {
      let nearest = Suggestion.nearest(to: name, among: known.names)
      _ = Failure.told(
        "there is no result called `\(name)`" + (nearest.map { ", did you mean `\($0)`?" } ?? ""), file: option,
        advice: nearest == nil
          ? "results are respondent, coverage, recommendation, the id of a section, low.ID, high.ID, answer.ID and so on"
          : nil)
    }
    for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
      _ = Failure.told("the result `\(name)` is named twice", file: option)
    }
    let found = columns.compactMap { $0 }
    return found.count == names.count && Set(names).count == names.count ? found : nil
  }
}
