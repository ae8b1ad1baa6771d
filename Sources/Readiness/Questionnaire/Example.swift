import OrderedCollections

/// A test that a questionnaire carries for itself: answers and what has to come of them.
package struct Example: Sendable {
  /// What has to come of the answers; what is nil is not looked at.
  package struct Expected: Sendable {
    package var recommendation: String?
    package var verdict: String?
    /// By section or question id, to within 0.05; nil for a missing score.
    package var scores: OrderedDictionary<String, Double?>
    package var checks: [String]?
    package var likely: [String]?

    package init(
      recommendation: String? = nil, verdict: String? = nil, scores: OrderedDictionary<String, Double?> = [:],
      checks: [String]? = nil, likely: [String]? = nil
    ) {
      self.recommendation = recommendation
      self.verdict = verdict
      self.scores = scores
      self.checks = checks
      self.likely = likely
    }
  }

  package let name: String
  package let answers: OrderedDictionary<String, StoredAnswer>
  package let expected: Expected

  package init(name: String, answers: OrderedDictionary<String, StoredAnswer>, expected: Expected) {
    self.name = name
    self.answers = answers
    self.expected = expected
  }
}
