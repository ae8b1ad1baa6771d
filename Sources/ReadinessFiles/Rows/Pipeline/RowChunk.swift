import Readiness

/// What came of a chunk of rows.
struct RowChunk {
  var counts = RowCounts()
  var reports: [RowReport] = []
  /// Rows that are kept in the place of output.
  var kept: [KeptRows.Row] = []
  /// Lines of the file.
  var lines = 0
  /// How much was read, as `RowInput.weight` has it.
  var weight = 0
  /// Whether the chunk is the beginning of an input.
  var isBeginning = false
  var heading: TableHeading?
  var isFailure = false
  /// Whether a row was found that ends it all.
  var isStopped = false
  /// Output that waits for its turn.
  var output: ByteOutput?

  /// Does what there is to do; the output is the worker's.
  init(_ task: RowSource.Task, _ worker: inout RowWorker, _ buffer: inout ChunkBuffer) {
    worker.begin()
    switch task {
    case .rows(let file, let format, let input, let isFirst, let linesBefore):
      weight = buffer.count
      lines = worker.score(
        buffer, file: file, format, input: input, isFirst: isFirst, linesBefore: linesBefore)
    case .sheet(let file, let format):
      isBeginning = true
      weight = buffer.count
      worker.score(buffer, file: file, format)
    case .files(let list, let range):
      weight = range.count * FileList.weight
      worker.score(list, range, &buffer)
    case .tooLong(let file, let long):
      worker.refuseUnread(
        Diagnostic(
          .error, file: file, position: SourcePosition(line: 1, column: 1),
          message: "the row is longer than \(LineStream.rowLimit >> 20) MB"
            + (long > 1 ? "; maybe a quotation mark in it is never closed" : "")))
      lines = long
      weight = LineStream.rowLimit
    case .failure(let diagnostic):
      isFailure = true
      reports = [RowReport(refused: [diagnostic])]
    case .beginning(let lines, let file, let header):
      isBeginning = true
      self.lines = lines
      heading = header.map { TableHeading(file: file, $0) }
    }
    (counts, kept, isStopped) = (worker.counts, worker.kept, worker.isStopped)
    reports += worker.reports
  }
}

extension TableHeading {
  fileprivate init(file: String, _ header: CSVHeader) {
    self.init(file: file, unknown: header.unknown, missing: header.missing, headings: header.headings)
  }
}
