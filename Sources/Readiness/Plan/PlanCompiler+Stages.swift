extension PlanCompiler {
  /// What is asked: sections and questions in file order, so that a condition finds the answers it looks at.
  mutating func compileAsking() {
    for section in questionnaire.topSections { compileAsking(section: section) }
    for (position, question) in questionnaire.questions.enumerated() {
      switch question.place {
      case .section: continue
      case .stated, .promised: compileAsking(question: position, in: nil)
      }
    }
  }

  private mutating func compileAsking(section position: Int) {
    let section = questionnaire.sections[position]
    let parent = shown(section: section.parent)
    let (condition, wanted) = lowered(section.condition)
    emit(.showSection(Int32(position), parent: parent, condition: condition, wanted: wanted))
    switch section.children {
    case .sections(let sections): for child in sections { compileAsking(section: child) }
    case .questions(let questions): for child in questions { compileAsking(question: child, in: position) }
    }
  }

  private mutating func compileAsking(question position: Int, in section: Int?) {
    let (condition, wanted) = lowered(questionnaire.questions[position].condition)
    emit(.ask(Int32(position), parent: shown(section: section), condition: condition, wanted: wanted))
  }

  private mutating func shown(section: Int?) -> Register {
    if let section { plan.layout.sectionShown[section] } else { constant(1) }
  }

  private mutating func lowered(_ condition: AskingCondition?) -> (Register, wanted: Bool) {
    switch condition {
    case .when(let expression): (lower(expression), true)
    case .unless(let expression): (lower(expression), false)
    case nil: (constant(1), true)
    }
  }

  /// Scores of questions, then of sections from the bottom up.
  mutating func compileScores() {
    for (position, question) in questionnaire.questions.enumerated() where question.canHaveScore {
      emit(.score(Int32(position)))
    }
    let scored = questionnaire.sections.indices.filter { questionnaire.canHaveScore(section: $0) }
    for section in scored.reversed() { emit(.combine(Int32(section))) }
    emit(.coverAll)
    if !plan.bands.isEmpty {
      for section in scored { emit(.band(Int32(section))) }
    }
  }

  mutating func compileJudgements() {
    for gate in plan.gates.indices { emit(.judgeGate(Int32(gate))) }
    for expectation in plan.expectations.indices { emit(.compareExpectation(Int32(expectation))) }
  }
}
