/// A word for how far raters agree, by r_wg (LeBreton and Senter 2008).
package enum AgreementLabel: String, Sendable, CaseIterable {
  case none
  case weak
  case moderate
  case strong
  case veryStrong = "very strong"

  /// The word for an r_wg of 0 to 1: up to .30 none, .50 weak, .70 moderate, .90 strong.
  package init(withinGroup: Double) {
    let limits: [(Double, AgreementLabel)] = [(0.3, .none), (0.5, .weak), (0.7, .moderate), (0.9, .strong)]
    self = limits.first { Rounded.isAtMost(withinGroup, $0.0) }?.1 ?? .veryStrong
  }
}
