/// Runs operations on one set of registers; lives no longer than one evaluation.
struct Machine {
  let plan: ScoringPlan
  let registers: UnsafeMutableBufferPointer<Double>
  let scenario: Scenario

  subscript(_ register: Register) -> Double {
    get { registers[register.offset] }
    nonmutating set { registers[register.offset] = newValue }
  }

  func run(_ operation: Operation) {
    switch operation {
    case .showSection(let section, let parent, let condition, let wanted):
      let shown = self[parent] == 1 && (self[condition] == 1) == wanted
      self[plan.layout.sectionShown[Int(section)]] = shown ? 1 : 0
    case .ask(let question, let parent, let condition, let wanted):
      ask(Int(question), isShown: self[parent] == 1 && (self[condition] == 1) == wanted)
    case .score(let question): score(Int(question))
    case .combine(let section): combine(Int(section))
    case .coverAll: coverAll()
    case .band(let section): band(Int(section))
    case .judgeGate(let gate): judge(gate: Int(gate))
    case .compareExpectation(let expectation): compare(expectation: Int(expectation))
    case .optionText(let question, let result):
      let option = self[plan.layout.knownAnswer[Int(question)]]
      let texts = plan.questions[Int(question)].optionTexts
      self[result] = option.isNaN ? .nan : plan.numbers[Int(texts.start) + Int(option)]
    case .unary(let function, let operand, let result): self[result] = apply(function, self[operand])
    case .binary(let function, let left, let right, let result):
      self[result] = apply(function, self[left], self[right])
    case .select(let condition, let then, let otherwise, let result):
      let holds = self[condition]
      self[result] = holds.isNaN ? .nan : self[holds == 1 ? then : otherwise]
    case .count(let list, let value, let result):
      let wanted = self[value]
      var count = 0.0
      for position in list.range where self[plan.lists[position]] == wanted { count += 1 }
      self[result] = count
    case .decide(let kind): decide(kind)
    }
  }

  private func ask(_ question: Int, isShown: Bool) {
    let layout = plan.layout
    let standing = self[layout.standing[question]]
    let isGiven = isShown && standing == Double(Standing.given.rawValue)
    self[layout.questionShown[question]] = isShown ? 1 : 0
    self[layout.questionApplicable[question]] =
      isShown && standing != Double(Standing.notApplicable.rawValue) ? 1 : 0
    self[layout.knownAnswer[question]] = isGiven ? self[layout.answer[question]] : .nan
    for option in plan.questions[question].options.range {
      self[layout.knownChosen[option]] = isGiven ? self[layout.chosen[option]] : .nan
    }
  }

  private func decide(_ kind: DecisionKind) {
    let decision =
      switch kind {
      case .verdict: plan.verdicts
      case .recommendation: plan.recommendations
      }
    var position = 0
    while position < decision.outcomes.count - 1, !holdsAny(decision.outcomes[position]) { position += 1 }
    switch kind {
    case .verdict:
      self[plan.layout.verdict] = Double(position)
      self[plan.layout.verdictText] = decision.texts[position]
    case .recommendation: self[plan.layout.recommendation] = Double(position)
    }
  }

  private func holdsAny(_ conditions: TableRange) -> Bool {
    conditions.range.contains { self[plan.lists[$0]] == 1 }
  }
}
