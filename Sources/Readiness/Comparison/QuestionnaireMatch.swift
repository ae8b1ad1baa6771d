/// What of two questionnaires, or of two versions of one, can be compared.
struct QuestionnaireMatch {
  let before: Questionnaire
  let after: Questionnaire
  let questions: Pairing
  let sections: Pairing
  let expectations: Pairing

  /// Finds what is the same, by its id or by what the questionnaires say was renamed.
  init(_ before: Questionnaire, _ after: Questionnaire) {
    self.before = before
    self.after = after
    // Either may be the newer one.
    let renames = after.renamed.map { ($0.value, [$0.key]) } + before.renamed.map { ($0.key, [$0.value]) }
    let earlierNames = Dictionary(renames, uniquingKeysWith: +)
    questions = Pairing(before.questions.map(\.id), after.questions.map(\.id), earlierNames: earlierNames)
    sections = Pairing(before.sections.map(\.id), after.sections.map(\.id))
    // The id of an expectation is that of its question.
    expectations = Pairing(before.expectations.map(\.id), after.expectations.map(\.id), earlierNames: earlierNames)
  }

  var haveSameRange: Bool { before.range == after.range }

  var haveSameBands: Bool {
    before.bands.map(\.id) == after.bands.map(\.id) && before.bands.map(\.from) == after.bands.map(\.from)
  }

  /// Whether answers to a question mean and score the same in both.
  func isAlike(question pair: Pairing.Pair) -> Bool {
    let (first, second) = (before.questions[pair.before], after.questions[pair.after])
    return first.canHaveScore == second.canHaveScore && isInSection(first) == isInSection(second)
      && first.kind.scoresLike(second.kind)
  }

  private func isInSection(_ question: Question) -> Bool {
    if case .section = question.place { true } else { false }
  }

  /// Whether a section is composed of the same in both: the same scored parts, weights and rules, all the way down.
  func isAlike(section pair: Pairing.Pair) -> Bool {
    let (first, second) = (before.sections[pair.before], after.sections[pair.after])
    guard first.combination == second.combination, first.minimumCoverage == second.minimumCoverage else { return false }
    switch (first.children, second.children) {
    case (.questions(let first), .questions(let second)):
      return areAlike(
        questions, first.filter { before.questions[$0].isScored }, second.filter { after.questions[$0].isScored }
      ) { before.questions[$0.before].weight == after.questions[$0.after].weight && isAlike(question: $0) }
    case (.sections(let first), .sections(let second)):
      return areAlike(
        sections, first.filter { before.isScored(section: $0) }, second.filter { after.isScored(section: $0) }
      ) { before.sections[$0.before].weight == after.sections[$0.after].weight && isAlike(section: $0) }
    case (.questions, .sections), (.sections, .questions): return false
    }
  }

  private func areAlike(
    _ pairing: Pairing, _ first: [Int], _ second: [Int], _ isAlike: (Pairing.Pair) -> Bool
  ) -> Bool {
    let second = Set(second)
    let pairs = first.compactMap { before in
      pairing.after(before).flatMap { second.contains($0) ? Pairing.Pair(before: before, after: $0) : nil }
    }
    return pairs.count == first.count && pairs.count == second.count && pairs.allSatisfy(isAlike)
  }

  /// Whether an expectation is held against the same in both.
  func isAlike(expectation pair: Pairing.Pair) -> Bool {
    let (first, second) = (before.expectations[pair.before], after.expectations[pair.after])
    let stated = Pairing.Pair(before: first.stated, after: second.stated)
    return haveSameRange && isAlike(question: stated) && first.bolder == second.bolder
      && first.combination == second.combination && first.supportable == second.supportable && first.bold == second.bold
      && restAlike(first, second) && areAdjustedAlike(first, second)
  }

  private func restAlike(_ first: Expectation, _ second: Expectation) -> Bool {
    areAlike(sections, first.restsOn.map(\.section), second.restsOn.map(\.section)) { pair in
      let weights = (
        first.restsOn.first { $0.section == pair.before }?.weight,
        second.restsOn.first { $0.section == pair.after }?.weight
      )
      return weights.0 == weights.1 && isAlike(section: pair)
    }
  }

  private func areAdjustedAlike(_ first: Expectation, _ second: Expectation) -> Bool {
    first.adjustments.count == second.adjustments.count
      && zip(first.adjustments, second.adjustments).allSatisfy { old, new in
        let pair = Pairing.Pair(before: old.question, after: new.question)
        return questions.after(pair.before) == pair.after && isAlike(question: pair)
          && Self.effects(of: old, before) == Self.effects(of: new, after)
      }
  }

  /// By id of the option, the factor and the limit, where there is one.
  private static func effects(of adjustment: Expectation.Adjustment, _ questionnaire: Questionnaire) -> [String:
    [Double?]]
  {
    guard case .choice(let choice) = questionnaire.questions[adjustment.question].kind else { return [:] }
    let effects = zip(choice.options, zip(adjustment.factors, adjustment.boldLimits)).map { option, effect in
      (option.id, [effect.0, effect.1])
    }
    return Dictionary(effects.filter { $0.1 != [nil, nil] }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether two answers to a question are the same, whatever the order of its options.
  func isSame(_ first: Answer, _ second: Answer, _ pair: Pairing.Pair) -> Bool {
    options(before.questions[pair.before].stored(first)) == options(after.questions[pair.after].stored(second))
  }

  private func options(_ stored: StoredAnswer?) -> StoredAnswer? {
    guard case .list(let items) = stored else { return stored }
    let ids = items.compactMap { if case .text(let id) = $0 { id } else { nil } }
    return .list(ids.sorted().map { .text($0) })
  }
}
