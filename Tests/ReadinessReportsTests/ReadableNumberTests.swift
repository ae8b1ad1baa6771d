import Testing

@testable import ReadinessReports

@Suite struct ReadableNumberTests {
  @Test(
    arguments: [
      (76.16431, "76.2"), (15, "15"), (-0.04, "0"), (0.05, "0.1"), (-2.25, "-2.3"), (99.96, "100"), (nil, "–"),
    ] as [(Double?, String)])
  func atMostOneDecimal(number: Double?, text: String) {
    #expect(ReadableNumber.text(number) == text)
  }

  @Test(arguments: [(0.0, "0 %"), (1, "100 %"), (0.999, "99 %"), (0.001, "1 %"), (0.625, "63 %")])
  func aPercentageIsNeverFullOrNothingByRounding(share: Double, text: String) {
    #expect(ReadableNumber.percent(share) == text)
  }
}
