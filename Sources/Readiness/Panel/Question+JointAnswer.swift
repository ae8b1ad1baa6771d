extension Question {
  /// What the answers of several respondents, in the order of their files, come to; unanswered if none is given or there
  /// is no such thing, as with texts.
  ///
  /// Of a scale the lower median position, of a number the median (between two middle ones, half way), of a choice and
  /// of yes or no the most frequent, the first given if several are; of several options those that `joint` of
  /// `MultipleChoice` keeps.
  package func jointAnswer(_ answers: [Answer]) -> Answer {
    switch kind {
    case .scale:
      let positions = answers.compactMap(\.position).sorted()
      return positions.isEmpty ? .unanswered : .scale(position: positions[(positions.count - 1) / 2])
    case .number:
      let numbers = answers.compactMap(\.number).sorted()
      guard !numbers.isEmpty else { return .unanswered }
      let (lower, upper) = (numbers[(numbers.count - 1) / 2], numbers[numbers.count / 2])
      // Halved first, so that two large numbers do not overflow.
      return .number(lower == upper ? lower : lower / 2 + upper / 2)
    case .choice, .yesNo: return mostFrequent(answers.filter(\.isGiven))
    case .multiple(let multiple):
      let chosen = answers.compactMap(\.options)
      return chosen.isEmpty ? .unanswered : .multiple(options: multiple.joint(chosen))
    case .text: return .unanswered
    }
  }

  private func mostFrequent(_ answers: [Answer]) -> Answer {
    var best: (answer: Answer, count: Int)?
    for answer in answers {
      let count = answers.count { $0 == answer }
      if count > best?.count ?? 0 { best = (answer, count) }
    }
    return best?.answer ?? .unanswered
  }
}

extension MultipleChoice {
  /// The options (by position) that several respondents, at least one, have chosen together.
  ///
  /// Where only so many may be chosen, those most often chosen, ties in the order of the options; else those that at least
  /// half have chosen. An exclusive option is kept only if it was chosen more often than any other, and then alone.
  package func joint(_ chosen: [[Int]]) -> [Int] {
    let counts = options.indices.map { option in chosen.count { $0.contains(option) } }
    func isKept(_ option: Int) -> Bool {
      chooseAtMost == nil ? 2 * counts[option] >= chosen.count : counts[option] > 0
    }
    let most = counts.max() ?? 0
    if let leader = counts.firstIndex(of: most), counts.count(where: { $0 == most }) == 1,
      options[leader].isExclusive, isKept(leader)
    {
      return [leader]
    }
    let kept = options.indices.filter { !options[$0].isExclusive && isKept($0) }
    guard let chooseAtMost else { return kept }
    // Sorting does not keep the order of equals by itself.
    let ranked = kept.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return ranked.prefix(chooseAtMost).sorted()
  }
}

extension Answer {
  /// The position on a scale, if it is one.
  package var position: Int? { if case .scale(let position) = self { position } else { nil } }

  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }

  fileprivate var options: [Int]? { if case .multiple(let options) = self { options } else { nil } }
}
