import Glibc

/// Tells which execution a crash belongs to.
enum CrashNotice {
  // A signal handler is given nothing of its own, so that what it says has to be found without an argument; written before
  // the handler is installed, and only read after that.
  nonisolated(unsafe) private static let box = UnsafeMutablePointer<FuzzRun?>.allocate(capacity: 1)
  nonisolated(unsafe) private static let seed = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

  /// Says what the run was trying when the process gets a signal that ends it.
  static func install(_ run: FuzzRun, seed: UInt64) {
    box.initialize(to: run)
    self.seed.initialize(to: seed)
    for code in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] {
      signal(code) { code in
        // The process is lost: that text is made here may fail, but not make it worse.
        signal(code, SIG_DFL)
        for execution in CrashNotice.box.pointee?.present ?? [] {
          CrashNotice.write(
            "crash: signal \(code) during this execution or another one that is named\n"
              + "again: readiness-fuzz --seed \(CrashNotice.seed.pointee) --first \(execution) --executions 1 --show\n")
        }
        raise(code)
      }
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
