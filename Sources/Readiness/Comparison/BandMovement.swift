/// The band of a score then and now. A score that only just crosses the edge of a band stays in the earlier one: it
/// must be past the edge by 3 % of the range.
package struct BandMovement: Sendable, Equatable {
  /// How far a score must be past the edge of a band, as a share of the range.
  package static let hysteresis = 0.03

  /// The position of the earlier band; nil without an earlier score.
  package let before: Int?
  /// The position of the band that the score has now; nil without a score.
  package let byScore: Int?
  /// The position of the band that counts now: that of the score, or one nearer to the earlier one.
  package let after: Int?

  /// Whether the edge of a band was crossed by too little.
  package var isHeldBack: Bool { after != byScore }

  /// Takes the bands of two scores that cannot be compared, as they are.
  init(notCompared before: Int?, _ after: Int?) {
    (self.before, byScore, self.after) = (before, after, after)
  }

  /// Takes the bands of two scores (by position, ascending) that can be compared; `score` is the later one.
  init(from before: Int?, to byScore: Int?, score: Double?, bands: [Band], range: ScoreRange) {
    self.before = before
    self.byScore = byScore
    guard let before, let byScore, let score else {
      after = byScore
      return
    }
    let distance = Self.hysteresis * range.width
    if byScore > before {
      after = (before...byScore).last { $0 == before || Rounded.isAtMost(bands[$0].from + distance, score) }
    } else {
      after = (byScore...before).last { $0 == byScore || !Rounded.isAtMost(score, bands[$0].from - distance) }
    }
  }

  /// The band whose lower edge was crossed by too little; nil if none was.
  package var edge: Int? {
    guard let after, let byScore, after != byScore else { return nil }
    return byScore > after ? after + 1 : after
  }
}
