import Readiness

/// A page of plain text for a terminal, as it is being written; everything from files is made harmless.
struct TextPage {
  /// In cells.
  let width: Int
  let appearance: Appearance
  private(set) var lines: [String] = []

  /// Makes an empty page, at least 40 cells wide.
  init(width: Int, appearance: Appearance) {
    self.width = max(width, 40)
    self.appearance = appearance
  }

  /// Writes text, broken to fit.
  mutating func write(_ text: String, _ emphasis: Emphasis = .none, first: String = "", indent: String = "") {
    lines += TextWrap.lines(Printable.text(text), width: width, first: first, indent: indent)
      .map { appearance.text($0, emphasis) }
  }

  /// Writes one of several things, after a dash.
  mutating func write(item: String, _ emphasis: Emphasis = .none) {
    write(item, emphasis, first: "  - ", indent: "    ")
  }

  /// Writes a heading with a line under it, after an empty line.
  mutating func write(heading: String) {
    if !lines.isEmpty { lines.append("") }
    write(heading, .strong)
    lines.append(String(repeating: "-", count: min(width, DisplayWidth.cells(Printable.text(heading)))))
  }

  mutating func write(_ table: AlignedTable) { lines += table.lines(width: width) }

  mutating func writeGap() { lines.append("") }

  /// The title of a section, further in the deeper it stands, as the first cell of a table.
  static func cell(section: Int, of questionnaire: Questionnaire) -> String {
    let depth = questionnaire.path(toSection: section).count - 1
    return String(repeating: AlignedTable.indentation, count: 2 * depth)
      + Printable.text(questionnaire.sections[section].title)
  }
}
