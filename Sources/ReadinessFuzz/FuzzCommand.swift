import ArgumentParser
import Glibc
import ReadinessFiles

/// Tries the readers of rows on inputs that are nearly valid.
@main
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness-fuzz",
    abstract: "Try the readers of rows on millions of inputs that are nearly valid.",
    discussion: """
      Every input goes through the readers and workers of the program and through slow and simple ones; both have to \
      agree on what is accepted, on every score and on every line. A failure is told with its seed, its execution and its \
      input. The same seed gives the same inputs.
      """)

  @Option(help: "How many inputs to try.") var executions: UInt64 = 100_000
  @Option(help: "Where the inputs come from.") var seed: UInt64 = 1
  @Option(help: "How many threads try them.") var threads = WorkerThreads.processors
  @Option(help: ArgumentHelp("Try one reader only.", valueName: "json|csv")) var only: FuzzFormat?
  @Option(help: "The number of the first execution.") var first: UInt64 = 0
  @Flag(help: "Show each input before it is tried.") var show = false
  @Option(help: ArgumentHelp("Where to write the input of a failure.", valueName: "file")) var failure: String?

  func validate() throws {
    guard executions > 0 else { throw ValidationError("--executions has to be at least 1.") }
    guard (1...64).contains(threads) else { throw ValidationError("--threads has to be from 1 to 64.") }
    guard first <= .max - executions else { throw ValidationError("--first is too large.") }
  }

  func run() throws {
    let plan = try FuzzPlan(seed: seed, formats: only.map { [$0] } ?? FuzzFormat.allCases)
    if show { for number in first..<(first + executions) { try tell(plan.failure(number, "this is tried next")) } }
    let run = FuzzRun(plan, first..<(first + executions), threads: threads)
    CrashNotice.install(run, seed: seed)
    let (failure, progress) = run.run { progress in
      if isatty(STDERR_FILENO) != 0 { Self.write("\r" + Self.line(progress)) }
    } leave: { failure in
      try? tell(failure)
      _exit(1)
    }
    Self.write((isatty(STDERR_FILENO) != 0 ? "\r" : "") + "seed \(seed): " + Self.line(progress) + "\n")
    guard let failure else { return }
    try tell(failure)
    throw ExitCode(1)
  }

  private func tell(_ found: FuzzFailure) throws {
    Self.write("\n" + found.text)
    if let failure { try OutputFile.write(found.input, to: failure) }
  }

  private static func line(_ progress: FuzzRun.Progress) -> String {
    let rate = Int(Double(progress.done) / max(progress.seconds, 0.001))
    return "\(progress.done) executions, \(rate) a second, \(progress.memory.most >> 10) MiB at most"
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

extension FuzzFormat: ExpressibleByArgument {}
