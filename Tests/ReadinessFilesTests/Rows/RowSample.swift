import Foundation
import OrderedCollections
import Readiness
import ReadinessFiles
import Testing

/// A small questionnaire of every kind of question, and rows of answers to it.
enum RowSample {
  static let questionnaire: Questionnaire = {
    let loaded = QuestionnaireReader.read(Array(text.utf8), name: "rows.yaml")
    guard let questionnaire = loaded.value else { fatalError(DiagnosticRenderer.text(of: loaded.diagnostics)) }
    return questionnaire
  }()

  private static let text = """
    format: 1
    id: rows
    version: 1.0.0
    title: Rows
    roles: {sponsor: Sponsor, lead: Lead}
    effects: {stop: Stops}
    renamed: {old_pace: pace}
    sections:
      - id: ready
        title: Ready
        questions:
          - {id: pace, kind: scale, text: How fast?, options: [Slow, Medium, "Fast, very"], gate: {minimum: 50, effect: stop}}
          - {id: width, kind: scale, text: How wide?, options: [A, B, C, D, E, F, G, H, I, J, K], weight: 2}
          - {id: place, kind: choice, text: Where?, options: [{id: near, label: Near by, score: 20}, {id: far, label: Far, score: 90}]}
          - id: checks
            kind: multiple
            text: Which checks?
            choose_at_most: 2
            options:
              - {id: calls, label: Calls, score: 30}
              - {id: visits, label: Visits, score: 40}
              - {id: papers, label: Papers, score: 50}
              - {id: nothing, label: Nothing at all, score: 0, exclusive: true}
          - {id: months, kind: number, text: How long?, minimum: -5, maximum: 60, curve: [[0, 0], [48, 100]]}
          - {id: people, kind: number, text: How many?, minimum: 0, maximum: 900, integer: true}
          - {id: agreed, kind: yes_no, text: Agreed?, weight: 3}
          - {id: remark, kind: text, text: Anything else?}
    recommendations:
      - {id: unknown_yet, title: U, any: [{when: not known(score.ready), because: none}]}
      - {id: stop, title: S, any: [{when: gates.stop.failed > 0 or people > 800, because: gate}]}
      - {id: wait, title: W, any: [{when: score.ready < 50, because: low}]}
      - {id: go, title: G}

    """.replacing("people > 800", with: "answer.people > 800")

  static let columns = [
    "respondent", "ready", "coverage", "low.ready", "high.ready", "gates.failed", "recommendation", "at_worst",
    "at_best", "answer.place",
  ]

  static let plan = ScoringPlan(questionnaire)

  static let setup = RowSetup(plan, columns: columns.compactMap { plan.column($0) })

  /// The line that must come of a sheet, by way of a single assessment.
  static func line(of sheet: AnswerSheet) -> String {
    let assessment = Assessor(plan).assess(sheet)
    let section = assessment.sections[0]
    func number(_ value: Double?) -> String { value.map { PlainNumber.text($0) } ?? "" }
    func id(_ position: Int) -> String { questionnaire.recommendations[position].id }
    let accepted = questionnaire.accept(sheet)
    var place = ""
    if case .choice(let option) = accepted.answers[2] { place = ["near", "far"][option] }
    return [
      cell(sheet.respondent ?? ""), number(section.score), number(assessment.coverage), number(section.low),
      number(section.high), "\(assessment.gates.count { $0.status == .failed })",
      id(assessment.recommendation.position), id(assessment.atWorst), id(assessment.atBest), place,
    ].joined(separator: ",")
  }

  /// A text as a cell of the results.
  private static func cell(_ text: String) -> String {
    guard let first = text.utf8.first else { return "" }
    let isFormula = "=+-@\t\r".utf8.contains(first)
    let written = (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"")
    return text.utf8.contains { ",\"\n\r".utf8.contains($0) } ? "\"\(written)\"" : written
  }

  /// What comes of rows in a file of that name.
  static func score(_ bytes: [UInt8], name: String, threads: Int = 2) throws -> (text: String, RowPipeline.Outcome) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rows-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let input: RowInput = name.hasSuffix(".csv") ? .table(try OpenFile(path)) : .lines(try OpenFile(path))
    return score([input], threads: threads)
  }

  /// What comes of inputs.
  static func score(_ inputs: [RowInput], threads: Int = 2) -> (text: String, RowPipeline.Outcome) {
    let output = Collected()
    let outcome = RowPipeline.run(inputs, setup, threads: threads) { output.add($0) }
    return (output.text, outcome)
  }

  /// Output of a pipeline, which writes one piece at a time.
  private final class Collected: @unchecked Sendable {
    private var bytes: [UInt8] = []

    func add(_ piece: UnsafeRawBufferPointer) -> String? {
      bytes += piece
      return nil
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}

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
