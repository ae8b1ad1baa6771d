import Glibc
import Readiness

/// Scores all rows of some inputs on several threads and writes the results in the order of the rows.
///
/// However many rows there are, only a few chunks of them are held at any time.
package enum RowPipeline {
  /// What came of a run.
  package struct Outcome: Sendable {
    package internal(set) var counts = RowCounts()
    /// How many inputs could not be read, or not to their end.
    package internal(set) var failedInputs = 0
    /// Why results could not be written; nil if they could.
    package internal(set) var writeFailure: String?
    /// What the rows have in common, if that was wanted.
    package internal(set) var portfolio: Portfolio?
    /// The first reports of bad rows and files, in order.
    package internal(set) var reports: [RowReport] = []

    /// Adds what one of the threads has counted.
    mutating func add(_ other: Portfolio) {
      if portfolio == nil { portfolio = other } else { portfolio?.add(other) }
    }
  }

  /// Bytes of rows that a thread takes at once: few enough to stay near the processor, enough to make up for taking.
  private static let chunkBytes = 256 << 10
  /// How many chunks may be done before the one that is written next.
  private static let chunksAhead = 8

  /// What the threads share.
  private struct Shared {
    var source: RowSource
    var outcome = Outcome()
    var taken = 0
    var written = 0
    /// Chunks that are done before their turn.
    var waiting: [Int: Chunk] = [:]
    /// The lines of the present file in front of the chunk that is written next.
    var lines = 0
    var isAtEnd = false
  }

  /// What came of a chunk.
  private struct Chunk {
    var counts = RowCounts()
    var reports: [RowReport] = []
    var lines = 0
    /// Whether the chunk is the beginning of an input.
    var isBeginning = false
    var isFailure = false
    var output: ByteOutput?
  }

  /// Scores all rows; `write` is called with one piece of output after the other and tells why it cannot be written.
  package static func run(
    _ inputs: [RowInput], _ setup: RowSetup, threads: Int = WorkerThreads.processors, reportLimit: Int = 20,
    write: @escaping @Sendable (UnsafeRawBufferPointer) -> String?
  ) -> Outcome {
    let shared = Monitor(Shared(source: RowSource(inputs, setup.plan.questionnaire)))
    WorkerThreads.run(threads) {
      var worker = RowWorker(setup)
      var buffer = ChunkBuffer(capacity: chunkBytes)
      defer {
        if let portfolio = worker.portfolio {
          shared.change { $0.outcome.add(portfolio) }
        }
        worker.release()
        buffer.release()
      }
      while let (number, task) = take(shared, &buffer) {
        var chunk = score(task, &worker, &buffer)
        shared.change { state in
          guard number == state.written else {
            chunk.output = worker.output
            worker.output = ByteOutput(capacity: chunk.output?.count ?? 0)
            state.waiting[number] = chunk
            return
          }
          finish(chunk, worker.output.bytes, &state, reportLimit, write)
          while let next = state.waiting.removeValue(forKey: state.written) {
            finish(next, next.output?.bytes, &state, reportLimit, write)
            next.output?.release()
          }
        }
      }
    }
    return shared.change { $0.outcome }
  }

  private static func take(_ shared: Monitor<Shared>, _ buffer: inout ChunkBuffer) -> (Int, RowSource.Task)? {
    shared.change(when: { $0.isAtEnd || $0.taken - $0.written < chunksAhead }) { state in
      guard !state.isAtEnd, let task = state.source.next(&buffer) else {
        state.isAtEnd = true
        return nil
      }
      state.taken += 1
      return (state.taken - 1, task)
    }
  }

  private static func score(_ task: RowSource.Task, _ worker: inout RowWorker, _ buffer: inout ChunkBuffer) -> Chunk {
    worker.begin()
    var chunk = Chunk()
    switch task {
    case .rows(let file, let format, let input, let isFirst):
      chunk.lines = worker.score(buffer, file: file, format, input: input, isFirst: isFirst)
    case .files(let list, let range): worker.score(list, range, &buffer)
    case .tooLong(let file):
      worker.refuseUnread(
        Diagnostic(
          .error, file: file, position: SourcePosition(line: 1, column: 1),
          message: "the row is longer than \(LineStream.rowLimit >> 20) MB"))
      chunk.lines = 1
    case .failure(let diagnostic):
      chunk.isFailure = true
      chunk.reports = [RowReport(isRefused: true, diagnostics: [diagnostic])]
    case .beginning(let lines):
      chunk.isBeginning = true
      chunk.lines = lines
    }
    chunk.counts = worker.counts
    chunk.reports += worker.reports
    return chunk
  }

  private static func finish(
    _ chunk: Chunk, _ output: UnsafeRawBufferPointer?, _ state: inout Shared, _ reportLimit: Int,
    _ write: (UnsafeRawBufferPointer) -> String?
  ) {
    state.written += 1
    if chunk.isBeginning { state.lines = 0 }
    if chunk.isFailure { state.outcome.failedInputs += 1 }
    for report in chunk.reports where state.outcome.reports.count < reportLimit {
      state.outcome.reports.append(report.moved(byLines: state.lines))
    }
    state.lines += chunk.lines
    state.outcome.counts += chunk.counts
    guard state.outcome.writeFailure == nil, let output, output.count > 0 else { return }
    state.outcome.writeFailure = write(output)
    if state.outcome.writeFailure != nil { state.isAtEnd = true }
  }
}
