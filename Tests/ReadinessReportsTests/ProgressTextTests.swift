import Testing

@testable import ReadinessReports

/// Progress is told after a second, now and then, in the width of the terminal, and taken away without a trace.
@Suite struct ProgressTextTests {
  @Test func nothingIsToldInTheFirstSecond() {
    var text = ProgressText(total: 100, width: 80)
    #expect(text.update(rows: 5, done: 50, seconds: 0.99) == nil)
    #expect(text.removal() == nil)
  }

  @Test func rowsRateShareAndTimeLeft() {
    var text = ProgressText(total: 400, width: 80)
    #expect(
      text.update(rows: 1_200_000, done: 100, seconds: 2)
        == "\r1,200,000 rows, 600,000 a second, 25 %, 6 s left")
  }

  @Test func withoutATotalRowsAndRateOnly() {
    var text = ProgressText(total: nil, width: 80)
    #expect(text.update(rows: 999, done: 100, seconds: 3) == "\r999 rows, 333 a second")
  }

  @Test func aRateBelowOneIsNotToldAsNone() {
    var text = ProgressText(total: nil, width: 80)
    #expect(text.update(rows: 5, done: 1, seconds: 6) == "\r5 rows")
  }

  @Test func itIsNotToldTooOften() {
    var text = ProgressText(total: nil, width: 80)
    #expect(text.update(rows: 1000, done: 1, seconds: 1) != nil)
    #expect(text.update(rows: 1100, done: 1, seconds: 1.1) == nil)
    #expect(text.update(rows: 1200, done: 1, seconds: 1.25) != nil)
  }

  @Test func aShorterLineCoversTheLongerOneBefore() {
    var text = ProgressText(total: 10, width: 80)
    let first = text.update(rows: 1000, done: 1, seconds: 100) ?? ""
    let second = text.update(rows: 1000, done: 9, seconds: 101) ?? ""
    #expect(first == "\r1,000 rows, 10 a second, 10 %, 15 min left")
    #expect(second == "\r1,000 rows, 9 a second, 90 %, 12 s left   ")
    #expect(second.count == first.count)
    #expect(text.removal() == "\r" + String(repeating: " ", count: 39) + "\r")
    #expect(text.removal() == nil)
  }

  @Test func itKeepsToTheWidth() {
    var text = ProgressText(total: 10, width: 20)
    #expect(text.update(rows: 1_000_000, done: 5, seconds: 2) == "\r1,000,000 rows, 500")
  }

  @Test(arguments: [(88.2, "89 s"), (90.0, "1 min"), (10.0, "10 s"), (7200, "120 min")] as [(Double, String)])
  func timeLeft(_ seconds: Double, _ expected: String) {
    let line = ProgressText.line(rows: 1, share: 0.5, seconds: seconds)
    #expect(line.hasSuffix("50 %, \(expected) left"))
  }
}
