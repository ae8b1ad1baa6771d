/// Passes on what came of chunks, in their order.
struct RowWriter {
  private let sink: RowSink
  private let isStrict: Bool
  private var kept: KeptRows
  /// The lines of the present file in front of the chunk that comes next.
  private var lines = 0
  private var weight = 0
  private var limit = ReportLimit()
  /// How many chunks have been passed on.
  private(set) var written = 0
  var outcome = RowPipeline.Outcome()

  init(_ setup: RowSetup, _ sink: RowSink) {
    self.sink = sink
    isStrict = setup.isStrict
    kept = KeptRows(setup.lines)
  }

  /// Whether nothing that comes is wanted any more.
  var isDone: Bool { outcome.isStopped || outcome.writeFailure != nil }

  /// Passes on the chunk that comes next, with its output.
  mutating func write(_ chunk: RowChunk, _ output: UnsafeRawBufferPointer?) {
    written += 1
    guard !isDone else { return }
    if chunk.isBeginning { lines = 0 }
    if chunk.isFailure { outcome.failedInputs += 1 }
    if let heading = chunk.heading { sink.heading(heading) }
    for report in chunk.reports {
      let report = report.moved(byLines: lines)
      sink.report(report)
      if limit.takes(report) { outcome.reports.append(report) }
    }
    lines += chunk.lines
    outcome.counts += chunk.counts
    kept.add(chunk.kept)
    if let output, output.count > 0 { outcome.writeFailure = sink.write(output) }
    outcome.isStopped = chunk.isStopped || isStrict && chunk.isFailure
    weight += chunk.weight
    sink.progress(RowProgress(rows: outcome.counts.read, weight: weight))
  }

  /// What came of everything.
  mutating func finished() -> RowPipeline.Outcome {
    outcome.rows = kept.sorted()
    return outcome
  }
}
