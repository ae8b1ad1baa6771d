/// One question of a questionnaire, asked in a section or as an expectation.
package struct Question: Sendable {
  /// Where a question stands in the questionnaire.
  package enum Place: Sendable, Equatable {
    case section(Int)
    /// The value that the client expects, by the position of the expectation.
    case stated(expectation: Int)
    /// The value that was promised to the client, by the position of the expectation.
    case promised(expectation: Int)
  }

  package let id: String
  package let kind: QuestionKind
  package let text: String
  package let place: Place
  /// Its share in the score of its section, at least 0.
  package let weight: Double
  package let gate: Gate?
  package let mayBeNotApplicable: Bool
  package var condition: AskingCondition?
  /// Ids of the roles that know best.
  package let ask: [String]
  package let help: String?
  /// What to ask to see.
  package let evidence: String?
  package let why: String?
  /// What to do when it scores low.
  package let action: String?
  /// Ids of the sources it rests on.
  package let sources: [String]

  package init(
    id: String, kind: QuestionKind, text: String, place: Place, weight: Double = 1, gate: Gate? = nil,
    mayBeNotApplicable: Bool = true, condition: AskingCondition? = nil, ask: [String] = [], help: String? = nil,
    evidence: String? = nil, why: String? = nil, action: String? = nil, sources: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.place = place
    self.weight = weight
    self.gate = gate
    self.mayBeNotApplicable = mayBeNotApplicable
    self.condition = condition
    self.ask = ask
    self.help = help
    self.evidence = evidence
    self.why = why
    self.action = action
    self.sources = sources
  }

  /// Whether an answer to it can give a score; the questions of expectations count for nothing in scores.
  package var canHaveScore: Bool {
    guard case .section = place else { return false }
    return kind.isScored
  }

  /// Whether it counts for the score, the coverage and the applicability of its section.
  package var isScored: Bool { canHaveScore && weight > 0 }
}

/// A question whose score must reach a minimum.
package struct Gate: Sendable, Equatable {
  /// The score below which the gate fails, in the questionnaire's range.
  package let minimum: Double
  /// The position of its effect in the questionnaire's list of effects.
  package let effect: Int

  package init(minimum: Double, effect: Int) {
    self.minimum = minimum
    self.effect = effect
  }
}

/// The condition on which a question or a section is asked.
package enum AskingCondition: Sendable {
  /// Asked if the condition holds; a missing condition does not hold.
  case when(Expression)
  /// Asked if the condition does not hold; a missing condition does not hold.
  case unless(Expression)
}
