import Readiness

/// Gates, conditions, expectations and rules of every kind, made up for a questionnaire with sections.
extension Building {
  mutating func addGatesAndConditions(_ generator: inout SeededGenerator) throws {
    let range = questionnaire.range
    questionnaire.effects = [.init(id: "stop", title: "Stop"), .init(id: "caution", title: "Caution")]
    questionnaire.bands = (0..<3).map {
      Band(id: "b\($0)", from: range.score(atShare: Double($0) / 3), title: "B\($0)")
    }
    for position in questionnaire.questions.indices {
      let old = questionnaire.questions[position]
      let isGate = Int.random(in: 0..<3, using: &generator) == 0
      let gate = Gate(
        minimum: range.score(atShare: Double(Int.random(in: 0...4, using: &generator)) / 4), effect: position % 2)
      questionnaire.questions[position] = Question(
        id: old.id, kind: old.kind, text: old.text, place: old.place, weight: old.weight, gate: isGate ? gate : nil,
        action: old.action)
    }
    // A question that many conditions look at has to be asked first.
    let first = questionnaire.questions[0].id
    for position in questionnaire.questions.indices.dropFirst() where position % 5 == 0 {
      questionnaire.questions[position].condition = .when(
        try questionnaire.expression("known(answer.\(first))", as: .boolean))
    }
    let asked = questionnaire.sections.firstIndex { if case .questions = $0.children { true } else { false } } ?? 0
    for position in questionnaire.sections.indices where position > asked && position % 3 == 0 {
      questionnaire.sections[position].condition = .unless(
        try questionnaire.expression("known(answer.\(first))", as: .boolean))
    }
  }

  mutating func addExpectation(_ generator: inout SeededGenerator) {
    let range = questionnaire.range
    let scored = questionnaire.sections.indices.filter { questionnaire.canHaveScore(section: $0) }
    guard !scored.isEmpty else { return }
    let choice = questionnaire.questions.firstIndex { if case .choice = $0.kind { true } else { false } }
    let stated = questionnaire.questions.count
    for (id, place) in [("goal", Question.Place.stated(expectation: 0)), ("goal_promised", .promised(expectation: 0))] {
      questionnaire.questions.append(
        Question(id: id, kind: .number(NumberKind(minimum: -50, maximum: 90)), text: "\(id)?", place: place))
    }
    func curve(_ results: [Double]) -> Curve {
      let knots = results.enumerated().map {
        Curve.Knot(value: range.score(atShare: Double($0) / 2), result: $1)
      }
      return Curve(knots: knots, shape: .linear)
    }
    let adjustments = choice.map {
      Expectation.Adjustment(question: $0, factors: [0.5, 2, nil, 1], boldLimits: [nil, 25, 12, nil])
    }
    questionnaire.expectations = [
      Expectation(
        id: "goal", title: "Goal", stated: stated, promised: stated + 1,
        bolder: Bool.random(using: &generator) ? .higher : .lower,
        restsOn: scored.prefix(3).map { Expectation.Driver(section: $0, weight: 2.5) },
        combination: Bool.random(using: &generator) ? .mean : .minimum, supportable: curve([0, 10, 30]),
        bold: curve([5, 20, 30]), adjustments: adjustments.map { [$0] } ?? [])
    ]
    questionnaire.prepared = range.score(atShare: 0.75)
  }

  /// Rules that take every function of expressions.
  mutating func addRules() throws {
    guard let section = questionnaire.sections.indices.first(where: { questionnaire.canHaveScore(section: $0) })
    else { return }
    let id = questionnaire.sections[section].id
    let rules = [
      "gates.stop.failed > 2 or gates.unverified >= 5",
      "known(gap.goal) and expectations.unrealistic >= 1 and score.\(id) < 40",
      "if(gap.goal > 1, score.\(id), 3) <= -(abs(gap) - 2) * 4 / coverage",
      "clamp(score.\(id), 1, 9) = max(coverage.\(id) * 10, 2) or not (band.\(id) != \"b1\")",
      "at_most(\(id), 30) > 0 and first_known(gap, promise_gap, 1) > min(0.5, coverage)",
      "verdict = \"bold\" and (score.\(id) - 20) != 5",
    ]
    questionnaire.verdicts = [
      Outcome(
        id: "bold", title: "Bold", summary: nil,
        rules: [
          Outcome.Rule(
            condition: try questionnaire.expression("gap.goal > 0.5", as: .boolean), because: "so")
        ]),
      Outcome(id: "fine", title: "Fine", summary: nil, rules: []),
    ]
    questionnaire.recommendations = try rules.enumerated().map { number, rule in
      Outcome(
        id: "r\(number)", title: "R", summary: nil,
        rules: [
          Outcome.Rule(condition: try questionnaire.expression(rule, as: .boolean), because: "so")
        ])
    }
    questionnaire.recommendations.append(Outcome(id: "best", title: "Best", summary: nil, rules: []))
    questionnaire.order = Array(questionnaire.recommendations.indices)
  }
}
