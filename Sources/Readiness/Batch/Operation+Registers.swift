extension Operation {
  /// The registers that the operation looks at.
  func reads(in plan: ScoringPlan) -> [Register] {
    let layout = plan.layout
    switch self {
    case .showSection(_, let parent, let condition, _): return [parent, condition]
    case .ask(let questions, let parent, let condition, _):
      return [parent, condition]
        + questions.range.flatMap { question in
          [layout.answer[question], layout.standing[question]]
            + plan.questions[question].options.range.map { layout.chosen[$0] }
        }
    case .score(let questions):
      return questions.range.flatMap { question in
        [layout.knownAnswer[question], layout.questionApplicable[question]]
          + plan.questions[question].options.range.map { layout.knownChosen[$0] }
      }
    case .combine(let section):
      let planned = plan.sections[Int(section)]
      return planned.children.range.flatMap { index in
        let child = Int(plan.children[index].position)
        return planned.holdsQuestions
          ? [layout.questionApplicable[child], layout.questionScore[child]] + coverage(of: child, planned, layout)
          : [
            layout.sectionApplicable[child], layout.sectionScore[child], layout.sectionCoverage[child],
            layout.sectionLow[child], layout.sectionHigh[child],
          ]
      }
    case .coverAll:
      return plan.topChildren.flatMap {
        [layout.sectionApplicable[Int($0.position)], layout.sectionCoverage[Int($0.position)]]
      }
    case .band(let section): return [layout.sectionScore[Int(section)]]
    case .judgeGate(let gate):
      let question = plan.gates[Int(gate)].question
      return [layout.questionApplicable[question], layout.questionScore[question]]
    case .compareExpectation(let position): return reads(plan.expectations[Int(position)], plan)
    case .optionText(let question, _): return [layout.knownAnswer[Int(question)]]
    case .unary(_, let operand, _): return [operand]
    case .binary(_, let left, let right, _): return [left, right]
    case .select(let condition, let then, let otherwise, _): return [condition, then, otherwise]
    case .count(let list, let value, _): return [value] + list.range.map { plan.lists[$0] }
    case .decide(let kind):
      return plan.decision(kind).outcomes.dropLast().flatMap { conditions in conditions.range.map { plan.lists[$0] } }
    }
  }

  /// A mean works out from the scores what its questions cover.
  private func coverage(of question: Int, _ section: PlannedSection, _ layout: RegisterLayout) -> [Register] {
    switch section.combination {
    case .mean: []
    case .geometric, .minimum, .maximum: [layout.questionCoverage[question]]
    }
  }

  private func reads(_ expectation: PlannedExpectation, _ plan: ScoringPlan) -> [Register] {
    let layout = plan.layout
    let sections = expectation.drivers.range.flatMap { index in
      let section = Int(plan.children[index].position)
      return [layout.sectionApplicable[section], layout.sectionScore[section]]
    }
    return [layout.knownAnswer[expectation.stated]]
      + (expectation.promised < 0 ? [] : [layout.knownAnswer[expectation.promised]]) + sections
      + expectation.adjustments.range.map { layout.knownAnswer[plan.adjustments[$0].question] }
  }

  /// The registers that the operation fills.
  func writes(in plan: ScoringPlan) -> [Register] {
    let layout = plan.layout
    switch self {
    case .showSection(let section, _, _, _): return [layout.sectionShown[Int(section)]]
    case .ask(let questions, _, _, _):
      return questions.range.flatMap { question in
        [layout.questionShown[question], layout.questionApplicable[question], layout.knownAnswer[question]]
          + plan.questions[question].options.range.map { layout.knownChosen[$0] }
      }
    case .score(let questions):
      return questions.range.flatMap { [layout.questionScore[$0], layout.questionCoverage[$0]] }
    case .combine(let section):
      return [
        layout.sectionApplicable, layout.sectionScore, layout.sectionCoverage, layout.sectionLow, layout.sectionHigh,
      ].map { $0[Int(section)] }
    case .coverAll: return [layout.overallCoverage]
    case .band(let section): return [layout.sectionBand[Int(section)]]
    case .judgeGate(let gate): return [layout.gateStatus[Int(gate)]]
    case .compareExpectation(let expectation):
      return [
        layout.driver, layout.supportable, layout.bold, layout.gap, layout.judgement, layout.promiseGap,
        layout.addedByClient, layout.overPromised, layout.notReady,
      ].map { $0[Int(expectation)] }
    case .optionText(_, let result), .unary(_, _, let result), .binary(_, _, _, let result),
      .select(_, _, _, let result), .count(_, _, let result):
      return [result]
    case .decide(.verdict): return [layout.verdict, layout.verdictText]
    case .decide(.recommendation): return [layout.recommendation]
    }
  }
}

extension ScoringPlan {
  /// The outcomes that a decision is about.
  func decision(_ kind: DecisionKind) -> PlannedDecision {
    switch kind {
    case .verdict: verdicts
    case .recommendation: recommendations
    }
  }

  /// The operations without which some registers would not be filled, in order, and by register whether one of them looks
  /// at it.
  func operations(for wanted: [Register]) -> (operations: [Operation], isRead: [Bool]) {
    var isRead = [Bool](repeating: false, count: registerCount)
    var isNeeded = isRead
    for register in wanted { isNeeded[register.offset] = true }
    var kept: [Operation] = []
    for operation in operations.reversed() where operation.writes(in: self).contains(where: { isNeeded[$0.offset] }) {
      kept.append(operation)
      for register in operation.reads(in: self) {
        isRead[register.offset] = true
        isNeeded[register.offset] = true
      }
    }
    return (kept.reversed(), isRead)
  }
}
