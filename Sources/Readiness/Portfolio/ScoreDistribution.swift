/// How scores are spread over the range of a questionnaire, counted so that a million take no more memory than ten.
///
/// Scores are rounded to a ten-thousandth of the range, which is 0.01 in a range from 0 to 100.
package struct ScoreDistribution: Sendable, Equatable {
  private static let steps = 10_000

  private let range: ScoreRange
  /// By rounded score, from the bottom of the range, how many there are.
  private var counts: [UInt32]
  /// How many scores there are.
  package private(set) var count = 0

  package init(_ range: ScoreRange) {
    self.range = range
    counts = Array(repeating: 0, count: Self.steps + 1)
  }

  /// Counts a score; a missing one, which is not a number, does not count.
  package mutating func add(_ score: Double) {
    guard score.isFinite else { return }
    let step = ((score - range.low) / range.width * Double(Self.steps)).rounded(.toNearestOrAwayFromZero)
    counts[Int(min(max(step, 0), Double(Self.steps)))] += 1
    count += 1
  }

  /// Counts all that another has counted, over the same range.
  package mutating func add(_ other: ScoreDistribution) {
    for step in counts.indices { counts[step] += other.counts[step] }
    count += other.count
  }

  /// The score below which a share of all lies, 0 for the lowest and 1 for the highest; nil if there is none.
  ///
  /// Between two scores it is interpolated, as spreadsheets do (Hyndman and Fan 1996, definition 7).
  package func quantile(_ share: Double) -> Double? {
    guard count > 0 else { return nil }
    let place = share * Double(count - 1)
    let lower = score(ofRank: Int(place.rounded(.down)))
    let upper = score(ofRank: Int(place.rounded(.up)))
    return lower + (upper - lower) * (place - place.rounded(.down))
  }

  /// The score with so many before it.
  private func score(ofRank rank: Int) -> Double {
    var before = 0
    let step = counts.firstIndex { count in
      before += Int(count)
      return before > rank
    }
    return range.score(atShare: Double(step ?? 0) / Double(Self.steps))
  }
}
