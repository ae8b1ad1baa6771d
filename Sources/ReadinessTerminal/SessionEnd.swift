import Readiness

/// How a session ended.
package enum SessionEnd: Sendable, Equatable {
  /// Every question was asked; these, by position, were left open.
  case completed(open: [Int])
  /// The person left before the end, or before the outcome; these questions, by position, are open.
  case left(open: [Int])
  /// A signal ended it, by its number; 2 is Ctrl-C.
  case interrupted(signal: Int32)
  /// The lines ended before this question, by position, was answered or skipped.
  case inputEnded(question: Int)
  /// The lines could not be read before this question, by position, was answered or skipped.
  case inputFailed(question: Int, reason: String)
  /// A line, by number, cannot be used for this question, by position.
  case refused(question: Int, line: Int)
}

/// What a session leaves behind.
package struct SessionResult: Sendable {
  /// How it ended.
  package let end: SessionEnd
  /// All answers, those of earlier sessions included.
  package let sheet: AnswerSheet
  /// Whether the last change has been saved.
  package let isSaved: Bool

  /// The exit code of the command: 0 all answered, 75 saved with questions open, 128 and the signal's number, 1 for anything
  /// that went wrong.
  package var exitCode: Int32 {
    switch end {
    case .interrupted(let signal): 128 + signal
    case .completed(let open), .left(let open): !isSaved ? 1 : open.isEmpty ? 0 : 75
    case .inputEnded, .inputFailed, .refused: 1
    }
  }
}
