extension PlanCompiler {
  /// Lays out the registers and the tables of questions.
  mutating func prepareRegisters() {
    var options = 0
    for question in questionnaire.questions {
      var planned = PlannedQuestion(
        scoring: .none, options: TableRange(start: options, count: 0), optionTexts: table([]))
      if case .multiple(let multiple) = question.kind {
        planned.options = TableRange(start: options, count: multiple.options.count)
        options += multiple.options.count
      }
      if case .choice(let choice) = question.kind {
        planned.optionTexts = table(choice.options.map { Double(plan.texts.add($0.id)) })
      }
      if question.canHaveScore { planned.scoring = scoring(of: question, planned.options) }
      plan.questions.append(planned)
    }
    plan.layout = RegisterLayout(
      questions: questionnaire.questions.count, options: options, sections: questionnaire.sections.count,
      gates: questionnaire.questions.count { $0.gate != nil }, expectations: questionnaire.expectations.count)
    plan.initialRegisters = Array(repeating: .nan, count: plan.layout.fixedCount)
    plan.bands = questionnaire.bands.map { PlannedBand(from: $0.from, text: Double(plan.texts.add($0.id))) }
  }

  private mutating func scoring(of question: Question, _ options: TableRange) -> ScoringMethod {
    let range = questionnaire.range
    switch question.kind {
    case .scale(let scale):
      let last = Double(max(scale.options.count - 1, 1))
      let scores = scale.options.enumerated().map { index, option in
        let share = Double(scale.isReverseScored ? scale.options.count - 1 - index : index) / last
        return option.score ?? range.score(atShare: share)
      }
      return .table(table(scores), first: 1)
    case .choice(let choice): return .table(table(choice.options.map { $0.score ?? .nan }), first: 0)
    case .yesNo(let yesNo):
      return .table(table(yesNo.isReverseScored ? [range.high, range.low] : [range.low, range.high]), first: 0)
    case .multiple(let multiple): return .sum(table(multiple.options.map { $0.score ?? 0 }), options: options)
    case .number(let number): return number.curve.map { .curve(table($0)) } ?? .none
    case .text: return .none
    }
  }

  mutating func prepareSections() {
    for section in questionnaire.sections {
      let holdsQuestions: Bool
      let counted: [PlannedChild]
      switch section.children {
      case .questions(let questions):
        holdsQuestions = true
        counted = questions.filter { questionnaire.questions[$0].isScored }
          .map { PlannedChild(position: Int32($0), weight: questionnaire.questions[$0].weight) }
      case .sections(let sections):
        holdsQuestions = false
        counted = planned(sections)
      }
      plan.children += counted
      plan.sections.append(
        PlannedSection(
          children: TableRange(start: plan.children.count - counted.count, count: counted.count),
          holdsQuestions: holdsQuestions, combination: section.combination, minimumCoverage: section.minimumCoverage))
    }
    plan.topChildren = planned(questionnaire.topSections)
  }

  private func planned(_ sections: [Int]) -> [PlannedChild] {
    sections.filter { questionnaire.isScored(section: $0) }
      .map { PlannedChild(position: Int32($0), weight: questionnaire.sections[$0].weight) }
  }

  mutating func prepareGates() {
    for (position, question) in questionnaire.questions.enumerated() {
      guard let gate = question.gate else { continue }
      plan.gates.append(PlannedGate(question: position, minimum: gate.minimum, effect: gate.effect))
    }
  }

  mutating func prepareExpectations() {
    for expectation in questionnaire.expectations {
      let drivers = expectation.restsOn.map { PlannedChild(position: Int32($0.section), weight: $0.weight) }
      plan.children += drivers
      let adjustments = expectation.adjustments.map { adjustment in
        PlannedAdjustment(
          question: adjustment.question, factors: table(adjustment.factors.map { $0 ?? .nan }),
          boldLimits: table(adjustment.boldLimits.map { $0 ?? .nan }))
      }
      plan.adjustments += adjustments
      plan.expectations.append(
        PlannedExpectation(
          stated: expectation.stated, promised: expectation.promised ?? -1,
          isHigherBolder: expectation.bolder == .higher,
          drivers: TableRange(start: plan.children.count - drivers.count, count: drivers.count),
          takesMinimum: expectation.combination == .minimum, supportable: table(expectation.supportable),
          bold: table(expectation.bold), shape: expectation.supportable.shape,
          adjustments: TableRange(start: plan.adjustments.count - adjustments.count, count: adjustments.count)))
    }
  }
}
