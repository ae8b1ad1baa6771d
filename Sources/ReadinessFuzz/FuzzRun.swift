import Glibc
import ReadinessFiles
import Synchronization

/// A run of many executions on several threads.
final class FuzzRun: Sendable {
  /// What the run may not exceed.
  struct Limits: Sendable {
    /// Seconds of one execution.
    var seconds = 10.0
    /// KiB that the process may hold more than after its first executions.
    var growth = 96 << 10
  }

  /// How far the run is.
  struct Progress: Sendable {
    var done: UInt64 = 0
    var seconds = 0.0
    var memory = (now: 0, most: 0)
  }

  private let plan: FuzzPlan
  private let range: Range<UInt64>
  private let limits: Limits
  private let next: Atomic<UInt64>
  private let done = Atomic<UInt64>(0)
  private let threadsLeft: Atomic<Int>
  private let found = Mutex<FuzzFailure?>(nil)
  private let presents: [Present]

  init(_ plan: FuzzPlan, _ range: Range<UInt64>, threads: Int, limits: Limits = Limits()) {
    (self.plan, self.range, self.limits) = (plan, range, limits)
    next = Atomic(range.lowerBound)
    threadsLeft = Atomic(max(threads, 1))
    presents = (0..<max(threads, 1)).map { _ in Present() }
  }

  /// The numbers of the executions that are tried at present.
  var present: [UInt64] { presents.map { $0.execution.load(ordering: .relaxed) }.filter { $0 != .max } }

  /// Tries all executions until the first failure, which is returned.
  ///
  /// `tell` is called about twice a second. An execution that does not come to an end cannot be stopped: what is wrong is
  /// given to `leave`, which has to end the process.
  func run(tell: @escaping @Sendable (Progress) -> Void, leave: @escaping @Sendable (FuzzFailure) -> Never) -> (
    failure: FuzzFailure?, progress: Progress
  ) {
    let beginning = Resources.nanoseconds()
    let roles = Atomic<Int>(0)
    WorkerThreads.run(presents.count + 1) { [self] in
      let role = roles.add(1, ordering: .relaxed).oldValue
      if role < presents.count { work(presents[role]) } else { watch(beginning, tell, leave) }
    }
    return (found.withLock { $0 }, progress(since: beginning))
  }

  private func progress(since beginning: UInt64) -> Progress {
    Progress(
      done: done.load(ordering: .relaxed), seconds: Double(Resources.nanoseconds() - beginning) / 1e9,
      memory: Resources.memory())
  }

  private func fail(_ failure: FuzzFailure) {
    found.withLock { if $0 == nil { $0 = failure } }
    next.store(range.upperBound, ordering: .relaxed)
  }

  private func work(_ present: Present) {
    var trials: [Trial?] = plan.corpora.map { _ in nil }
    defer {
      for trial in trials { trial?.release() }
      threadsLeft.subtract(1, ordering: .relaxed)
    }
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < range.upperBound else { return }
      present.beginning.store(Resources.nanoseconds(), ordering: .relaxed)
      present.execution.store(number, ordering: .relaxed)
      defer { present.execution.store(.max, ordering: .relaxed) }
      var (corpus, format, input, generator) = plan.execution(number)
      do throws(FileFailure) {
        if trials[corpus] == nil { trials[corpus] = try Trial(plan.corpora[corpus]) }
      } catch {
        return fail(plan.failure(number, error.message))
      }
      if let fault = trials[corpus]?.fault(format, input, &generator) { return fail(plan.failure(number, fault)) }
      done.add(1, ordering: .relaxed)
    }
  }

  private func watch(_ beginning: UInt64, _ tell: (Progress) -> Void, _ leave: (FuzzFailure) -> Never) {
    var (first, rounds) = (Int?.none, 0)
    while threadsLeft.load(ordering: .relaxed) > 0 {
      usleep(20_000)
      rounds += 1
      guard rounds % 25 == 0 else { continue }
      let progress = progress(since: beginning)
      tell(progress)
      for present in presents {
        let number = present.execution.load(ordering: .relaxed)
        let start = present.beginning.load(ordering: .relaxed)
        if number != .max, Double(Resources.nanoseconds() &- start) / 1e9 > limits.seconds, start > beginning {
          leave(plan.failure(number, "the execution takes longer than \(limits.seconds) s"))
        }
      }
      // What is kept for each questionnaire is there after some executions.
      if first == nil, progress.done > 20_000 { first = progress.memory.now }
      if let first, progress.memory.now > first + limits.growth {
        fail(
          plan.failure(present.first ?? range.lowerBound, "the memory grows: \(first) KiB, \(progress.memory.now) KiB"))
      }
    }
  }
}
