import Readiness

/// Sheets of a questionnaire made up from a generator, as valid rows.
struct MadeSheets {
  let questionnaire: Questionnaire
  var generator: SeededGenerator

  private static let texts = ["r1", "Ålesund, \"AS\"", "株式会社", "=1+1", "tab\tand\nline", "a\\b", "far", "🙂", "x;y", ""]

  mutating func text() -> String { generator.element(of: Self.texts) }

  /// A sheet of which some answers are missing, unknown, not applicable or wrong.
  mutating func sheet() -> AnswerSheet {
    var sheet = AnswerSheet()
    if !generator.isOne(in: 4) { sheet.respondent = text() }
    if generator.isOne(in: 4) { sheet.organization = text() }
    if generator.isOne(in: 3) { sheet.role = generator.element(of: ["sponsor", "lead", "boss"]) }
    if generator.isOne(in: 6) { sheet.date = "2026-11-24" }
    if generator.isOne(in: 6) { sheet.questionnaireID = "made" }
    for question in questionnaire.questions {
      switch generator.below(14) {
      case 0: break
      case 1: sheet.answers[question.id] = .unknown
      case 2: sheet.answers[question.id] = .notApplicable
      case 3: sheet.answers[question.id] = .nothing
      default: sheet.answers[question.id] = answer(to: question)
      }
    }
    return sheet
  }

  private mutating func answer(to question: Question) -> StoredAnswer {
    switch question.kind {
    case .scale(let scale): return .number(Double(1 + generator.below(scale.options.count)))
    case .choice(let choice): return .text(generator.element(of: choice.options).id)
    case .yesNo: return .boolean(generator.isOne(in: 2))
    case .text: return .text(text())
    case .number: return .number(Double(generator.below(560) - 50) / generator.element(of: [1, 8, 10]))
    case .multiple(let multiple):
      return .list(multiple.options.filter { _ in generator.isOne(in: 3) }.map { .text($0.id) })
    }
  }

  // MARK: - JSON

  /// A sheet as a line of NDJSON, with or without blanks, escapes and rare forms of numbers.
  mutating func json() -> [UInt8] {
    let sheet = sheet()
    let isSpaced = generator.isOne(in: 3)
    var members: [String] = []
    for (key, value) in [
      ("respondent", sheet.respondent), ("organization", sheet.organization), ("role", sheet.role),
      ("date", sheet.date),
    ] {
      if let value { members.append(quoted(key) + ":" + quoted(value)) }
    }
    if let id = sheet.questionnaireID { members.append(#""questionnaire":{"id":"\#(id)","version":"1.0.0"}"#) }
    var pairs: [String] = []
    for (id, answer) in sheet.answers {
      let old = questionnaire.renamed.elements.first { $0.value == id && generator.isOne(in: 8) }?.key
      pairs.append(quoted(old ?? id) + ":" + json(answer))
    }
    if generator.isOne(in: 4) { pairs.shuffle(using: &generator) }
    members.append("\"answers\":{" + pairs.joined(separator: isSpaced ? " , " : ",") + "}")
    if generator.isOne(in: 8) { members.append(#""notes":{"\#(questionnaire.questions[0].id)":"n"}"#) }
    if generator.isOne(in: 4) { members.shuffle(using: &generator) }
    return Array((isSpaced ? " { " : "{").utf8) + Array((members.joined(separator: isSpaced ? "\t, " : ",") + "}").utf8)
  }

  private mutating func json(_ answer: StoredAnswer) -> String {
    switch answer {
    case .nothing: return "null"
    case .boolean(let value): return "\(value)"
    case .text(let text): return quoted(text)
    case .list(let items): return "[" + items.map { json($0) }.joined(separator: ",") + "]"
    case .mapping: return "{}"
    case .number(let number):
      let plain = PlainNumber.text(number)
      switch generator.below(12) {
      case 0: return "\(number)e0"
      case 1: return "\(number * 10)E-1"
      case 2: return "\(number)"
      default: return plain
      }
    }
  }

  private mutating func quoted(_ text: String) -> String {
    guard generator.isOne(in: 16), let first = text.utf16.first else { return JSONString.quoted(text) }
    guard first & 0xF800 != 0xD800 else { return JSONString.quoted(text) }
    let digits = String(first, radix: 16)
    let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    return "\"" + escape + JSONString.quoted(String(text.unicodeScalars.dropFirst())).dropFirst()
  }
}
