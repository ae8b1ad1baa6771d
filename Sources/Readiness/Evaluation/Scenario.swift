/// What is supposed about scores when a row is evaluated.
package struct Scenario: Sendable {
  /// The score of every applicable question that has none; missing if nothing is supposed.
  var missingScore: Double = .nan
  /// A question that is supposed to score `raisedScore`, if it applies; negative for none.
  var raisedQuestion: Int32 = -1
  var raisedScore: Double = .nan

  /// Scores as the answers give them.
  package static let asAnswered = Scenario()

  /// Every missing score of an applicable question is this one.
  package static func everyMissingScore(is score: Double) -> Scenario { Scenario(missingScore: score) }

  /// One question alone has this score.
  package static func question(_ question: Int, scores score: Double) -> Scenario {
    Scenario(raisedQuestion: Int32(question), raisedScore: score)
  }
}
