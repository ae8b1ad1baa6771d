import Glibc

/// How the score of a section came about: what each answer below it contributed.
package struct ScoreTrace: Sendable, Equatable {
  /// What one answer contributed to the score of a section.
  package struct Contribution: Sendable, Equatable {
    /// The position of the question.
    package var question: Int
    /// The score of the answer, in the questionnaire's range.
    package var score: Double
    /// The part of the section's score above the bottom of the range that is due to the answer.
    ///
    /// Under `mean` it is the weighted share of the answer's score, under `geometric` its share in the sum of weighted
    /// logarithms, under `minimum` and `maximum` all belongs to the child that decides.
    package var points: Double
  }

  /// The position of the section.
  package let section: Int
  package let score: Double
  /// In file order; their points add up to the score less the bottom of the range.
  package let contributions: [Contribution]
}

extension Evaluator {
  /// How the score of a section came about; nil if it has none. Scores must have been evaluated.
  package func trace(ofSection section: Int) -> ScoreTrace? {
    guard let score = known(plan.layout.sectionScore[section]) else { return nil }
    return ScoreTrace(
      section: section, score: score,
      contributions: contributions(to: section, points: score - plan.questionnaire.range.low))
  }

  /// The contributions of the answers below a section that together make so many points.
  private func contributions(to section: Int, points: Double) -> [ScoreTrace.Contribution] {
    let planned = plan.sections[section]
    let scored = planned.children.range.compactMap { index -> (child: PlannedChild, score: Double)? in
      let child = plan.children[index]
      let position = Int(child.position)
      let scores = planned.holdsQuestions ? plan.layout.questionScore : plan.layout.sectionScore
      return known(scores[position]).map { (child, $0) }
    }
    let shares = shares(of: scored.map(\.score), weights: scored.map(\.child.weight), planned.combination)
    return zip(scored, shares).flatMap { entry, share -> [ScoreTrace.Contribution] in
      let position = Int(entry.child.position)
      guard planned.holdsQuestions else { return contributions(to: position, points: points * share) }
      return [ScoreTrace.Contribution(question: position, score: entry.score, points: points * share)]
    }
  }

  /// The share of each child in what the section has above the bottom of the range; they add up to 1.
  private func shares(
    of scores: [Double], weights: [Double], _ combination: Section.Combination
  ) -> [Double] {
    let range = plan.questionnaire.range
    switch combination {
    case .mean: return normalized(zip(scores, weights).map { ($0 - range.low) * $1 }, otherwise: weights)
    case .geometric:
      let logarithms = scores.map { log(Combining.percentage($0, of: range)) }
      return normalized(zip(logarithms, weights).map { $0 * $1 }, otherwise: weights)
    case .minimum: return decided(by: scores.min(), among: scores)
    case .maximum: return decided(by: scores.max(), among: scores)
    }
  }

  private func normalized(_ parts: [Double], otherwise weights: [Double]) -> [Double] {
    let sum = parts.reduce(0, +)
    if sum > 0 { return parts.map { $0 / sum } }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  private func decided(by score: Double?, among scores: [Double]) -> [Double] {
    let deciding = scores.firstIndex { $0 == score }
    return scores.indices.map { $0 == deciding ? 1 : 0 }
  }
}
