extension PathSearch {
  /// Step by step: what reaches the outcome at once, else a failed or unverified gate, else the most gain.
  mutating func greedy(from start: [Change]) -> [Change]? {
    var steps = start
    guard steps.count <= Self.lengthLimit else { return nil }
    if !steps.isEmpty, reaches(steps) { return steps }
    while steps.count < Self.lengthLimit {
      let open = openMoves(after: steps)
      if let last = open.first(where: { reaches(steps + [$0]) }) { return steps + [last] }
      if let last = anyAnswer(after: steps) { return steps + [last] }
      guard let next = openGate(among: open, after: steps) ?? mostGain(among: open, after: steps) else { return nil }
      steps.append(next)
    }
    return nil
  }

  /// The changes not made yet, of questions that apply once the others are made.
  private mutating func openMoves(after steps: [Change]) -> [Change] {
    _ = recommendation(after: steps)
    return moves.filter { move in
      !steps.contains { $0.question == move.question }
        && (isReset(move) || evaluator.isApplicable(question: move.question))
    }
  }

  private mutating func openGate(among open: [Change], after steps: [Change]) -> Change? {
    _ = recommendation(after: steps)
    let gates = plan.gates.indices.filter { gate in
      switch evaluator.status(ofGate: gate) {
      case .failed, .unverified: true
      case .passed, .notApplicable, .disputed: false
      }
    }
    for gate in gates {
      if let move = open.first(where: { $0.question == plan.gates[gate].question }) { return move }
    }
    return nil
  }

  private mutating func mostGain(among open: [Change], after steps: [Change]) -> Change? {
    let row = row(after: steps)
    evaluator.evaluate(row, through: .scores)
    let before = evaluator.headline
    var best: (change: Change, gain: Double)?
    for change in open where !isReset(change) {
      evaluator.evaluate(
        row, scenario: .question(change.question, scores: plan.questionnaire.range.high), through: .scores)
      let gain = evaluator.headline - before
      guard let leading = best else {
        best = (change, gain)
        continue
      }
      if leading.gain.isNaN ? !gain.isNaN : Rounded.isLess(leading.gain, gain) { best = (change, gain) }
    }
    return best?.change
  }
}
