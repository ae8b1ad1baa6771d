import Readiness
import ReadinessFiles

/// What has to come of a row, by way of a single assessment.
struct ExpectedResults {
  private var evaluator: Evaluator
  private let columns: [ResultColumn]
  private let range: ScoreRange

  init(_ corpus: Corpus) {
    evaluator = Evaluator(corpus.setup.plan)
    columns = corpus.columns
    range = corpus.setup.plan.questionnaire.range
  }

  /// The registers of all columns, and the line that is written.
  mutating func results(of row: RowProbe.CarefulRow) -> (registers: [Double], line: String) {
    var recommended: [Int] = []
    for supposition in ResultColumn.Supposition.allCases.reversed() {
      evaluator.evaluate(row.answers, scenario: supposition.scenario(in: range))
      recommended.insert(evaluator.recommendation, at: 0)
    }
    let names = evaluator.plan.questionnaire.recommendations.map(\.id)
    let cells = columns.map { column in
      switch column.supposition {
      case .nothing: text(column.content, row)
      case .worst: names[recommended[1]]
      case .best: names[recommended[2]]
      }
    }
    return (columns.flatMap(\.registers).map { evaluator[$0] }, cells.joined(separator: ","))
  }

  private func text(_ content: ResultColumn.Content, _ row: RowProbe.CarefulRow) -> String {
    switch content {
    case .field(.organization): return cell(row.sheet.organization)
    case .field(.respondent): return cell(row.sheet.respondent)
    case .field(.role): return cell(row.sheet.role)
    case .field(.date): return cell(row.sheet.date)
    case .ownWords(let question, let register):
      guard !evaluator[register].isNaN, case .text(let text) = row.accepted.answers[question] else { return "" }
      return cell(text)
    case .number(let register), .share(let register):
      return evaluator[register].isNaN ? "" : PlainNumber.text(evaluator[register])
    case .truth(let register): return evaluator[register].isNaN ? "" : evaluator[register] == 1 ? "true" : "false"
    case .word(let register, let words):
      let number = evaluator[register]
      return number.isNaN ? "" : words[Int(number)] ?? ""
    case .count(let registers, let number): return "\(registers.count { evaluator[$0] == number })"
    case .list(let registers, let words, _):
      return zip(registers, words).filter { evaluator[$0.0] == 1 }.map(\.1).joined(separator: ";")
    case .largest(let registers):
      let known = registers.map { evaluator[$0] }.filter { !$0.isNaN }
      return known.max().map { PlainNumber.text($0) } ?? ""
    case .origin, .issueCount: return ""
    }
  }

  /// A text as a cell, which no spreadsheet takes for a formula.
  private func cell(_ text: String?) -> String {
    guard let text, let first = text.utf8.first else { return "" }
    let mark = UInt8(ascii: "\"")
    // By bytes, since a mark may be one character with what follows it.
    let doubled = String(decoding: text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] }, as: UTF8.self)
    let isFormula =
      "=+-@\t\r\n".utf8.contains(first) || ["＝", "＋", "－", "＠"].contains { text.utf8.starts(with: $0.utf8) }
    let written = (isFormula ? "'" : "") + doubled
    return text.utf8.contains { ",\"\n\r".utf8.contains($0) } ? "\"\(written)\"" : written
  }
}
