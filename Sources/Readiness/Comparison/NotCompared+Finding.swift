import OrderedCollections

extension NotCompared {
  /// All that cannot be compared: of the questionnaires, then sections, gates, expectations and questions, each in file
  /// order.
  static func all(_ before: Moment, _ after: Moment, _ match: QuestionnaireMatch) -> [NotCompared] {
    questionnaires(match) + sections(match) + gates(match) + expectations(match)
      + questions(before, after, match) + unknown(before, after)
  }

  private static func questionnaires(_ match: QuestionnaireMatch) -> [NotCompared] {
    var found: [NotCompared] = []
    if !match.haveSameRange {
      found.append(NotCompared(kind: .range, id: match.after.id, title: "The range of scores", reason: .changed))
    }
    if !match.haveSameBands {
      found.append(NotCompared(kind: .bands, id: match.after.id, title: "The bands", reason: .changed))
    }
    return found
  }

  /// Those that stand in one only, and those that have changed.
  private static func all(
    _ kind: Kind, _ pairing: Pairing, _ before: (Int) -> (String, String), _ after: (Int) -> (String, String),
    isAlike: (Pairing.Pair) -> Bool
  ) -> [NotCompared] {
    func item(_ named: (id: String, title: String), _ reason: Reason) -> NotCompared {
      NotCompared(kind: kind, id: named.id, title: named.title, reason: reason)
    }
    return pairing.onlyBefore.map { item(before($0), .onlyBefore) }
      + pairing.onlyAfter.map { item(after($0), .onlyAfter) }
      + pairing.pairs.filter { !isAlike($0) }.map { item(after($0.after), .changed) }
  }

  private static func sections(_ match: QuestionnaireMatch) -> [NotCompared] {
    all(
      .section, match.sections, { (match.before.sections[$0].id, match.before.sections[$0].title) },
      { (match.after.sections[$0].id, match.after.sections[$0].title) }, isAlike: match.isAlike(section:))
  }

  private static func expectations(_ match: QuestionnaireMatch) -> [NotCompared] {
    all(
      .expectation, match.expectations, { (match.before.expectations[$0].id, match.before.expectations[$0].title) },
      { (match.after.expectations[$0].id, match.after.expectations[$0].title) }, isAlike: match.isAlike(expectation:))
  }

  /// Questions that are a gate in one only, or with another minimum.
  private static func gates(_ match: QuestionnaireMatch) -> [NotCompared] {
    match.questions.pairs.compactMap { pair in
      let (first, second) = (match.before.questions[pair.before].gate, match.after.questions[pair.after].gate)
      let reason: Reason
      switch (first, second) {
      case (nil, nil): return nil
      case (_?, nil): reason = .onlyBefore
      case (nil, _?): reason = .onlyAfter
      case (_?, _?):
        guard !match.isAlike(gate: pair) else { return nil }
        reason = .changed
      }
      let question = match.after.questions[pair.after]
      return NotCompared(kind: .gate, id: question.id, title: question.text, reason: reason)
    }
  }

  private static func questions(_ before: Moment, _ after: Moment, _ match: QuestionnaireMatch) -> [NotCompared] {
    let found = all(
      .question, match.questions, { (match.before.questions[$0].id, match.before.questions[$0].text) },
      { (match.after.questions[$0].id, match.after.questions[$0].text) }, isAlike: match.isAlike(question:))
    let silent = match.questions.pairs.compactMap { pair -> NotCompared? in
      let (first, second) = (before.questions[pair.before], after.questions[pair.after])
      guard first.isGiven != second.isGiven, match.isAlike(question: pair) else { return nil }
      let question = match.after.questions[pair.after]
      return NotCompared(kind: .question, id: question.id, title: question.text, reason: reason(first, second))
    }
    return found + silent
  }

  /// Why an answer that was given once only was not given the other time.
  private static func reason(_ first: Moment.QuestionState, _ second: Moment.QuestionState) -> Reason {
    func applies(_ state: Moment.QuestionState) -> Bool { state.isShown && state.standing != .notApplicable }
    if first.isGiven { return applies(second) ? .notAnsweredAfter : .notApplicableAfter }
    return applies(first) ? .notAnsweredBefore : .notApplicableBefore
  }

  /// Answers to questions that the questionnaire they are read by does not have (any more).
  private static func unknown(_ before: Moment, _ after: Moment) -> [NotCompared] {
    let (first, second) = (unknownIDs(before), unknownIDs(after))
    func items(_ ids: OrderedSet<String>, _ other: OrderedSet<String>, _ reason: Reason) -> [NotCompared] {
      ids.filter { !other.contains($0) }.map { NotCompared(kind: .question, id: $0, title: $0, reason: reason) }
    }
    return items(first, second, .onlyBefore) + items(second, first, .onlyAfter)
  }

  private static func unknownIDs(_ moment: Moment) -> OrderedSet<String> {
    OrderedSet(moment.assessment.issues.filter { $0.code == .unknownQuestion }.compactMap(\.question))
  }
}
