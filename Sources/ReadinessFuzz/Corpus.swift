import Readiness
import ReadinessFiles

/// A questionnaire with valid rows, from which inputs are made.
struct Corpus: Sendable {
  let setup: RowSetup
  let columns: [ResultColumn]
  private let lines: [[UInt8]]
  private let tables: [MadeTable]
  private let lineMutator: Mutator
  private let tableMutator: Mutator

  init(_ questionnaire: Questionnaire, seed: UInt64) {
    let plan = ScoringPlan(questionnaire)
    columns = Self.names(questionnaire).compactMap { ResultColumns(plan)[$0] }
    var setup = RowSetup(plan)
    setup.lines = RowLines(columns, .csv)
    self.setup = setup
    var sheets = MadeSheets(questionnaire: questionnaire, generator: SeededGenerator(seed: seed))
    lines = (0..<96).map { _ in sheets.json() }
    tables = (0..<24).map { _ in MadeTable(&sheets, rows: 12) }
    lineMutator = Mutator(.json, others: lines)
    tableMutator = Mutator(.csv, others: tables.flatMap(\.rows))
  }

  /// Every result that can be asked for.
  private static func names(_ questionnaire: Questionnaire) -> [String] {
    SheetField.allCases.map(\.name)
      + questionnaire.sections.flatMap { section in
        ["score", "low", "high", "coverage", "band"].map { "\($0).\(section.id)" }
      }
      + questionnaire.questions.flatMap { ["score.\($0.id)", "answer.\($0.id)"] }
      + ["coverage", "gates.failed", "gates.unverified", "gates.stop.passed", "recommendation", "at_worst", "at_best"]
  }

  /// The input that an execution tries.
  func input(_ format: FuzzFormat, _ generator: inout SeededGenerator) -> [UInt8] {
    switch format {
    case .json: lineInput(&generator)
    case .csv: tableInput(&generator)
    }
  }

  private func rowCount(_ generator: inout SeededGenerator) -> Int {
    generator.isOne(in: 200) ? 20 + generator.below(60) : generator.element(of: [1, 1, 1, 1, 2, 3])
  }

  private func lineInput(_ generator: inout SeededGenerator) -> [UInt8] {
    var input: [UInt8] = generator.isOne(in: 12) ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<rowCount(&generator) {
      input += lineMutator.mutated(generator.element(of: lines), &generator)
      input += generator.element(of: ["\n", "\n", "\n", "\r\n", "\n\n", " \n"]).utf8
    }
    if generator.isOne(in: 3) { input.removeLast() }
    return input
  }

  private func tableInput(_ generator: inout SeededGenerator) -> [UInt8] {
    let table = generator.element(of: tables)
    var input: [UInt8] = generator.isOne(in: 8) ? [0xEF, 0xBB, 0xBF] : []
    let lineBreak = generator.isOne(in: 20) ? generator.element(of: ["\n", "\r\n", "\r", "\n\n"]) : table.lineBreak
    if generator.isOne(in: 20) {
      // Spreadsheets write such a line; sometimes it names another separator than the one that is used.
      let named = generator.isOne(in: 8) ? generator.element(of: [",", ";", "\t"]) : String(table.separator)
      input += (generator.element(of: ["sep=\(named)", "SEP=\(named)", "\"sep=\(named)\""]) + lineBreak).utf8
    }
    input += generator.isOne(in: 10) ? tableMutator.mutated(table.heading, &generator) : table.heading
    input += lineBreak.utf8
    for _ in 0..<rowCount(&generator) {
      input += tableMutator.mutated(generator.element(of: table.rows), &generator)
      input += lineBreak.utf8
    }
    if generator.isOne(in: 3) { input.removeLast() }
    guard generator.isOne(in: 16) else { return input }
    // Another separator everywhere, which may then stand within cells too.
    let other = generator.element(of: [",", ";", "\t"] as [Character])
    guard let old = table.separator.asciiValue, let new = other.asciiValue else { return input }
    return input.map { $0 == old ? new : $0 }
  }
}
