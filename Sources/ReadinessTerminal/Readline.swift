import CReadline
import Glibc
import Synchronization

/// The one owner of readline's global state; the callbacks of a C library cannot carry any of their own.
enum Readline {
  /// What the callbacks need to know of the line being read.
  struct State: Sendable {
    enum Stopped: Sendable { case empty, withText }

    var prefill = ""
    var complete: @Sendable (String) -> [String] = { _ in [] }
    /// Whether the line is still what it began with, so that text takes its place.
    var isReplaceable = false
    /// What Tab offers at the moment.
    var offered: [String] = []
    /// What a key that stands for a command has put aside.
    var putAside: String?
    /// Whether a signal ended the line, and what was on it.
    var stopped: Stopped?
  }

  static let shared = Mutex(State())

  /// How long readline waits for a key before it looks whether a signal has come; a signal also ends the waiting.
  static let microsecondsBetweenLooks: Int32 = 100_000

  /// Prepares readline. Keys are bound before it reads the user's inputrc, so that the user's bindings win; the keys that
  /// insert text are looked for after that, so that the user's are among them.
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
      for (sequences, function) in keys {
        for sequence in sequences { rl_bind_keyseq_in_map(sequence, function, keymap) }
      }
      rl_bind_keyseq_in_map("\u{1B}[200~", paste, keymap)
    }
    rl_initialize()
    for map in ["emacs-standard", "vi-insert"] {
      if let keymap = rl_get_keymap_by_name(map) { readiness_replace_insertion(keymap, insert) }
    }
  }

  private static let insert: KeyFunction = { count, key in
    Readline.replacePrefill()
    return rl_insert(count, key)
  }

  private static let paste: KeyFunction = { count, key in
    Readline.replacePrefill()
    return rl_bracketed_paste_begin(count, key)
  }

  /// Empties a line that is as it began: what is typed first is the new answer, not an addition to the earlier one.
  private static func replacePrefill() {
    // A key that is followed by others at once leaves no trace in readline, hence both.
    let isReplaceable = shared.withLock { state in
      defer { state.isReplaceable = false }
      return state.isReplaceable
    }
    if isReplaceable, readiness_is_line_untouched() != 0 { readiness_empty_line() }
  }

  private typealias KeyFunction = @convention(c) (Int32, Int32) -> Int32

  private static let typeBack: KeyFunction = { _, _ in Readline.typeCommand(":back") }
  private static let typeSkip: KeyFunction = { _, _ in Readline.typeCommand(":skip") }
  private static let typeWhy: KeyFunction = { _, _ in Readline.typeCommand(":why") }
  private static let typeHelp: KeyFunction = { _, _ in Readline.typeCommand(":help") }
  private static let typeScore: KeyFunction = { _, _ in Readline.typeCommand(":score") }
  private static let typeReview: KeyFunction = { _, _ in Readline.typeCommand(":review") }

  /// The keys that readline leaves free, as terminals send them: the function keys have three spellings.
  private static let keys: [([String], KeyFunction)] = [
    // Shift+Tab and Page Up; Page Down; F1 to F4.
    (["\u{1B}[Z", "\u{1B}[5~"], typeBack),
    (["\u{1B}[6~"], typeSkip),
    (["\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A"], typeHelp),
    (["\u{1B}OQ", "\u{1B}[12~", "\u{1B}[[B"], typeWhy),
    (["\u{1B}OR", "\u{1B}[13~", "\u{1B}[[C"], typeReview),
    (["\u{1B}OS", "\u{1B}[14~", "\u{1B}[[D"], typeScore),
  ]

  /// The commands as readline functions, by name.
  private static let functions: [(String, KeyFunction)] = [
    ("readiness-back", typeBack),
    ("readiness-skip", typeSkip),
    ("readiness-unknown", { _, _ in Readline.typeCommand(":unknown") }),
    ("readiness-na", { _, _ in Readline.typeCommand(":na") }),
    ("readiness-disagree", { _, _ in Readline.typeCommand(":disagree") }),
    ("readiness-why", typeWhy),
    ("readiness-help", typeHelp),
    ("readiness-note", { _, _ in Readline.typeCommand(":note") }),
    ("readiness-evidence", { _, _ in Readline.typeCommand(":evidence") }),
    ("readiness-score", typeScore),
    ("readiness-review", typeReview),
    ("readiness-goto", { _, _ in Readline.beginCommand(":goto ") }),
    ("readiness-save", { _, _ in Readline.typeCommand(":save") }),
    ("readiness-quit", { _, _ in Readline.typeCommand(":quit") }),
    ("readiness-commands", { _, _ in Readline.typeCommand("?") }),
    ("readiness-self-insert", insert),
    ("readiness-bracketed-paste-begin", paste),
  ]

  /// Writes a command on the line and confirms it, so that the transcript shows what a key did.
  private static func typeCommand(_ command: String) -> Int32 {
    if let copied = rl_copy_text(0, readiness_line_length()) {
      let line = String(cString: copied)
      free(copied)
      shared.withLock { $0.putAside = line }
    }
    rl_replace_line(command, 0)
    rl_redisplay()
    return rl_newline(1, 10)
  }

  /// Writes the beginning of a command on the line, for the rest to be typed.
  private static func beginCommand(_ command: String) -> Int32 {
    shared.withLock { $0.isReplaceable = false }
    rl_replace_line(command, 0)
    return rl_end_of_line(1, 0)
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
