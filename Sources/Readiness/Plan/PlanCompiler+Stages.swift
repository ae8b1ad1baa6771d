extension PlanCompiler {
  /// What is asked: sections and questions in file order, so that a condition finds the answers it looks at.
  mutating func compileAsking() {
    for section in questionnaire.topSections { compileAsking(section: section) }
    let ofExpectations = questionnaire.questions.indices.filter { position in
      switch questionnaire.questions[position].place {
      case .section: false
      case .stated, .promised: true
      }
    }
    compileAsking(questions: ofExpectations, in: nil)
  }

  private mutating func compileAsking(section position: Int) {
    let section = questionnaire.sections[position]
    let parent = shown(section: section.parent)
    let (condition, wanted) = lowered(section.condition)
    emit(.showSection(Int32(position), parent: parent, condition: condition, wanted: wanted))
    switch section.children {
    case .sections(let sections): for child in sections { compileAsking(section: child) }
    case .questions(let questions): compileAsking(questions: questions, in: position)
    }
  }

  /// Neighbours without a condition are asked in one run.
  private mutating func compileAsking(questions: [Int], in section: Int?) {
    let parent = shown(section: section)
    for run in runs(of: questions, apart: { questionnaire.questions[$0].condition != nil }) {
      let (condition, wanted) = lowered(questionnaire.questions[Int(run.start)].condition)
      emit(.ask(run, parent: parent, condition: condition, wanted: wanted))
    }
  }

  /// Positions as runs of neighbours; those that stand apart make a run of their own.
  private func runs(of positions: [Int], apart standsApart: (Int) -> Bool) -> [TableRange] {
    var runs: [TableRange] = []
    var isOpen = false
    for position in positions {
      if isOpen, let last = runs.last, last.range.upperBound == position, !standsApart(position) {
        runs[runs.count - 1] = TableRange(start: Int(last.start), count: Int(last.count) + 1)
      } else {
        runs.append(TableRange(start: position, count: 1))
      }
      isOpen = !standsApart(position)
    }
    return runs
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
    let scorable = questionnaire.questions.indices.filter { questionnaire.questions[$0].canHaveScore }
    for run in runs(of: scorable, apart: { _ in false }) { emit(.score(run)) }
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
