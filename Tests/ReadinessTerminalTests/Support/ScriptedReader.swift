import Readiness
import ReadinessTerminal

/// A reader that a test has written the events for.
struct ScriptedReader: LineReader {
  let isInteractive: Bool
  private(set) var lineNumber = 0
  private var events: [LineEvent]
  private let log: SessionLog

  init(_ events: [LineEvent], isInteractive: Bool, log: SessionLog) {
    self.events = events
    self.isInteractive = isInteractive
    self.log = log
  }

  mutating func read(_ request: LineRequest) -> LineEvent {
    log.prefills.append(request.prefill)
    log.unfinished.append(request.isUnfinished)
    log.text += request.prompt + request.prefill
    guard !events.isEmpty else { return .end }
    lineNumber += 1
    return events.removeFirst()
  }

  mutating func linesLeft() -> Int { events.count }
}

/// What a session showed, what stood on its lines, and what it saved.
final class SessionLog {
  var text = ""
  var prefills: [String] = []
  /// By line, whether what stood on it was half typed.
  var unfinished: [Bool] = []
  var saved: [AnswerSheet] = []
  /// How many of the next attempts to save fail.
  var failures = 0
  /// Where the next answers go, if not to the usual file.
  var elsewhere: String?

  /// The files that the answers were moved to.
  var movedTo: [String] = []

  /// Attempts that fail, by their number from 1, besides the next ones that do.
  var failingAttempts: Set<Int> = []
  private var attempts = 0

  func save(_ sheet: AnswerSheet) -> SaveResult {
    attempts += 1
    if failingAttempts.contains(attempts) { return .failed("the disk is full") }
    if failures > 0 {
      failures -= 1
      return .failed("the disk is full")
    }
    saved.append(sheet)
    guard let file = elsewhere else { return .saved }
    elsewhere = nil
    return .savedElsewhere(file: file, resumeCommand: "readiness assess \(file)")
  }

  /// The text as if no line had been broken.
  var unwrapped: String { text.replacing("\n", with: " ") }
}
