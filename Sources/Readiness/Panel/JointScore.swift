/// What the scores of several respondents on one question come to, in the questionnaire's range; all are missing (not a
/// number) if nobody has a score.
package struct JointScore: Sendable, Equatable {
  /// The mean over roles of the means within them.
  package var mean: Double
  /// The middle one of all respondents' scores, of two the lower; gates are judged on it.
  package var lowerMedian: Double
  package var lowest: Double

  package static let missing = JointScore(mean: .nan, lowerMedian: .nan, lowest: .nan)
}

extension JointScore {
  /// Joins the scores of respondents, role by role; every role weighs the same, however many it has.
  package init(byRole scores: [[Double]]) {
    let roles = scores.filter { !$0.isEmpty }
    let all = roles.joined().sorted()
    guard let lowest = all.first else {
      self = .missing
      return
    }
    let means = roles.map { $0.reduce(0, +) / Double($0.count) }
    mean = means.reduce(0, +) / Double(means.count)
    lowerMedian = all[(all.count - 1) / 2]
    self.lowest = lowest
  }
}
