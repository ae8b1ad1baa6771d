/// The unit of every score, threshold and band of a questionnaire: its lowest and its highest possible score.
///
/// `low` is below `high`, both are finite. The default is 0 to 100.
package struct ScoreRange: Sendable, Equatable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package static let hundred = ScoreRange(low: 0, high: 100)

  package var width: Double { high - low }
  package var middle: Double { low + width / 2 }

  package func contains(_ score: Double) -> Bool { score >= low && score <= high }

  /// The score that lies `share` of the way from the bottom to the top: 0.75 of 0 to 100 is 75.
  package func score(atShare share: Double) -> Double { low + share * width }
}
