import Readiness
import ReadinessFiles

/// Sheets made up from a seed.
struct GeneratedSheets {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let names = ["r1", "Ålesund, \"AS\"", "株式会社", "=1+1", "tab\tand\nline", "back\\slash", "", "🙂 smile"]

  /// A sheet of which some answers are missing, unknown, not applicable or wrong.
  mutating func sheet(wrongShare: Double = 0.05) -> AnswerSheet {
    var sheet = AnswerSheet(respondent: Self.names.randomElement(using: &generator))
    sheet.role = Bool.random(using: &generator) ? "sponsor" : nil
    for question in RowSample.questionnaire.questions {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: break
      case 1: sheet.answers[question.id] = .unknown
      case 2 where question.mayBeNotApplicable: sheet.answers[question.id] = .notApplicable
      default:
        let isWrong = Double.random(in: 0..<1, using: &generator) < wrongShare
        sheet.answers[question.id] = isWrong ? .number(99.5) : answer(to: question)
      }
    }
    return sheet
  }

  private mutating func answer(to question: Question) -> StoredAnswer {
    switch question.kind {
    case .scale(let scale): return .number(Double(Int.random(in: 1...scale.options.count, using: &generator)))
    case .choice(let choice): return .text(choice.options.randomElement(using: &generator)?.id ?? "")
    case .yesNo: return .boolean(Bool.random(using: &generator))
    case .text: return .text(Self.names.randomElement(using: &generator) ?? "")
    case .number(let number):
      let value = Double(Int.random(in: 0...480, using: &generator)) / 8
      return .number(number.isInteger ? value.rounded() : value)
    case .multiple(let multiple):
      let options = multiple.options.dropLast().filter { _ in Bool.random(using: &generator) }
      return .list(options.prefix(2).map { .text($0.id) })
    }
  }
}

extension AnswerSheet {
  /// The sheet as a line of NDJSON, or as JSON with blanks in all places.
  func json(spaced: Bool = false) -> String {
    let (colon, comma) = spaced ? (" :\t", " ,\n  ") : (":", ",")
    var members: [String] = []
    if let respondent { members.append("\"respondent\"\(colon)\(JSONString.quoted(respondent))") }
    if let role { members.append("\"role\"\(colon)\(JSONString.quoted(role))") }
    let pairs = answers.map { "\(JSONString.quoted($0.key))\(colon)\($0.value.json)" }
    members.append("\"answers\"\(colon){\(pairs.joined(separator: comma))}")
    return "{" + members.joined(separator: comma) + "}"
  }
}

extension StoredAnswer {
  fileprivate var json: String {
    switch self {
    case .nothing: "null"
    case .boolean(let value): "\(value)"
    case .number(let number): PlainNumber.text(number)
    case .text(let text): JSONString.quoted(text)
    case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
    case .mapping: "{}"
    }
  }

  /// The answer as a cell of CSV.
  func cell(separator: Character = ",") -> String {
    switch self {
    case .nothing: ""
    case .boolean(let value): "\(value)"
    case .number(let number): PlainNumber.text(number)
    case .text(let text): CSVText.cell(text)
    case .list(let items):
      CSVText.cell(items.map { if case .text(let text) = $0 { text } else { "" } }.joined(separator: ";"))
    case .mapping: ""
    }
  }
}

/// Texts as cells of CSV.
enum CSVText {
  static func cell(_ text: String) -> String {
    let isPlain = !text.utf8.contains { ",;\t\"\n\r".utf8.contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
