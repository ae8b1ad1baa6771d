import Readiness

/// Scores rows one block after the other; one for each thread.
struct RowWorker {
  /// How many reports of bad rows a chunk keeps in full, so that a file of nothing but faults takes no more memory.
  static let reportLimit = 20

  let evaluator: BatchEvaluator
  private let questions: RowQuestions
  private let careful: CarefulReader
  private let fields: UnsafeMutablePointer<TextSlice>
  private let cells: RowCells
  private var json: JSONRowReader
  private var csv: (reader: CSVRowReader, input: Int)?
  /// What is made of a block of rows: lines, or counts.
  private var formatter: RowFormatter?
  private(set) var portfolio: Portfolio?
  /// Texts of rows that were read with care, until they are written.
  private var copies: [UnsafeMutablePointer<UInt8>] = []
  private var filled = 0

  var output = ByteOutput(capacity: 1 << 16)
  private(set) var counts = RowCounts()
  private(set) var reports: [RowReport] = []

  init(_ setup: RowSetup) {
    evaluator = BatchEvaluator(setup.plan, for: setup.registers)
    questions = RowQuestions(evaluator)
    careful = CarefulReader(plan: setup.plan)
    fields = .allocate(capacity: SheetField.allCases.count * RowBlock.rows)
    cells = RowCells(evaluator.block, setup.plan.layout, fields: fields)
    json = JSONRowReader(questions, cells)
    switch setup.product {
    case .lines(let columns): formatter = RowFormatter(columns, evaluator, cells)
    case .portfolio: portfolio = Portfolio(setup.plan)
    }
  }

  func release() {
    json.release()
    csv?.reader.release()
    formatter?.release()
    fields.deallocate()
    output.release()
    for copy in copies { copy.deallocate() }
  }

  /// Begins a chunk: what was counted and reported before is forgotten.
  mutating func begin() {
    counts = RowCounts()
    reports.removeAll(keepingCapacity: true)
    output.removeAll()
  }

  /// Scores the JSON object that some bytes are; the byte behind the last is a line break or a NUL.
  @inline(__always)
  mutating func scoreObject(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: () -> String, line: Int
  ) {
    counts.read &+= 1
    if json.read(start, end, into: filled) { return advance() }
    var bytes = Array(UnsafeBufferPointer(start: start, count: end - start))
    // The mark at the beginning of a file is passed by now; the careful reader would pass another.
    if bytes.starts(with: DocumentReader.byteOrderMark) { bytes = DocumentReader.byteOrderMark + bytes }
    scoreCarefully(careful.read(bytes, file: file(), format: .json), line)
  }

  /// Scores a file that is no JSON.
  mutating func scoreDocument(_ bytes: [UInt8], file: String) {
    counts.read += 1
    scoreCarefully(careful.read(bytes, file: file, format: nil), 1)
  }

  /// Scores the row of CSV that begins at a place, and counts its lines; returns where its line break stands, at `end`
  /// at the latest.
  mutating func scoreRow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: String, line: inout Int, header: CSVHeader,
    input: Int
  ) -> UnsafePointer<UInt8> {
    counts.read &+= 1
    if csv?.input != input {
      csv?.reader.release()
      csv = (CSVRowReader(questions, cells, header), input)
    }
    var rowEnd = start
    let before = csv?.reader.lineBreaks ?? 0
    let first = line + 1
    guard let outcome = csv?.reader.read(&rowEnd, end, into: filled) else { return end }
    line &+= 1 &+ (csv?.reader.lineBreaks ?? 0) &- before
    switch outcome {
    case .read: advance()
    case .unusual:
      let row = UnsafeBufferPointer(start: start, count: rowEnd - start)
      scoreCarefully(careful.read(row, file: file, header: header), first)
    case .refused(let fault):
      rowEnd = header.syntax.rowEnd(start, end) ?? end
      let source = SourceText(name: file, bytes: Array(UnsafeBufferPointer(start: start, count: rowEnd - start)))
      line = first + lineBreaks(start, rowEnd)
      let position = source.position(ofByte: fault.place.map { $0 - start } ?? 0)
      refuse(
        [Diagnostic(.error, in: source, at: position, message: fault.message, advice: fault.advice)], first)
    }
    return rowEnd
  }

  private func lineBreaks(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    var (place, count) = (start, 0)
    while let found = ByteSearch.first(.lineFeed, place, end) {
      count += 1
      place = found + 1
    }
    return count
  }

  /// Refuses a row that has not been read.
  mutating func refuseUnread(_ diagnostic: Diagnostic) {
    counts.read += 1
    refuse([diagnostic], 1)
  }

  private mutating func scoreCarefully(_ outcome: CarefulReader.Outcome, _ line: Int) {
    switch outcome {
    case .refused(let diagnostics): refuse(diagnostics, line)
    case .read(let row):
      evaluator.block.set(row.answers, at: filled)
      for field in SheetField.allCases { cells.at(filled)[field] = copy(row.sheet[field]) }
      if row.hasIssues { counts.withIssues += 1 }
      if !row.diagnostics.isEmpty { report(RowReport(isRefused: false, diagnostics: row.diagnostics), line) }
      advance()
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

  private mutating func refuse(_ diagnostics: [Diagnostic], _ line: Int) {
    counts.refused += 1
    evaluator.block.set(questions.rowWithoutAnswers, at: filled)
    report(RowReport(isRefused: true, diagnostics: diagnostics), line)
  }

  private mutating func report(_ report: RowReport, _ line: Int) {
    if reports.count < Self.reportLimit { reports.append(report.moved(byLines: line - 1)) }
  }

  @inline(__always)
  private mutating func advance() {
    filled &+= 1
    if filled == RowBlock.rows { flush() }
  }

  /// Scores and writes the rows that wait for their block to be full; their bytes may go after that.
  mutating func flush() {
    guard filled > 0 else { return }
    let lines = filled
    formatter?.write(lines, to: &output)
    if portfolio != nil {
      evaluator.evaluate()
      portfolio?.add(evaluator.block, rows: lines)
    }
    counts.scored &+= lines
    filled = 0
    evaluator.clear()
    for copy in copies { copy.deallocate() }
    copies.removeAll(keepingCapacity: true)
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
