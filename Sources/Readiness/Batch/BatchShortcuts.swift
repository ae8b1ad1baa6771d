/// What an evaluation of many rows may leave out or do in a shorter way, with the same results.
final class BatchShortcuts: Sendable {
  /// Scores of a table that are, to the last bit, a first one and equal steps from it.
  struct Steps {
    let first: Double
    let step: Double
  }

  /// By question, its scores if they are equal steps.
  let steps: [Steps?]
  /// By register, whether it is wanted or looked at.
  let isNeeded: [Bool]

  init(_ plan: ScoringPlan, isNeeded: [Bool]) {
    steps = plan.questions.map { question in
      guard case .table(let range, _) = question.scoring else { return nil }
      return Self.steps(of: Array(plan.numbers[range.range]))
    }
    self.isNeeded = isNeeded
  }

  private static func steps(of scores: [Double]) -> Steps? {
    guard scores.count > 1, scores.allSatisfy(\.isFinite) else { return nil }
    let steps = Steps(first: scores[0], step: scores[1] - scores[0])
    let areEqual = scores.enumerated().allSatisfy { position, score in
      (steps.first + steps.step * Double(position)).bitPattern == score.bitPattern
    }
    return areEqual ? steps : nil
  }
}
