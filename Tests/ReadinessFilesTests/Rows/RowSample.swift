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
          - {id: remark, kind: text, text: Anything else?, not_applicable: false}
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

  static let setup: RowSetup = {
    var setup = RowSetup(plan)
    setup.lines = RowLines(columns.compactMap { ResultColumns(plan)[$0] }, .csv)
    return setup
  }()

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
    let isWide = ["＝", "＋", "－", "＠"].contains { text.utf8.starts(with: $0.utf8) }
    let isFormula = isWide || "=+-@\t\r\n".utf8.contains(first)
    let written = (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"")
    return text.utf8.contains { ",\"\n\r".utf8.contains($0) } ? "\"\(written)\"" : written
  }

  /// What comes of rows in a file of that name.
  static func score(
    _ bytes: [UInt8], name: String, _ setup: RowSetup = setup, threads: Int = 2
  ) throws -> (text: String, RowPipeline.Outcome) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rows-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let input: RowInput = name.hasSuffix(".csv") ? .table(try OpenFile(path)) : .lines(try OpenFile(path))
    return score([input], setup, threads: threads)
  }

  /// What comes of inputs.
  static func score(_ inputs: [RowInput], _ setup: RowSetup = setup, threads: Int = 2) -> (
    text: String, RowPipeline.Outcome
  ) {
    let output = Collected()
    let outcome = RowPipeline.run(inputs, setup, threads: threads, to: RowSink { output.add($0) })
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
