/// Where the answers come from: a person at a terminal, or lines written beforehand.
package protocol LineReader {
  /// Whether a person reads the questions and can try again; otherwise nothing is shown but what went wrong.
  var isInteractive: Bool { get }

  /// How many lines have been read.
  var lineNumber: Int { get }

  /// The next line, or what happened instead.
  mutating func read(_ request: LineRequest) -> LineEvent

  /// How many lines that are not blank follow, of input that was written beforehand.
  mutating func linesLeft() -> Int
}

/// What a line is asked for with.
package struct LineRequest: Sendable {
  /// What stands before the line.
  package let prompt: String
  /// What stands on the line already.
  package let prefill: String
  /// Whether that is half typed and to be gone on with; otherwise text that is typed first takes its place.
  package let isUnfinished: Bool
  /// The lines that the beginning of one can become.
  package let complete: @Sendable (String) -> [String]

  /// Asks for a line, empty and without completion unless said otherwise.
  package init(
    prompt: String, prefill: String = "", isUnfinished: Bool = false,
    complete: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.prompt = prompt
    self.prefill = prefill
    self.isUnfinished = isUnfinished
    self.complete = complete
  }
}

/// What came of asking for a line.
package enum LineEvent: Sendable, Equatable {
  case line(String)
  /// A key that stands for a command, pressed while something else was on the line.
  case key(command: String, line: String)
  /// A line that is no text, with what is wrong with it.
  case unreadable(String)
  /// No more lines: Ctrl-D on an empty line, or the end of the input.
  case end
  /// The lines cannot be read, for a reason in a phrase without a full stop.
  case failed(String)
  /// Ctrl-C while there was something on the line, which is gone now.
  case cleared
  /// Ctrl-C on an empty line, or a signal to stop, by its number.
  case interrupted(signal: Int32)
}
