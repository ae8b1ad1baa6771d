/// Searches the shortest list of changes that reaches a better ranked recommendation.
///
/// One change, then two are tried in full; beyond that a greedy search, with and without all resets first, is followed
/// by exchanging two changes for one as long as that works. What is found is cut down until nothing can be dropped and
/// no answer replaced by a less good one.
struct PathSearch {
  typealias Change = Sensitivity.Change

  /// How many changes a path may have.
  static let lengthLimit = 20
  /// How many evaluations the search may take, so that its time is bounded.
  static let evaluationLimit = 15_000

  let plan: ScoringPlan
  private let row: AnswerRow
  private let presentRecommendation: Int
  var evaluator: Evaluator
  private(set) var evaluations = 0
  /// By question that may be answered better, whether or not it is asked at present.
  let betterAnswers: [Int: BetterAnswers]
  /// Every expectation that asks for too much, reset.
  let resets: [Change]
  /// For each question that may be answered better its best answer, then the resets.
  let moves: [Change]

  init(of answers: [Answer], _ row: AnswerRow, _ present: Evaluator) {
    plan = present.plan
    self.row = row
    presentRecommendation = present.recommendation
    evaluator = present
    resets = plan.questionnaire.expectations.indices.compactMap { FlipSearch.reset($0, answers, present) }
    var betterAnswers: [Int: BetterAnswers] = [:]
    var moves: [Change] = []
    for (position, question) in plan.questionnaire.questions.enumerated()
    where question.canHaveScore && answers[position] != .notApplicable {
      let better = BetterAnswers(to: position, than: answers[position], using: &evaluator)
      guard let best = better.best else { continue }
      betterAnswers[position] = better
      moves.append(Change(question: position, from: answers[position], to: best.answer))
    }
    self.betterAnswers = betterAnswers
    self.moves = moves + resets
  }

  /// The path; empty and without a recommendation if none is found, none is needed, or the present recommendation is
  /// not ranked.
  consuming func path() -> Sensitivity.Path {
    guard let rank = rank(of: presentRecommendation), rank < plan.questionnaire.order.count - 1,
      var steps = shortest()
    else { return Sensitivity.Path(recommendation: nil, steps: []) }
    steps.sort { left, right in
      isReset(left) == isReset(right) ? left.question < right.question : isReset(left)
    }
    return Sensitivity.Path(recommendation: recommendation(after: steps), steps: steps)
  }

  func isReset(_ change: Change) -> Bool { betterAnswers[change.question] == nil }

  private func rank(of recommendation: Int) -> Int? { plan.questionnaire.order.firstIndex(of: recommendation) }

  /// The row with changes made.
  func row(after steps: [Change]) -> AnswerRow {
    var changed = row
    for step in steps { plan.set(step.to, of: step.question, in: &changed) }
    return changed
  }

  mutating func recommendation(after steps: [Change]) -> Int {
    evaluations += 1
    evaluator.evaluate(row(after: steps), through: .recommendation)
    return evaluator.recommendation
  }

  /// Whether the changes lead to a better ranked recommendation.
  mutating func reaches(_ steps: [Change]) -> Bool {
    guard let present = rank(of: presentRecommendation), let reached = rank(of: recommendation(after: steps))
    else { return false }
    return reached > present
  }

  private mutating func shortest() -> [Change]? {
    if let step = moves.first(where: { reaches([$0]) }) { return minimal([step]) }
    if let step = anyAnswer(after: []) { return minimal([step]) }
    if let steps = pair() { return minimal(steps) }
    let paths = [greedy(from: []), greedy(from: resets)].compactMap { $0 }.map { minimal($0) }
    if let best = paths.min(by: { $0.count < $1.count }) { return exchanged(best) }
    for first in moves {
      if let second = anyAnswer(after: [first]) { return minimal([first, second]) }
    }
    return nil
  }

  /// A better answer that reaches the outcome although the best one does not: in a rule, more is not always better.
  mutating func anyAnswer(after steps: [Change]) -> Change? {
    for move in moves where !isReset(move) && !steps.contains(where: { $0.question == move.question }) {
      for candidate in betterAnswers[move.question]?.candidates ?? [] {
        guard evaluations < Self.evaluationLimit else { return nil }
        let step = Change(question: move.question, from: move.from, to: candidate.answer)
        if reaches(steps + [step]) { return step }
      }
    }
    return nil
  }

  private mutating func pair() -> [Change]? {
    for first in moves.indices {
      for second in moves.indices.dropFirst(first + 1) {
        guard evaluations < Self.evaluationLimit / 3 else { return nil }
        if reaches([moves[first], moves[second]]) { return [moves[first], moves[second]] }
      }
    }
    return nil
  }
}
