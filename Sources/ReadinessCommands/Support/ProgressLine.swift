import Glibc
import ReadinessFiles
import ReadinessReports

/// Tells on the terminal how far it has come, once that takes longer than a second.
///
/// Called by one thread at a time, as the pipeline sees to; it is unchecked because that may be another thread each time.
final class ProgressLine: @unchecked Sendable {
  private var text: ProgressText
  private let start = ContinuousClock.now

  init(_ text: ProgressText) { self.text = text }

  func show(_ progress: RowProgress) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    write(text.update(rows: progress.rows, done: progress.weight, seconds: seconds))
  }

  /// Takes the line away, so that something else can be told.
  func clear() { write(text.removal()) }

  private func write(_ text: String?) {
    if let text { _ = OutputStream.write(Array(text.utf8), to: STDERR_FILENO) }
  }
}
