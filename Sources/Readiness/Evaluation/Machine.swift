/// Runs operations on one set of registers; lives no longer than one evaluation.
struct Machine {
  let shared: SharedPlan
  let tables: OpenTables
  /// The first register.
  let registers: UnsafeMutablePointer<Double>
  /// How far a register is from the next: 1, or the number of rows if those of a block lie side by side.
  let stride: Int
  let scenario: Scenario
  /// By question, scores that are given instead of worked out; nil for the answers of one sheet.
  var jointScores: [JointScore]?

  subscript(_ register: Register) -> Double {
    get { self[register.offset] }
    nonmutating set { self[register.offset] = newValue }
  }

  /// The register of a run for one question, section or the like.
  subscript(run: RegisterRun, position: Int) -> Double {
    get { self[run.start + position] }
    nonmutating set { self[run.start + position] = newValue }
  }

  /// The register of that number.
  subscript(offset: Int) -> Double {
    get { registers[offset &* stride] }
    nonmutating set { registers[offset &* stride] = newValue }
  }

  /// Runs all operations up to the end of a stage.
  func run(through stage: ScoringPlan.Stage) {
    for position in 0..<shared.plan.stageEnds[stage.rawValue] { run(tables.operations[position]) }
  }

  func run(_ operation: Operation) {
    switch operation {
    case .showSection(let section, let parent, let condition, let wanted):
      let shown = self[parent] == 1 && (self[condition] == 1) == wanted
      self[shared.plan.layout.sectionShown, Int(section)] = shown ? 1 : 0
    case .ask(let questions, let parent, let condition, let wanted):
      let isShown = self[parent] == 1 && (self[condition] == 1) == wanted
      for question in questions.range { ask(question, isShown: isShown) }
    case .score(let questions):
      for question in questions.range { score(question) }
    case .combine(let section): combine(Int(section))
    case .coverAll: coverAll()
    case .band(let section): band(Int(section))
    case .judgeGate(let gate): judge(gate: Int(gate))
    case .compareExpectation(let expectation): compare(expectation: Int(expectation))
    case .optionText(let question, let result):
      let option = self[shared.plan.layout.knownAnswer, Int(question)]
      let texts = tables.questions[Int(question)].optionTexts
      self[result] = option.isNaN ? .nan : tables.numbers[Int(texts.start) + Int(option)]
    case .unary(let function, let operand, let result): self[result] = apply(function, self[operand])
    case .binary(let function, let left, let right, let result):
      self[result] = apply(function, self[left], self[right])
    case .select(let condition, let then, let otherwise, let result):
      let holds = self[condition]
      self[result] = holds.isNaN ? .nan : self[holds == 1 ? then : otherwise]
    case .count(let list, let value, let result):
      let wanted = self[value]
      var count = 0.0
      for position in list.range where self[tables.lists[position]] == wanted { count += 1 }
      self[result] = count
    case .decide(let kind): decide(kind)
    }
  }

  private func ask(_ question: Int, isShown: Bool) {
    let standing = self[shared.plan.layout.standing, question]
    let isGiven = isShown && standing == Double(Standing.given.rawValue)
    self[shared.plan.layout.questionShown, question] = isShown ? 1 : 0
    self[shared.plan.layout.questionApplicable, question] =
      isShown && standing != Double(Standing.notApplicable.rawValue) ? 1 : 0
    self[shared.plan.layout.knownAnswer, question] = isGiven ? self[shared.plan.layout.answer, question] : .nan
    for option in tables.questions[question].options.range {
      self[shared.plan.layout.knownChosen, option] = isGiven ? self[shared.plan.layout.chosen, option] : .nan
    }
  }

  private func decide(_ kind: DecisionKind) {
    switch kind {
    case .verdict:
      let position = firstHolding(shared.plan.verdicts.outcomes)
      self[shared.plan.layout.verdict] = Double(position)
      self[shared.plan.layout.verdictText] = shared.plan.verdicts.texts[position]
    case .recommendation:
      self[shared.plan.layout.recommendation] = Double(firstHolding(shared.plan.recommendations.outcomes))
    }
  }

  /// The first outcome with a condition that holds, else the last.
  private func firstHolding(_ outcomes: [TableRange]) -> Int {
    outcomes.dropLast().firstIndex { conditions in
      conditions.range.contains { self[tables.lists[$0]] == 1 }
    } ?? outcomes.count - 1
  }
}
