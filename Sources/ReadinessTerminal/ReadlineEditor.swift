import CReadline
import Glibc
import Synchronization

/// Reads lines from a person at a terminal, with GNU readline.
///
/// Tab completes, Shift+Tab and Page Up go back. Every command is a named readline function, such as `readiness-back`,
/// that can be bound to other keys in an inputrc under `$if readiness`. There is no history: the answers of others are
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
    Readline.shared.withLock { $0 = Readline.State(prefill: request.prefill, complete: request.complete) }
    let typed = readline(request.prompt)
    defer { free(typed) }
    let stopped = Readline.shared.withLock { $0.stopped }
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
    // What was pasted with line breaks is one answer.
    return .line(String(line.map { $0.isNewline ? " " : $0 }))
  }

  package mutating func linesLeft() -> Int { 0 }

  private func endLine() { _ = write(output, "\n", 1) }
}

/// The one owner of readline's global state; the callbacks of a C library cannot carry any of their own.
private enum Readline {
  /// What the callbacks need to know of the line being read.
  struct State: Sendable {
    enum Stopped: Sendable { case empty, withText }

    var prefill = ""
    var complete: @Sendable (String) -> [String] = { _ in [] }
    /// What Tab offers at the moment.
    var offered: [String] = []
    /// Whether a signal ended the line, and what was on it.
    var stopped: Stopped?
  }

  static let shared = Mutex(State())

  /// How long readline waits for a key before it looks whether a signal has come; a signal also ends the waiting.
  static let microsecondsBetweenLooks: Int32 = 100_000

  /// Prepares readline, before it reads the user's inputrc, so that the user's bindings win.
  static func setUp(output: Int32) {
    TerminalLocale.useUTF8()
    // Readline keeps these for as long as the process lives.
    readiness_set_name(strdup("readiness"))
    readiness_set_word_breaks(strdup(""))
    if let input = fdopen(0, "r"), let output = fdopen(dup(output), "w") { readiness_set_streams(input, output) }
    readiness_keep_environment()
    readiness_set_startup_hook { Readline.insertPrefill() }
    readiness_set_event_hook { Readline.heedSignals() }
    readiness_set_completion { _, _, end in Readline.completions(end: end) }
    for (name, function) in functions { rl_add_defun(strdup(name), function, -1) }
    for map in ["emacs-standard", "vi-insert", "vi-command"] {
      guard let keymap = rl_get_keymap_by_name(map) else { continue }
      // Shift+Tab and Page Up.
      for keys in ["\u{1B}[Z", "\u{1B}[5~"] { rl_bind_keyseq_in_map(keys, typeBack, keymap) }
    }
  }

  private static let typeBack: @convention(c) (Int32, Int32) -> Int32 = { _, _ in Readline.typeCommand(":back") }

  /// The commands as readline functions, by name.
  private static let functions: [(String, @convention(c) (Int32, Int32) -> Int32)] = [
    ("readiness-back", typeBack),
    ("readiness-skip", { _, _ in Readline.typeCommand(":skip") }),
    ("readiness-unknown", { _, _ in Readline.typeCommand(":unknown") }),
    ("readiness-na", { _, _ in Readline.typeCommand(":na") }),
    ("readiness-why", { _, _ in Readline.typeCommand(":why") }),
    ("readiness-help", { _, _ in Readline.typeCommand(":help") }),
    ("readiness-note", { _, _ in Readline.typeCommand(":note") }),
    ("readiness-evidence", { _, _ in Readline.typeCommand(":evidence") }),
    ("readiness-save", { _, _ in Readline.typeCommand(":save") }),
    ("readiness-quit", { _, _ in Readline.typeCommand(":quit") }),
    ("readiness-commands", { _, _ in Readline.typeCommand("?") }),
  ]

  /// Writes a command on the line and confirms it, so that the transcript shows what a key did.
  private static func typeCommand(_ command: String) -> Int32 {
    rl_replace_line(command, 0)
    rl_redisplay()
    return rl_newline(1, 10)
  }

  private static func insertPrefill() -> Int32 {
    let prefill = shared.withLock { $0.prefill }
    if !prefill.isEmpty { rl_insert_text(prefill) }
    return 0
  }

  private static func heedSignals() -> Int32 {
    if SignalWatch.takeContinued() {
      // The shell has written meanwhile; the line is shown anew below that.
      rl_on_new_line()
      rl_forced_update_display()
    }
    guard SignalWatch.isPending else { return 0 }
    let isEmpty = readiness_line_length() == 0
    shared.withLock { $0.stopped = isEmpty ? .empty : .withText }
    rl_replace_line("", 0)
    readiness_finish_line()
    // There is nothing to wait for any more.
    rl_set_keyboard_input_timeout(0)
    return 0
  }

  private typealias CText = UnsafeMutablePointer<CChar>

  private static func completions(end: Int32) -> UnsafeMutablePointer<CText?>? {
    readiness_prepare_attempt()
    guard let copied = rl_copy_text(0, end) else { return nil }
    defer { free(copied) }
    // The word to complete is the whole line up to the cursor: labels have spaces in them.
    let complete = shared.withLock { $0.complete }
    let offered = complete(String(cString: copied))
    shared.withLock { $0.offered = offered }
    return rl_completion_matches(copied) { _, state in
      // Readline counts the calls of one attempt: 0 at the first, anything else later.
      let next = Readline.shared.withLock { shared in
        if state == 0 { shared.offered.reverse() }
        return shared.offered.popLast()
      }
      return next.flatMap { strdup($0) }
    }
  }
}
