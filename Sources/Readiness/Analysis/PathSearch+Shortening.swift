extension PathSearch {
  /// The path cut down, in whichever order of dropping leaves less: nothing can be dropped any more, and no answer
  /// replaced by a less good one.
  mutating func minimal(_ path: [Change]) -> [Change] {
    let fromStart = cutDown(path)
    guard path.count > 2 else { return fromStart }
    let fromEnd = cutDown(path.reversed())
    return fromEnd.count < fromStart.count ? fromEnd : fromStart
  }

  private mutating func cutDown(_ path: [Change]) -> [Change] {
    var steps = path
    var isChanged = true
    while isChanged {
      isChanged = false
      for step in steps where steps.count > 1 {
        let fewer = steps.filter { $0.question != step.question }
        if reaches(fewer) {
          steps = fewer
          isChanged = true
        }
      }
      for index in steps.indices {
        guard let weaker = weaker(at: index, in: steps) else { continue }
        steps[index] = weaker
        isChanged = true
      }
    }
    return steps
  }

  /// The least good answer to a step's question that still reaches the outcome; nil if only the present one does.
  private mutating func weaker(at index: Int, in steps: [Change]) -> Change? {
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
  mutating func exchanged(_ path: [Change]) -> [Change] {
    var steps = path
    while let shorter = exchangedOnce(steps) { steps = minimal(shorter) }
    return steps
  }

  private mutating func exchangedOnce(_ steps: [Change]) -> [Change]? {
    guard steps.count > 2 else { return nil }
    for first in steps.indices {
      for second in steps.indices.dropFirst(first + 1) {
        let kept = steps.indices.filter { $0 != first && $0 != second }.map { steps[$0] }
        for move in moves where !steps.contains(where: { $0.question == move.question }) {
          guard evaluations < Self.evaluationLimit else { return nil }
          if reaches(kept + [move]) { return kept + [move] }
        }
      }
    }
    return nil
  }
}
