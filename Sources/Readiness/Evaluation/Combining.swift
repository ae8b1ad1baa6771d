import Glibc

/// Combines the scores of children to the score of their section.
struct Combining {
  private let combination: Section.Combination
  private let range: ScoreRange
  private let totalWeight: Double
  private var total: Double
  private var weights = 0.0

  /// A score as a percentage of the range, of which a geometric mean is made; never below 1.
  static func percentage(_ score: Double, of range: ScoreRange) -> Double {
    max((score - range.low) / range.width * 100, 1)
  }

  /// Prepares for children whose weights add up to `totalWeight`; only a geometric mean looks at that.
  init(_ combination: Section.Combination, _ range: ScoreRange, totalWeight: Double) {
    self.combination = combination
    self.range = range
    self.totalWeight = totalWeight
    switch combination {
    case .mean: total = 0
    case .geometric: total = 1
    case .minimum: total = .infinity
    case .maximum: total = -.infinity
    }
  }

  mutating func add(_ score: Double, _ weight: Double) {
    weights += weight
    switch combination {
    case .mean: total += weight * score
    // Not by way of logarithms: a mean of equal scores has to be that score, to the last digit that rules look at.
    case .geometric: total *= pow(Self.percentage(score, of: range), weight / totalWeight)
    case .minimum: total = min(total, score)
    case .maximum: total = max(total, score)
    }
  }

  /// Missing if nothing was added.
  var result: Double {
    guard weights > 0 else { return .nan }
    switch combination {
    case .mean: return total / weights
    case .geometric: return range.low + total / 100 * range.width
    case .minimum, .maximum: return total
    }
  }
}
