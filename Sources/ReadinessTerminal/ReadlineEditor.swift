import CReadline
import Glibc

/// Reads lines from a person at a terminal, with GNU readline.
///
/// Tab completes, Shift+Tab and Page Up go back. Every command is a named readline function, such as `readiness-back`,
/// that can be bound to other keys in an inputrc under `$if readiness`. What stands on the line already is kept by Enter and
/// edited after any motion or deletion; if text is typed or pasted first, it takes its place. There is no history: the answers of others are
/// nobody's business.
package struct ReadlineEditor: LineReader {
  package let isInteractive = true
  package private(set) var lineNumber = 0
  private let output: Int32

  /// Takes over the standard input, which has to be a terminal, and shows what is typed on another descriptor of it.
  package init(output: Int32) {
    self.output = output
    SignalWatch.start()
    Readline.setUp(output: output)
  }

  package mutating func read(_ request: LineRequest) -> LineEvent {
    if let signal = SignalWatch.take() { return .interrupted(signal: signal) }
    rl_set_keyboard_input_timeout(Readline.microsecondsBetweenLooks)
    Readline.shared.withLock {
      $0 = Readline.State(
        prefill: request.prefill, complete: request.complete,
        isReplaceable: !request.prefill.isEmpty && !request.isUnfinished)
    }
    let typed = readline(request.prompt)
    defer { free(typed) }
    let (stopped, putAside) = Readline.shared.withLock { ($0.stopped, $0.putAside) }
    // A line that was confirmed before the signal came is not lost: the signal waits for the next line.
    if stopped != nil || typed == nil, let signal = SignalWatch.take() {
      if typed == nil { endLine() }
      return signal == SIGINT && stopped == .withText ? .cleared : .interrupted(signal: signal)
    }
    guard let typed else {
      endLine()
      return .end
    }
    lineNumber += 1
    guard let line = String(validatingCString: typed) else { return .unreadable("The line is not valid UTF-8.") }
    if let putAside, putAside != request.prefill || request.isUnfinished {
      return .key(command: line, line: OneLine.text(putAside))
    }
    // What was pasted with line breaks is one answer.
    return .line(OneLine.text(line))
  }

  package mutating func linesLeft() -> Int { 0 }

  private func endLine() { _ = write(output, "\n", 1) }
}
