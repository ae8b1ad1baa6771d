import Readiness

/// Scores one input as a thread of the pipeline does, and lets a fuzz target see what the pipeline keeps to itself.
///
/// The door is here because results are written rounded, while the fuzz target compares registers to the last bit; because
/// pieces of a few bytes put their edges everywhere; and because memory for a pipeline takes longer to get than a row
/// to score.
package struct RowProbe {
  /// What came of an input.
  package struct Outcome {
    package var counts = RowCounts()
    /// The lines of all scored rows.
    package var output: [UInt8] = []
    /// By scored row, the registers of the setup in the order of its columns; nil if a piece had more than one block.
    package var registers: [[Double]]? = []
    package var reports: [RowReport] = []
    /// Why the input could not be read, or not further.
    package var failures: [Diagnostic] = []
    package var table: Table?
  }

  /// How rows of CSV are taken apart and understood.
  package struct Table {
    let header: CSVHeader

    package var separator: UInt8 { header.syntax.separator }
    package var columnCount: Int { header.columns.count }
  }

  /// What the careful reader makes of a row.
  package struct CarefulRow {
    package let sheet: AnswerSheet
    package let accepted: AcceptedAnswers
    package let answers: AnswerRow

    package var hasIssues: Bool { !accepted.issues.isEmpty }
  }

  private let setup: RowSetup
  private let registers: [Register]
  private let careful: CarefulReader
  private var worker: RowWorker
  private var inputs = 0

  package init(_ setup: RowSetup) {
    self.setup = setup
    registers = setup.registers
    careful = CarefulReader(plan: setup.plan)
    worker = RowWorker(setup)
  }

  package func release() { worker.release() }

  /// Scores an input in pieces of so many bytes, or as many as a row needs; `behind` is what stands behind each piece in
  /// memory.
  package mutating func score(_ input: RowInput, pieceBytes: Int, behind: [UInt8]) -> Outcome {
    var outcome = Outcome()
    var source = RowSource([input], setup)
    var lines = 0
    inputs += 1
    while true {
      var buffer = ChunkBuffer(capacity: pieceBytes)
      defer { buffer.release() }
      guard let task = source.next(&buffer) else { return outcome }
      switch task {
      case .beginning(let count, _, _): lines = count
      case .failure(let diagnostic): outcome.failures.append(diagnostic)
      case .rows(let file, let format, _, let isFirst, let linesBefore):
        for (offset, byte) in behind.prefix(ChunkBuffer.padding).enumerated() { buffer.end[offset] = byte }
        if case .table(let header) = format { outcome.table = Table(header: header) }
        worker.begin()
        let count = worker.score(
          buffer, file: file, format, input: inputs, isFirst: isFirst, linesBefore: linesBefore)
        take(&outcome, lines)
        lines += count
      // Neither folders nor single sheets nor rows of so many megabytes are given.
      case .files, .sheet, .tooLong: preconditionFailure("a probe reads rows")
      }
    }
  }

  private func take(_ outcome: inout Outcome, _ lines: Int) {
    let scored = worker.counts.scored
    outcome.counts += worker.counts
    outcome.output += worker.output.bytes
    outcome.reports += worker.reports.map { $0.moved(byLines: lines) }
    // The registers of a block stay as they are until the next is evaluated.
    guard scored <= RowBlock.rows else { return outcome.registers = nil }
    for row in 0..<scored {
      outcome.registers?.append(registers.map { worker.evaluator.block[$0, row] })
    }
  }

  /// Reads a row of CSV that is well formed in the careful way; nil if it is refused.
  package func read(_ row: [UInt8], of table: Table) -> CarefulRow? {
    row.withUnsafeBufferPointer { row in accepted(careful.read(row, file: "", header: table.header)) }
  }

  /// Reads a JSON object in the way of single files; nil if it is refused.
  package func read(_ object: [UInt8]) -> CarefulRow? {
    accepted(careful.read(object, file: "", format: .json))
  }

  private func accepted(_ outcome: CarefulReader.Outcome) -> CarefulRow? {
    switch outcome {
    case .read(let row):
      CarefulRow(sheet: row.sheet, accepted: row.accepted, answers: setup.plan.row(row.accepted.answers))
    case .refused: nil
    }
  }
}
