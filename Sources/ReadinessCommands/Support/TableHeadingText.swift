import Readiness
import ReadinessFiles

/// What is told of the heading of a table.
enum TableHeadingText {
  /// A note on columns that match nothing, and one on questions without a column.
  static func diagnostics(_ heading: TableHeading, hasMap: Bool) -> [Diagnostic] {
    let isOne = heading.unknown.count == 1
    let advice = hasMap ? nil : "say what \(isOne ? "it holds" : "they hold") in a file for --map"
    return unknown(heading, advice: advice) + [missing(heading)].compactMap { $0 }
  }

  /// A note on columns that match nothing, if there are some.
  static func unknown(_ heading: TableHeading, advice: String?) -> [Diagnostic] {
    guard !heading.unknown.isEmpty else { return [] }
    let columns = heading.unknown.prefix(listLimit).map { name in
      let nearest = Suggestion.nearest(to: name, among: heading.missing)
      return quoted(name) + (nearest.map { " (did you mean `\($0)`?)" } ?? "")
    }
    let isOne = heading.unknown.count == 1
    let diagnostic = Diagnostic(
      .note, file: heading.file,
      message: "\(Counted.text(heading.unknown.count, "column")) match\(isOne ? "es" : "") nothing and "
        + "\(isOne ? "is" : "are") not used: \(listed(columns, of: heading.unknown.count))",
      advice: advice)
    return [diagnostic]
  }

  private static func missing(_ heading: TableHeading) -> Diagnostic? {
    guard !heading.missing.isEmpty else { return nil }
    let isOne = heading.missing.count == 1
    return Diagnostic(
      .note, file: heading.file,
      message: "there is no column for \(Counted.text(heading.missing.count, "question")), which "
        + "count\(isOne ? "s" : "") as unanswered: "
        + listed(heading.missing.prefix(listLimit).map(quoted), of: heading.missing.count))
  }

  /// How many names are told; a table made for something else may have thousands.
  private static let listLimit = 30

  private static func listed(_ names: [String], of count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " and \(count - names.count) more" : "")
  }

  private static func quoted(_ name: String) -> String { "`\(name.count > 80 ? name.prefix(80) + "…" : name[...])`" }
}
