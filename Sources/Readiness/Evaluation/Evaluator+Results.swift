extension Evaluator {
  /// The number in a register, nil if it is missing.
  package func known(_ register: Register) -> Double? {
    let value = self[register]
    return value.isNaN ? nil : value
  }

  /// The positions of the checks whose condition holds; everything must have been evaluated.
  package var holdingChecks: [Int] { plan.checkConditions.indices.filter { self[plan.checkConditions[$0]] == 1 } }

  package func status(ofGate gate: Int) -> GateStatus {
    let code = self[plan.layout.gateStatus[gate]]
    return GateStatus.allCases.first { $0.code == code } ?? .unverified
  }

  /// Nil if the expectation cannot be compared.
  package func judgement(ofExpectation expectation: Int) -> Judgement? {
    let code = self[plan.layout.judgement[expectation]]
    return Judgement.allCases.first { $0.code == code }
  }

  /// Whether the stated value asks for more than the supportable one.
  package func isBolderThanSupportable(expectation: Int) -> Bool {
    let stated = self[plan.layout.knownAnswer[plan.questionnaire.expectations[expectation].stated]]
    let supportable = self[plan.layout.supportable[expectation]]
    return switch plan.questionnaire.expectations[expectation].bolder {
    case .higher: Rounded.isLess(supportable, stated)
    case .lower: Rounded.isLess(stated, supportable)
    }
  }

  /// The value to reset an expectation to: what is supportable, rounded to ask for less, to a whole number for scales
  /// and whole numbers, else to one decimal, then limited to what the question accepts; nil if it cannot be compared.
  package func resetValue(ofExpectation position: Int) -> Double? {
    guard let supportable = known(plan.layout.supportable[position]) else { return nil }
    let expectation = plan.questionnaire.expectations[position]
    let factor: Double
    let limits: (minimum: Double?, maximum: Double?)
    switch plan.questionnaire.questions[expectation.stated].kind {
    case .number(let number) where number.isInteger:
      (factor, limits) = (1, (number.minimum?.rounded(.up), number.maximum?.rounded(.down)))
    case .number(let number): (factor, limits) = (10, (number.minimum, number.maximum))
    case .scale(let scale): (factor, limits) = (1, (1, Double(scale.options.count)))
    case .choice, .multiple, .yesNo, .text: return nil
    }
    let steps = Rounded.value(Rounded.value(supportable) * factor)
    var value = (expectation.bolder == .higher ? steps.rounded(.down) : steps.rounded(.up)) / factor
    if let minimum = limits.minimum, value < minimum { value = minimum }
    if let maximum = limits.maximum, value > maximum { value = maximum }
    return value == 0 ? 0 : value
  }
}
