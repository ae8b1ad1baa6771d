import Testing

@testable import ReadinessFuzz

/// A short run of the fuzz target, always the same one.
@Suite struct FuzzRunTests {
  @Test(arguments: FuzzFormat.allCases)
  func findsNothing(_ format: FuzzFormat) throws {
    let run = FuzzRun(try FuzzPlan(seed: 4, formats: [format]), 0..<5000, threads: 2)
    let (failure, progress) = run.run { _ in
    } leave: {
      fatalError($0.text)
    }
    #expect(failure == nil, "\(failure?.text ?? "")")
    #expect(progress.done == 5000)
  }

  @Test func theSameSeedGivesTheSameInputs() throws {
    let plans = [
      try FuzzPlan(seed: 7, formats: FuzzFormat.allCases), try FuzzPlan(seed: 7, formats: FuzzFormat.allCases),
    ]
    for number in UInt64(0)..<200 {
      let (one, other) = (plans[0].execution(number), plans[1].execution(number))
      #expect(one.corpus == other.corpus && one.format == other.format && one.input == other.input)
    }
  }
}
