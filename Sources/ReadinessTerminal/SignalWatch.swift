import Glibc
import Synchronization

/// Notes that a signal to stop has arrived, so that the session can end in good order.
package enum SignalWatch {
  /// How often Ctrl-C has been pressed and not been dealt with.
  private static let interrupts = Atomic<Int>(0)
  /// A hang-up or a request to stop, by its number; 0 if there is none.
  private static let request = Atomic<Int32>(0)
  /// Whether the process has been stopped and goes on again.
  private static let continued = Atomic<Bool>(false)

  /// Begins to watch for Ctrl-C, a request to stop and a hang-up, for the rest of the process.
  ///
  /// A hang-up that the process was started to ignore stays ignored.
  package static func start() {
    // The handlers must find the variables made: making them is more than a signal handler may do.
    _ = isPending
    _ = takeContinued()
    watch(SIGCONT) { _ in SignalWatch.continued.store(true, ordering: .relaxed) }
    watch(SIGINT) { _ in SignalWatch.interrupts.add(1, ordering: .relaxed) }
    watch(SIGTERM) { SignalWatch.request.store($0, ordering: .relaxed) }
    // To write where that is not possible fails, and is told; it is no reason to die and lose answers.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    if !isIgnored(SIGHUP) { watch(SIGHUP) { SignalWatch.request.store($0, ordering: .relaxed) } }
  }

  /// Whether a signal has arrived that nobody has taken.
  package static var isPending: Bool {
    interrupts.load(ordering: .relaxed) > 0 || request.load(ordering: .relaxed) != 0
  }

  /// The number of a signal that has arrived, once for each; a request to stop goes before Ctrl-C.
  package static func take() -> Int32? {
    let number = request.exchange(0, ordering: .relaxed)
    if number != 0 { return number }
    guard interrupts.load(ordering: .relaxed) > 0 else { return nil }
    interrupts.subtract(1, ordering: .relaxed)
    return SIGINT
  }

  /// Whether the process goes on after having been stopped, told once: what is on the terminal is not ours any more.
  package static func takeContinued() -> Bool { continued.exchange(false, ordering: .relaxed) }

  private static func watch(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // A file that is being written is written to its end.
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
    // Whoever started the process may have held the signal back.
    var watched = sigset_t()
    sigemptyset(&watched)
    sigaddset(&watched, number)
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var present = sigaction()
    sigaction(number, nil, &present)
    return unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
