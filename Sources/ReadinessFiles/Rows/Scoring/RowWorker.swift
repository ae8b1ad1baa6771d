import Readiness

/// Scores rows one block after the other; one for each thread.
struct RowWorker {
  let evaluator: BatchEvaluator
  let setup: RowSetup
  let questions: RowQuestions
  let careful: CarefulReader
  private let texts: UnsafeMutablePointer<TextSlice>
  let cells: RowCells
  var json: JSONRowReader
  var csv: (reader: CSVRowReader, input: Int)?
  /// What is made of a block of rows: lines, counts, or both.
  private var formatter: RowFormatter?
  private(set) var portfolio: Portfolio?
  let showsOrigin: Bool
  private let isKept: Bool
  let isAssessed: Bool
  /// By row of the block, where it comes from; only if that is shown.
  var origins: [RowOrigin]
  /// By row of the block, what is written in the place of results; only if whole assessments are wanted.
  private var assessed: [[UInt8]] = []
  /// Texts of rows that were read with care, until they are written.
  private var copies: [UnsafeMutablePointer<UInt8>] = []
  private(set) var filled = 0
  /// The lines of the file in front of the chunk.
  var linesBefore = 0

  var output = ByteOutput(capacity: 1 << 16)
  /// Rows in the place of output, if they are kept.
  private(set) var kept: [KeptRows.Row] = []
  var counts = RowCounts()
  private(set) var reports: [RowReport] = []
  private var limit = ReportLimit()
  /// Whether a row was found that ends it all.
  private(set) var isStopped = false

  init(_ setup: RowSetup) {
    self.setup = setup
    evaluator = BatchEvaluator(setup.plan, for: setup.registers)
    let ownWords = setup.lines?.questionsInOwnWords ?? []
    questions = RowQuestions(evaluator, inOwnWords: ownWords)
    careful = CarefulReader(plan: setup.plan)
    texts = .allocate(capacity: RowCells.textCount(ownWords: ownWords.count))
    cells = RowCells(evaluator.block, setup.plan.layout, texts: texts, ownWords: ownWords.count)
    json = JSONRowReader(questions, cells)
    formatter = setup.lines.map { [evaluator, cells] in
      RowFormatter($0, evaluator, cells, alsoAsAnswered: setup.hasPortfolio)
    }
    portfolio = setup.hasPortfolio ? Portfolio(setup.plan) : nil
    showsOrigin = setup.lines?.showsOrigin ?? false
    isKept = setup.lines?.isKept ?? false
    isAssessed = setup.lines?.assessed != nil
    origins = Array(repeating: RowOrigin(), count: RowBlock.rows)
  }

  func release() {
    json.release()
    csv?.reader.release()
    formatter?.release()
    texts.deallocate()
    output.release()
    for copy in copies { copy.deallocate() }
  }

  /// Begins a chunk: what was counted and reported before is forgotten.
  mutating func begin() {
    counts = RowCounts()
    reports.removeAll(keepingCapacity: true)
    limit = ReportLimit()
    kept.removeAll()
    output.removeAll()
  }

  /// Takes a row that was read with care.
  mutating func take(_ outcome: CarefulReader.Outcome, _ origin: RowOrigin) {
    switch outcome {
    case .refused(let diagnostics): refuse(RowReport(refused: diagnostics), origin.line ?? 1)
    case .read(let row):
      let hasIssues = !row.accepted.issues.isEmpty
      let report = RowReport(isRefused: hasIssues && setup.isStrict, problems: row.problems)
      if report.isRefused { return refuse(report, origin.line ?? 1) }
      fill(row)
      let line = origin.line.map { $0 + linesBefore }
      origins[filled] = RowOrigin(file: origin.file, line: line, issues: row.accepted.issues.count)
      if hasIssues { counts.withIssues += 1 }
      if !row.problems.isEmpty { add(report, origin.line ?? 1) }
      if let assessed = setup.lines?.assessed {
        self.assessed.append(assessed(AssessedRow(file: origin.file, line: line, sheet: row.sheet)))
      }
      advance()
    }
  }

  private mutating func fill(_ row: CarefulReader.Row) {
    evaluator.block.set(setup.plan.row(row.accepted.answers), at: filled)
    let cells = cells.at(filled)
    for field in SheetField.allCases { cells[field] = copy(row.sheet[field]) }
    for (position, question) in questions.questionsInOwnWords.enumerated() {
      if case .text(let text) = row.accepted.answers[question] { cells[ownWords: position] = copy(text) }
    }
  }

  private mutating func copy(_ text: String?) -> TextSlice {
    let bytes = Array((text ?? "").utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 8)
    copy.initialize(repeating: 0, count: bytes.count + 8)
    copy.update(from: bytes, count: bytes.count)
    copies.append(copy)
    return TextSlice(start: UnsafePointer(copy), count: bytes.count, form: .plain)
  }

  /// Leaves out a row that cannot be read.
  mutating func refuse(_ report: RowReport, _ line: Int) {
    counts.refused += 1
    evaluator.block.set(questions.rowWithoutAnswers, at: filled)
    isStopped = setup.isStrict
    add(report, line)
  }

  private mutating func add(_ report: RowReport, _ line: Int) {
    if setup.reportsAll || limit.takes(report) { reports.append(report.moved(byLines: line - 1)) }
  }

  /// Goes on to the next row of the block.
  @inline(__always)
  mutating func advance() {
    filled &+= 1
    if filled == RowBlock.rows { flush() }
  }

  /// Scores and writes the rows that wait for their block to be full; their bytes may go after that.
  mutating func flush() {
    guard filled > 0 else { return }
    formatter?.evaluate()
    if portfolio != nil {
      if formatter == nil { evaluator.evaluate() }
      portfolio?.add(evaluator.block, rows: filled)
    }
    if isAssessed || isKept {
      writeOneByOne()
    } else {
      counts.written &+= formatter?.write(rows: filled, origins, to: &output) ?? filled
    }
    counts.scored &+= filled
    filled = 0
    evaluator.clear()
    assessed.removeAll(keepingCapacity: true)
    for copy in copies { copy.deallocate() }
    copies.removeAll(keepingCapacity: true)
  }

  private mutating func writeOneByOne() {
    for row in 0..<filled {
      if isAssessed { output.append(assessed[row]) } else { formatter?.write(row, origins[row], to: &output) }
      counts.written += 1
      guard isKept else { continue }
      kept.append(
        KeptRows.Row(keys: formatter?.sortKeys(row, origins[row]) ?? [], text: Array(output.bytes)))
      output.removeAll()
    }
  }
}

extension AnswerSheet {
  fileprivate subscript(field: SheetField) -> String? {
    switch field {
    case .organization: organization
    case .respondent: respondent
    case .role: role
    case .date: date
    }
  }
}
