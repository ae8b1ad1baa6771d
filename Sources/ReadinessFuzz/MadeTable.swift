import Readiness

/// A valid table of CSV, made up, in pieces that can be put together anew.
struct MadeTable {
  let separator: Character
  let lineBreak: String
  let heading: [UInt8]
  let rows: [[UInt8]]

  /// What a column holds.
  private enum Column {
    case question(Question)
    case respondent
    case role
    case other
  }

  init(_ sheets: inout MadeSheets, rows count: Int) {
    let separator = sheets.generator.element(of: [",", ";", "\t"] as [Character])
    self.separator = separator
    lineBreak = sheets.generator.element(of: ["\n", "\n", "\r\n"])
    var columns = sheets.questionnaire.questions.map { Column.question($0) } + [.respondent, .role, .other]
    if sheets.generator.isOne(in: 2) { columns.shuffle(using: &sheets.generator) }
    columns.removeLast(sheets.generator.below(4))
    let style = sheets.generator.below(5)
    let headings = columns.map { column in
      switch column {
      case .question(let question):
        switch style {
        case 0: " \(question.text.uppercased()) "
        case 1: question.text
        case 2: question.id.uppercased()
        default: question.id
        }
      case .respondent: "respondent"
      case .role: "Role"
      case .other: "when, \"or\nso"
      }
    }
    heading = Array(headings.map { Self.cell($0, separator) }.joined(separator: String(separator)).utf8)
    var rows: [[UInt8]] = []
    for _ in 0..<count {
      let sheet = sheets.sheet()
      var cells: [String] = []
      for column in columns {
        switch column {
        case .question(let question): cells.append(Self.text(sheet.answers[question.id], question, &sheets.generator))
        case .respondent: cells.append(sheet.respondent ?? "")
        case .role: cells.append(sheet.role ?? "")
        case .other: cells.append(sheets.text())
        }
      }
      let isQuoted = sheets.generator.isOne(in: 6)
      rows.append(
        Array(cells.map { Self.cell($0, separator, isQuoted: isQuoted) }.joined(separator: String(separator)).utf8))
    }
    self.rows = rows
  }

  private static func cell(_ text: String, _ separator: Character, isQuoted: Bool = false) -> String {
    let isPlain = !isQuoted && !text.contains { "\"\n\r".contains($0) || $0 == separator }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The text of an answer, or of a label in its place.
  private static func text(
    _ answer: StoredAnswer?, _ question: Question, _ generator: inout SeededGenerator
  ) -> String {
    switch answer {
    case nil, .nothing, .mapping: return ""
    case .boolean(let value): return generator.isOne(in: 3) ? (value ? "Yes" : "NO") : "\(value)"
    case .number(let number):
      if case .scale(let scale) = question.kind, generator.isOne(in: 4) {
        return generator.isOne(in: 2) ? scale.options[Int(number) - 1].label.uppercased() : " \(Int(number)) "
      }
      return generator.isOne(in: 10) ? "+\(number)" : PlainNumber.text(number)
    case .text(let text):
      guard case .choice(let choice) = question.kind, generator.isOne(in: 3) else { return text }
      return choice.options.first { $0.id == text }?.label ?? text
    case .list(let items):
      return items.map { if case .text(let text) = $0 { text } else { "" } }
        .joined(separator: generator.isOne(in: 2) ? ";" : " ; ")
    }
  }
}
