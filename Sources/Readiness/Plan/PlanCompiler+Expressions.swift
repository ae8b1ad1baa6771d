extension PlanCompiler {
  /// Lowers an expression; the register holds its value.
  mutating func lower(_ expression: Expression) -> Register {
    switch expression {
    case .number(let value): constant(value)
    case .boolean(let value): constant(value ? 1 : 0)
    case .text(let text): constant(Double(plan.texts.add(text)))
    case .value(let value): lower(value)
    case .negation(let operand): unary(.negate, lower(operand))
    case .not(let operand): unary(.not, lower(operand))
    case .known(let operand): unary(.known, lower(operand))
    case .absolute(let operand): unary(.absolute, lower(operand))
    case .and(let left, let right): binary(.and, lower(left), lower(right))
    case .or(let left, let right): binary(.or, lower(left), lower(right))
    case .arithmetic(let sign, let left, let right): binary(function(sign), lower(left), lower(right))
    case .comparison(let sign, let left, let right): compare(sign, lower(left), lower(right))
    case .minimum(let operands): fold(.minimum, operands)
    case .maximum(let operands): fold(.maximum, operands)
    case .firstKnown(let operands): fold(.firstKnown, operands)
    case .clamp(let operand, let low, let high):
      binary(.minimum, binary(.maximum, lower(operand), lower(low)), lower(high))
    case .conditional(let condition, let then, let otherwise):
      select(lower(condition), lower(then), lower(otherwise))
    case .countAtMost(let section, let threshold): countAtMost(section, lower(threshold))
    }
  }

  private func function(_ sign: ArithmeticOperator) -> BinaryFunction {
    switch sign {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }

  private mutating func compare(_ sign: ComparisonOperator, _ left: Register, _ right: Register) -> Register {
    switch sign {
    case .equal: binary(.equal, left, right)
    case .notEqual: binary(.notEqual, left, right)
    case .less: binary(.less, left, right)
    case .atMost: binary(.atMost, left, right)
    case .greater: binary(.less, right, left)
    case .atLeast: binary(.atMost, right, left)
    }
  }

  private mutating func unary(_ function: UnaryFunction, _ operand: Register) -> Register {
    let result = makeRegister()
    emit(.unary(function, operand, into: result))
    return result
  }

  private mutating func binary(_ function: BinaryFunction, _ left: Register, _ right: Register) -> Register {
    let result = makeRegister()
    emit(.binary(function, left, right, into: result))
    return result
  }

  private mutating func select(_ condition: Register, _ then: Register, _ otherwise: Register) -> Register {
    let result = makeRegister()
    emit(.select(condition: condition, then: then, otherwise: otherwise, into: result))
    return result
  }

  private mutating func fold(_ function: BinaryFunction, _ operands: [Expression]) -> Register {
    let registers = operands.map { lower($0) }
    return fold(function, registers)
  }

  private mutating func fold(_ function: BinaryFunction, _ registers: [Register]) -> Register {
    guard var result = registers.first else { return constant(.nan) }
    for register in registers.dropFirst() { result = binary(function, result, register) }
    return result
  }

  private mutating func count(_ registers: [Register], equal value: Double) -> Register {
    let result = makeRegister()
    emit(.count(list(registers), equal: constant(value), into: result))
    return result
  }

  /// The sections with questions at or below `section` that have a score not above the threshold.
  private mutating func countAtMost(_ section: Int, _ threshold: Register) -> Register {
    let holders = questionHolders(below: section).filter { questionnaire.canHaveScore(section: $0) }
    let comparisons = holders.map { binary(.atMost, plan.layout.sectionScore[$0], threshold) }
    return select(unary(.known, threshold), count(comparisons, equal: 1), constant(.nan))
  }

  private func questionHolders(below section: Int) -> [Int] {
    switch questionnaire.sections[section].children {
    case .questions: [section]
    case .sections(let sections): sections.flatMap { questionHolders(below: $0) }
    }
  }

  private mutating func lower(_ value: NamedValue) -> Register {
    let layout = plan.layout
    switch value {
    case .answer(let question):
      guard case .choice = questionnaire.questions[question].kind else { return layout.knownAnswer[question] }
      return derive(value) { compiler in compiler.optionText(of: question) }
    case .chosen(let question, let option):
      return layout.knownChosen[Int(plan.questions[question].options.start) + option]
    case .questionScore(let question): return layout.questionScore[question]
    case .sectionScore(let section): return layout.sectionScore[section]
    case .questionCoverage(let question): return layout.questionCoverage[question]
    case .sectionCoverage(let section): return layout.sectionCoverage[section]
    case .overallCoverage: return layout.overallCoverage
    case .band(let section): return layout.sectionBand[section]
    case .gap(let expectation?): return layout.gap[expectation]
    case .promiseGap(let expectation?): return layout.promiseGap[expectation]
    case .verdict: return layout.verdictText
    case .gap(nil): return derive(value) { $0.largest(layout.gap) }
    case .promiseGap(nil): return derive(value) { $0.largest(layout.promiseGap) }
    case .gates(let effect, let status): return derive(value) { $0.countGates(effect, status) }
    case .expectations(let count): return derive(value) { $0.countExpectations(count) }
    case .priorities(let count): return derive(value) { $0.countPriorities(count) }
    }
  }

  private mutating func derive(_ value: NamedValue, _ make: (inout Self) -> Register) -> Register {
    if let register = derived[value] { return register }
    let register = make(&self)
    derived[value] = register
    return register
  }

  private mutating func optionText(of question: Int) -> Register {
    let result = makeRegister()
    emit(.optionText(Int32(question), into: result))
    return result
  }

  private mutating func largest(_ run: RegisterRun) -> Register {
    fold(.largestKnown, (0..<run.count).map { run[$0] })
  }

  private mutating func countGates(_ effect: Int?, _ status: GateStatus) -> Register {
    let counted = plan.gates.indices.filter { effect == nil || plan.gates[$0].effect == effect }
    return count(counted.map { plan.layout.gateStatus[$0] }, equal: status.code)
  }

  private mutating func countExpectations(_ wanted: ExpectationCount) -> Register {
    let conditions = questionnaire.expectations.indices.map { condition(wanted, expectation: $0) }
    return count(conditions, equal: 1)
  }

  private mutating func countPriorities(_ wanted: ExpectationCount) -> Register {
    guard let question = questionnaire.priorities,
      case .multiple(let multiple) = questionnaire.questions[question].kind
    else { return constant(0) }
    var conditions: [Register] = []
    for (option, answer) in multiple.options.enumerated() {
      guard let expectation = questionnaire.expectations.firstIndex(where: { $0.id == answer.id }) else { continue }
      let chosen = plan.layout.knownChosen[Int(plan.questions[question].options.start) + option]
      conditions.append(binary(.and, chosen, condition(wanted, expectation: expectation)))
    }
    return count(conditions, equal: 1)
  }

  private mutating func condition(_ wanted: ExpectationCount, expectation: Int) -> Register {
    let judgement = plan.layout.judgement[expectation]
    switch wanted {
    case .compared: return unary(.known, judgement)
    case .judged(let wanted): return binary(.equal, judgement, constant(wanted.code))
    }
  }
}
