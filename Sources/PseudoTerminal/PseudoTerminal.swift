import Glibc

/// A program on a terminal of its own, with a test or a benchmark at the keyboard.
///
/// Nothing here waits for a fixed time: everything waits for text or for the end of the program, up to a deadline.
package struct PseudoTerminal: ~Copyable {
  /// How a program ended: by itself with a code, or by a signal.
  package enum Status: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// What went wrong with the terminal or the waiting, with what was on the screen.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private var master: Int32
  private let process: pid_t
  private var status: Status?
  /// Everything that the program has written, as text.
  package private(set) var transcript = ""
  /// What has been written since the last text that was waited for.
  private var unseen: [UInt8] = []

  /// Starts a program whose standard streams are the terminal.
  package static func start(
    _ program: String, _ arguments: [String], environment: [String], columns: UInt16 = 80, rows: UInt16 = 24
  ) throws -> PseudoTerminal {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, Linux.unlockTerminal, &locked) == 0,
      ioctl(master, Linux.terminalNumber, &number) == 0
    else {
      throw Failure(description: "there is no pseudo-terminal to be had")
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    // The leader of a new session gets the first terminal that it opens as its own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGHUP, SIGTERM, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // The threads that tests run on let no signals through, which a program would inherit.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let flags = Linux.newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, flags)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard code == 0 else {
      close(master)
      throw Failure(description: "\(program) does not start: error \(code)")
    }
    return PseudoTerminal(master: master, process: process)
  }

  private init(master: Int32, process: pid_t) {
    self.master = master
    self.process = process
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
  }

  /// Types text; `\r` is the Enter key, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
  package func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the program has written this text, after what was waited for before; returns all that came with it.
  @discardableResult
  package mutating func wait(for text: String, seconds: Int = 30) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let range = Self.range(of: wanted, in: unseen) {
        let seen = String(decoding: unseen[..<range.upperBound], as: UTF8.self)
        unseen.removeSubrange(..<range.upperBound)
        return seen
      }
      guard read(until: deadline) else {
        throw Failure(description: "waited for “\(text)” after:\n\(transcript)")
      }
    }
  }

  /// Reads whatever the program writes in a span of time, without waiting for anything in particular.
  package mutating func read(for span: Duration) {
    let end = ContinuousClock.now + span
    while ContinuousClock.now < end { _ = read(until: end) }
  }

  /// Waits for the end of the program and tells how it ended.
  package mutating func waitForExit(seconds: Int = 30) throws -> Status {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      // What the program writes must be read, or it waits for us.
      _ = read(until: min(deadline, .now + .milliseconds(20)))
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        status = code & 0x7F == 0 ? .exited((code >> 8) & 0xFF) : .killed(signal: code & 0x7F)
      } else if ContinuousClock.now > deadline {
        throw Failure(description: "the program does not end; on its screen:\n\(transcript)")
      }
    }
    while read(until: .now + .milliseconds(1)) {}
    return status ?? .exited(127)
  }

  /// Changes the size of the terminal, which the program is told by a signal.
  package func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  package func kill(_ signal: Int32) { Glibc.kill(process, signal) }

  /// Closes the window: the program is told by a hang-up.
  package mutating func hangUp() {
    close(master)
    master = -1
  }

  /// Whether the terminal shows what is typed and hands over whole lines, as it does outside an editor.
  package var isInLineMode: Bool {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Reads what there is; false when nothing came in time or nothing more can come.
  private mutating func read(until deadline: ContinuousClock.Instant) -> Bool {
    let left = max(0, (deadline - .now) / .milliseconds(1))
    guard master >= 0 else {
      poll(nil, 0, Int32(min(left, 20)))
      return false
    }
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, Int32(left.rounded(.up))) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else {
      poll(nil, 0, Int32(min(left, 5)))
      return false
    }
    unseen += bytes[..<count]
    transcript += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }

  private static func range(of wanted: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = wanted.first, bytes.count >= wanted.count else { return nil }
      let end = bytes.count - wanted.count + 1
      var offset = 0
      while offset < end, let hit = memchr(start + offset, Int32(first), end - offset) {
        offset = UnsafeRawPointer(hit) - start
        if memcmp(hit, wanted, wanted.count) == 0 { return offset..<offset + wanted.count }
        offset += 1
      }
      return nil
    }
  }
}

/// What the headers of Linux hide from Swift.
private enum Linux {
  /// TIOCSPTLCK
  static let unlockTerminal: UInt = 0x4004_5431
  /// TIOCGPTN
  static let terminalNumber: UInt = 0x8004_5430
  /// POSIX_SPAWN_SETSID
  static let newSession: Int16 = 0x80
}
