import Synchronization

/// What a thread is trying at present, for those who watch it.
final class Present: Sendable {
  /// The number of the execution; the largest there is while there is none.
  let execution = Atomic<UInt64>(.max)
  /// When it began, in nanoseconds of a clock that does not go back.
  let beginning = Atomic<UInt64>(0)
}
