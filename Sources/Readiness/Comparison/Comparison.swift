/// What moved between two assessments, or two panels, of one organization.
package struct Comparison: Sendable {
  package let before: Moment
  package let after: Moment
  /// The sections that are in both questionnaires, in the order of the later one.
  package let sections: [SectionMovement]
  /// The gates that are in both with the same minimum, in the order of the later questionnaire.
  package let gates: [GateMovement]
  /// The questions in sections that were answered both times, and otherwise; the largest change of a score first, those
  /// without one last, ties in the order of the later questionnaire.
  package let questions: [QuestionMovement]
  /// The expectations that are in both questionnaires, in the order of the later one.
  package let expectations: [ExpectationMovement]
  /// The actions of the earlier assessment in their order.
  package let actions: [ActionProgress]
  package let notCompared: [NotCompared]

  /// Compares two moments of one organization.
  package init(from before: Moment, to after: Moment) {
    let match = QuestionnaireMatch(before.questionnaire, after.questionnaire)
    self.before = before
    self.after = after
    sections = match.sections.pairs.map { Self.section($0, before, after, match) }
    gates = Self.gates(before, after, match)
    questions = Self.questions(before, after, match)
    expectations = match.expectations.pairs.map { pair in
      ExpectationMovement(
        positions: pair, before: before.assessment.expectations[pair.before],
        after: after.assessment.expectations[pair.after], isComparable: match.isAlike(expectation: pair))
    }
    actions = ActionProgress.progress(before, after, match)
    notCompared = NotCompared.all(before, after, match)
  }

  private static func section(
    _ pair: Pairing.Pair, _ before: Moment, _ after: Moment, _ match: QuestionnaireMatch
  ) -> SectionMovement {
    let (first, second) = (before.assessment.sections[pair.before], after.assessment.sections[pair.after])
    let isComparable = match.haveSameRange && match.isAlike(section: pair)
    return SectionMovement(
      positions: pair, before: first.score, after: second.score, isComparable: isComparable,
      band: isComparable && match.haveSameBands
        ? BandMovement(
          from: first.band, to: second.band, score: second.score, bands: match.after.bands, range: match.after.range)
        : BandMovement(notCompared: first.band, second.band))
  }

  private static func gates(_ before: Moment, _ after: Moment, _ match: QuestionnaireMatch) -> [GateMovement] {
    let (first, second) = (before.gateStatuses, after.gateStatuses)
    return match.questions.pairs.filter { match.isAlike(gate: $0) }.compactMap { pair in
      guard let then = first[pair.before], let now = second[pair.after] else { return nil }
      return GateMovement(positions: pair, before: then, after: now)
    }
  }

  private static func questions(
    _ before: Moment, _ after: Moment, _ match: QuestionnaireMatch
  ) -> [QuestionMovement] {
    let moved = match.questions.pairs.compactMap { pair -> QuestionMovement? in
      guard case .section = match.after.questions[pair.after].place, match.isAlike(question: pair) else { return nil }
      let (first, second) = (before.questions[pair.before], after.questions[pair.after])
      guard first.isGiven, second.isGiven, first.answer.isGiven, second.answer.isGiven else { return nil }
      let change = match.haveSameRange ? Movement.change(from: first.score, to: second.score) : nil
      guard change ?? 0 != 0 || !match.isSame(first.answer, second.answer, pair) else { return nil }
      return QuestionMovement(positions: pair, before: first, after: second, change: change)
    }
    return moved.sorted {
      Rounded.precedes(
        ($0.change?.magnitude, $0.positions.after), ($1.change?.magnitude, $1.positions.after))
    }
  }
}

extension QuestionnaireMatch {
  /// Whether a question is a gate in both, with the same minimum for the same scores.
  func isAlike(gate pair: Pairing.Pair) -> Bool {
    guard let first = before.questions[pair.before].gate, let second = after.questions[pair.after].gate else {
      return false
    }
    return haveSameRange && first.minimum == second.minimum && isAlike(question: pair)
  }
}
