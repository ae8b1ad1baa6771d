/// What to do before signing, in the order in which to do it.
enum ActionList {
  /// Failed gates, expectations that are not realistic, unverified gates, then what would raise the headline score.
  static func actions(
    after present: Evaluator, of row: AnswerRow, using evaluator: inout Evaluator
  ) -> [Action] {
    let gains = gains(after: present, of: row, using: &evaluator)
    let failed = gates(.failed, present, gains)
    let unverified = gates(.unverified, present, gains)
    let listed = Set((failed + unverified).compactMap(\.question))
    return failed + expectations(.unrealistic, present) + expectations(.stretch, present) + unverified
      + improvements(present, gains, except: listed)
  }

  /// By question, the rise of the headline score if it alone scored the top of the range; nil if not known.
  private static func gains(
    after present: Evaluator, of row: AnswerRow, using evaluator: inout Evaluator
  ) -> [Double?] {
    let plan = present.plan
    let before = present.headline
    return plan.questionnaire.questions.indices.map { question in
      guard plan.questionnaire.questions[question].canHaveScore else { return nil }
      evaluator.evaluate(
        row, scenario: .question(question, scores: plan.questionnaire.range.high), through: .scores)
      let gain = evaluator.headline - before
      return gain.isNaN ? nil : gain
    }
  }

  private static func gates(_ status: GateStatus, _ present: Evaluator, _ gains: [Double?]) -> [Action] {
    let gates = present.plan.gates
    return gates.indices.filter { present.status(ofGate: $0) == status }
      .sorted { left, right in
        if gates[left].effect != gates[right].effect { return gates[left].effect < gates[right].effect }
        return Rounded.precedes((gains[gates[left].question], left), (gains[gates[right].question], right))
      }
      .map { gate in
        let question = gates[gate].question
        return Action(subject: .gate(question: question, status), gain: gains[question])
      }
  }

  private static func expectations(_ judgement: Judgement, _ present: Evaluator) -> [Action] {
    let gaps = present.plan.layout.gap
    return present.plan.questionnaire.expectations.indices
      .filter { present.judgement(ofExpectation: $0) == judgement }
      .sorted { Rounded.precedes((present.known(gaps[$0]), $0), (present.known(gaps[$1]), $1)) }
      .compactMap { expectation in
        present.resetValue(ofExpectation: expectation).map { value in
          Action(subject: .expectation(expectation, judgement, resetTo: value), gain: nil)
        }
      }
  }

  private static func improvements(
    _ present: Evaluator, _ gains: [Double?], except listed: Set<Int>
  ) -> [Action] {
    let questions = present.plan.questionnaire.questions
    return questions.indices
      .filter { question in
        questions[question].action != nil && !listed.contains(question)
          && Rounded.isLess(0, gains[question] ?? .nan)
      }
      .sorted { Rounded.precedes((gains[$0], $0), (gains[$1], $1)) }
      .map { Action(subject: .improvement(question: $0), gain: gains[$0]) }
  }
}

extension Action {
  /// The position of the question it is about; nil for an expectation.
  fileprivate var question: Int? {
    switch subject {
    case .gate(let question, _), .improvement(let question): question
    case .expectation: nil
    }
  }
}
