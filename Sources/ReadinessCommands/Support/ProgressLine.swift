import Glibc
import Readiness
import ReadinessFiles
import ReadinessReports

/// A line on the terminal that tells how far it has come, once that takes longer than a second.
///
/// Called by one thread at a time, as the pipeline sees to; it is unchecked because that may be another thread each time.
final class ProgressLine: @unchecked Sendable {
  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let total: Int?
  private let width: Int
  private let start = ContinuousClock.now
  private var told = ContinuousClock.now
  private var cells = 0

  /// Takes how much there is to do, nil if that is not known, and how wide the line may be.
  init(total: Int?, width: Int) {
    self.total = total
    self.width = width
  }

  /// Tells how far it has come.
  func show(_ progress: RowProgress) {
    let now = ContinuousClock.now
    guard now - start >= Self.delay, now - told >= Self.interval else { return }
    told = now
    let line = ProgressText.line(
      rows: progress.rows, share: total.map { Double(progress.weight) / Double(max($0, 1)) },
      seconds: (now - start) / .seconds(1))
    let shown = String(line.prefix(width - 1))
    write("\r" + shown + String(repeating: " ", count: max(0, cells - shown.count)))
    cells = shown.count
  }

  /// Takes the line away, so that something else can be told.
  func clear() {
    guard cells > 0 else { return }
    write("\r" + String(repeating: " ", count: cells) + "\r")
    cells = 0
  }

  private func write(_ text: String) { _ = OutputStream.write(Array(text.utf8), to: STDERR_FILENO) }
}
