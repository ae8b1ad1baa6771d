/// One line of the benchmark.
struct Figure {
  let line: String
  /// Whether what was measured gave the right result, in time where that matters.
  let isRight: Bool

  init(name: String, nanoseconds: Double, isRight: Bool = true) {
    line = "\(name): \(Self.rounded(nanoseconds / 1_000)) µs" + (isRight ? "" : ", with a WRONG RESULT")
    self.isRight = isRight
  }

  /// A time that must stay below a limit, in nanoseconds as well.
  init(name: String, nanoseconds: Double, limit: Double) {
    let isRight = nanoseconds < limit
    line =
      "\(name): \(Self.rounded(nanoseconds / 1_000)) µs"
      + (isRight ? "" : ", TOO LONG: at most \(Self.rounded(limit / 1_000)) µs")
    self.isRight = isRight
  }

  init(name: String, ratio: Double) {
    line = "\(name): \(Self.rounded(ratio)) times"
    isRight = true
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }

  /// The median time of one repeat in nanoseconds, over 7 rounds.
  static func time(repeats: Int, _ body: (Int) -> Void) -> Double {
    let clock = ContinuousClock()
    let rounds = (0..<7).map { _ in
      let time = clock.measure { for round in 0..<repeats { body(round) } }
      let (seconds, attoseconds) = time.components
      return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(repeats)
    }
    return rounds.sorted()[rounds.count / 2]
  }
}
