import Glibc

/// Adds up the scores of children to the score of their section.
struct Combining {
  private let combination: Section.Combination
  private let range: ScoreRange
  private var total: Double
  private var weights = 0.0

  /// The logarithm of a score's share of the range in percent, of which a geometric mean is made; never below that of 1.
  static func logarithm(_ score: Double, in range: ScoreRange) -> Double {
    log(max((score - range.low) / range.width * 100, 1))
  }

  init(_ combination: Section.Combination, _ range: ScoreRange) {
    self.combination = combination
    self.range = range
    switch combination {
    case .mean, .geometric: total = 0
    case .minimum: total = .infinity
    case .maximum: total = -.infinity
    }
  }

  mutating func add(_ score: Double, _ weight: Double) {
    weights += weight
    switch combination {
    case .mean: total += weight * score
    case .geometric: total += weight * Self.logarithm(score, in: range)
    case .minimum: total = min(total, score)
    case .maximum: total = max(total, score)
    }
  }

  /// Missing if nothing was added.
  var result: Double {
    guard weights > 0 else { return .nan }
    switch combination {
    case .mean: return total / weights
    case .geometric: return range.low + exp(total / weights) / 100 * range.width
    case .minimum, .maximum: return total
    }
  }
}
