import Readiness
import Testing

@Suite struct AgreementLabelTests {
  @Test(arguments: [
    (0.0, AgreementLabel.none), (0.3, .none), (0.3000000001, .none), (0.300000001, .weak), (0.5, .weak),
    (0.51, .moderate),
    (0.7, .moderate), (0.75, .strong), (0.9, .strong), (0.901, .veryStrong), (1, .veryStrong),
  ])
  func bandsEndWhereTheyAreSaidTo(withinGroup: Double, label: AgreementLabel) {
    #expect(AgreementLabel(withinGroup: withinGroup) == label)
  }
}
