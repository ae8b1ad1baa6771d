/// Searches the shortest list of changes that reaches a better ranked recommendation.
///
/// One change, then two are tried in full; beyond that a greedy search, with and without all resets first, is followed
/// by exchanging two changes for one as long as that works. What is found is cut down until nothing can be dropped and
/// no answer replaced by a less good one.
struct PathSearch {
  private typealias Change = Sensitivity.Change

  /// How many changes a path may have.
  private static let lengthLimit = 20
  /// How many evaluations the search may take, so that its time is bounded.
  private static let evaluationLimit = 15_000

  private let plan: ScoringPlan
  private let answers: [Answer]
  private let row: AnswerRow
  private let present: Evaluator
  private var evaluator: Evaluator
  private var evaluations = 0
  private var betterAnswers: [Int: BetterAnswers] = [:]
  /// Every reset, and for each question that can score more its best answer.
  private var moves: [Change] = []
  private var resets: [Change] = []

  init(of answers: [Answer], _ row: AnswerRow, _ present: Evaluator) {
    plan = present.plan
    self.answers = answers
    self.row = row
    self.present = present
    evaluator = present
    resets = plan.questionnaire.expectations.indices.compactMap { FlipSearch.reset($0, answers, present) }
    moves = resets
    for (position, question) in plan.questionnaire.questions.enumerated()
    where question.canHaveScore && present.isApplicable(question: position) {
      let better = BetterAnswers(to: position, given: answers[position], present, using: &evaluator)
      guard let best = better.best else { continue }
      betterAnswers[position] = better
      moves.append(Change(question: position, from: answers[position], to: best.answer))
    }
  }

  /// The path; empty and without a recommendation if none is found, none is needed, or the present recommendation is
  /// not ranked.
  consuming func path() -> Sensitivity.Path {
    guard let rank = rank(of: present.recommendation), rank < plan.questionnaire.order.count - 1,
      var steps = shortest()
    else { return Sensitivity.Path(recommendation: nil, steps: []) }
    steps.sort { left, right in
      let (isLeftReset, isRightReset) = (betterAnswers[left.question] == nil, betterAnswers[right.question] == nil)
      return isLeftReset == isRightReset ? left.question < right.question : isLeftReset
    }
    return Sensitivity.Path(recommendation: recommendation(after: steps), steps: steps)
  }

  private func rank(of recommendation: Int) -> Int? { plan.questionnaire.order.firstIndex(of: recommendation) }

  private mutating func recommendation(after steps: [Change]) -> Int {
    evaluations += 1
    var changed = row
    for step in steps { plan.set(step.to, of: step.question, in: &changed) }
    evaluator.evaluate(changed, through: .recommendation)
    return evaluator.recommendation
  }

  private mutating func reaches(_ steps: [Change]) -> Bool {
    guard let present = rank(of: present.recommendation), let reached = rank(of: recommendation(after: steps))
    else { return false }
    return reached > present
  }

  private mutating func shortest() -> [Change]? {
    if let step = moves.first(where: { reaches([$0]) }) { return minimal([step]) }
    if let step = anyAnswer() { return minimal([step]) }
    if let steps = pair() { return minimal(steps) }
    let paths = [greedy(from: []), greedy(from: resets)].compactMap { $0 }.map { minimal($0) }
    guard let best = paths.min(by: { $0.count < $1.count }) else { return nil }
    return exchanged(best)
  }

  /// A single better answer that is not the best one: in a rule, more is not always better.
  private mutating func anyAnswer() -> Change? {
    for question in betterAnswers.keys.sorted() {
      for candidate in betterAnswers[question]?.candidates ?? [] {
        let step = Change(question: question, from: answers[question], to: candidate.answer)
        if reaches([step]) { return step }
      }
    }
    return nil
  }

  private mutating func pair() -> [Change]? {
    for first in moves.indices {
      for second in moves.indices.dropFirst(first + 1) {
        guard evaluations < Self.evaluationLimit / 2 else { return nil }
        if reaches([moves[first], moves[second]]) { return [moves[first], moves[second]] }
      }
    }
    return nil
  }

  /// Step by step: what reaches the outcome at once, else a failed or unverified gate, else the most gain.
  private mutating func greedy(from start: [Change]) -> [Change]? {
    var steps = start
    if !steps.isEmpty, reaches(steps) { return steps }
    while steps.count < Self.lengthLimit {
      let open = moves.filter { move in !steps.contains { $0.question == move.question } }
      if let last = open.first(where: { reaches(steps + [$0]) }) { return steps + [last] }
      guard let next = openGate(open, steps) ?? mostGain(open, steps) else { return nil }
      steps.append(next)
    }
    return nil
  }

  private mutating func openGate(_ open: [Change], _ steps: [Change]) -> Change? {
    _ = recommendation(after: steps)
    let gates = plan.gates.indices.filter { gate in
      switch evaluator.status(ofGate: gate) {
      case .failed, .unverified: true
      case .passed, .notApplicable, .disputed: false
      }
    }
    let ranked = gates.sorted { (plan.gates[$0].effect, $0) < (plan.gates[$1].effect, $1) }
    for gate in ranked {
      if let move = open.first(where: { $0.question == plan.gates[gate].question }) { return move }
    }
    return nil
  }

  private mutating func mostGain(_ open: [Change], _ steps: [Change]) -> Change? {
    var best: (change: Change, headline: Double)?
    for change in open where betterAnswers[change.question] != nil {
      _ = recommendation(after: steps + [change])
      let headline = evaluator.headline.isNaN ? -Double.infinity : evaluator.headline
      if best.map({ Rounded.isLess($0.headline, headline) }) ?? true { best = (change, headline) }
    }
    return best?.change ?? open.first
  }

  /// Cuts a path down: nothing can be dropped and no answer replaced by a less good one.
  private mutating func minimal(_ path: [Change]) -> [Change] {
    var steps = path
    var isChanged = true
    while isChanged {
      isChanged = false
      for step in steps.reversed() where steps.count > 1 {
        let fewer = steps.filter { $0.question != step.question }
        if reaches(fewer) {
          steps = fewer
          isChanged = true
        }
      }
      for index in steps.indices {
        guard let weaker = weakest(at: index, in: steps), weaker != steps[index] else { continue }
        steps[index] = weaker
        isChanged = true
      }
    }
    return steps
  }

  private mutating func weakest(at index: Int, in steps: [Change]) -> Change? {
    guard let better = betterAnswers[steps[index].question],
      let present = better.candidates.first(where: { $0.answer == steps[index].to })
    else { return nil }
    for candidate in better.candidates where Rounded.isLess(candidate.score, present.score) {
      var weaker = steps
      weaker[index].to = candidate.answer
      if reaches(weaker) { return weaker[index] }
    }
    return nil
  }

  /// Exchanges two changes for one, again and again, while the allowance of evaluations lasts.
  private mutating func exchanged(_ path: [Change]) -> [Change] {
    var steps = path
    search: while steps.count > 2 {
      for first in steps.indices {
        for second in steps.indices.dropFirst(first + 1) {
          let kept = steps.indices.filter { $0 != first && $0 != second }.map { steps[$0] }
          for move in moves where !steps.contains(where: { $0.question == move.question }) {
            guard evaluations < Self.evaluationLimit else { return steps }
            if reaches(kept + [move]) {
              steps = minimal(kept + [move])
              continue search
            }
          }
        }
      }
      return steps
    }
    return steps
  }
}
