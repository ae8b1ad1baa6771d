import Readiness

/// Where the recommendation would go if everything open turned out at its worst, or at its best: two scenarios, not bounds.
enum Outlook {
  /// The sentence; nil if nothing is open and there is nothing to say.
  static func sentence(of assessment: Assessment) -> String? {
    let titles = [assessment.atWorst, assessment.atBest].map { assessment.questionnaire.recommendations[$0].title }
    guard assessment.atWorst == assessment.atBest, assessment.atWorst == assessment.recommendation.position else {
      return
        "If every answer that is open or not known turned out at its worst: \(titles[0]). At its best: \(titles[1])."
    }
    guard assessment.sections.contains(where: { $0.low != $0.high }) else { return nil }
    return "Whatever the open answers turn out to be, at worst and at best it stays: \(titles[0])."
  }
}
