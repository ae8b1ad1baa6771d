import Readiness

/// Scores all rows of some inputs on several threads and writes the results in the order of the rows.
///
/// However many rows there are, only a few chunks of them are held at any time, unless they are to be sorted or laid out.
package enum RowPipeline {
  /// What came of a run.
  package struct Outcome: Sendable {
    package internal(set) var counts = RowCounts()
    /// How many inputs could not be read, or not to their end.
    package internal(set) var failedInputs = 0
    /// Why results could not be written; nil if they could.
    package internal(set) var writeFailure: String?
    /// Whether a bad row has ended it.
    package internal(set) var isStopped = false
    /// What the rows have in common, if that was wanted.
    package internal(set) var portfolio: Portfolio?
    /// The results that were kept in the place of being written, in their order.
    package internal(set) var rows: [[UInt8]] = []
    /// The first reports of bad rows and files, in order.
    package internal(set) var reports: [RowReport] = []

    /// Whether no row got lost: each that was read was refused or scored, and each that was scored was written, kept or
    /// counted.
    package var isComplete: Bool {
      counts.isComplete && counts.written == counts.scored && (portfolio.map { $0.count == counts.scored } ?? true)
    }

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
    var writer: RowWriter
    var taken = 0
    /// Chunks that are done before their turn.
    var waiting: [Int: RowChunk] = [:]
    var isAtEnd = false
  }

  /// Scores all rows; what comes of them goes where `sink` says.
  package static func run(
    _ inputs: [RowInput], _ setup: RowSetup, threads: Int = WorkerThreads.processors, to sink: RowSink
  ) -> Outcome {
    let shared = Monitor(Shared(source: RowSource(inputs, setup), writer: RowWriter(setup, sink)))
    // A thread that finds nothing to do costs as much as scoring some hundred rows.
    let chunks = inputs.reduce(0) { total, input in
      min(threads, total + min(threads, input.chunkCount(bytes: chunkBytes, files: RowSource.filesPerChunk)))
    }
    WorkerThreads.run(chunks) {
      var worker = RowWorker(setup)
      var buffer = ChunkBuffer(capacity: chunkBytes)
      defer {
        if let portfolio = worker.portfolio {
          shared.change { $0.writer.outcome.add(portfolio) }
        }
        worker.release()
        buffer.release()
      }
      while let (number, task) = take(shared, &buffer) {
        var chunk = RowChunk(task, &worker, &buffer)
        shared.change { state in
          guard number == state.writer.written else {
            chunk.output = worker.output
            worker.output = ByteOutput(capacity: chunk.output?.count ?? 0)
            state.waiting[number] = chunk
            return
          }
          state.writer.write(chunk, worker.output.bytes)
          while let next = state.waiting.removeValue(forKey: state.writer.written) {
            state.writer.write(next, next.output?.bytes)
            next.output?.release()
          }
          if state.writer.isDone { state.isAtEnd = true }
        }
      }
    }
    return shared.change { $0.writer.finished() }
  }

  private static func take(_ shared: Monitor<Shared>, _ buffer: inout ChunkBuffer) -> (Int, RowSource.Task)? {
    shared.change(when: { $0.isAtEnd || $0.taken - $0.writer.written < chunksAhead }) { state in
      guard !state.isAtEnd, let task = state.source.next(&buffer) else {
        state.isAtEnd = true
        return nil
      }
      state.taken += 1
      return (state.taken - 1, task)
    }
  }
}
