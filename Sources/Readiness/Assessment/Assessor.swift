/// Assesses sheets of answers by a plan.
package struct Assessor: Sendable {
  package let plan: ScoringPlan

  package init(_ plan: ScoringPlan) {
    self.plan = plan
  }

  /// Makes an assessor of a questionnaire.
  package init(_ questionnaire: Questionnaire) {
    self.init(ScoringPlan(questionnaire))
  }

  /// What comes of the sheet; with `explained`, also what would change it.
  package func assess(_ sheet: AnswerSheet, explained: Bool = false) -> Assessment {
    let accepted = plan.questionnaire.accept(sheet)
    var assessment = assess(accepted, explained: explained)
    assessment.organization = sheet.organization
    assessment.respondent = sheet.respondent
    assessment.role = sheet.role
    assessment.date = sheet.date
    return assessment
  }

  /// What comes of answers, one for each question.
  package func assess(_ accepted: AcceptedAnswers, explained: Bool = false) -> Assessment {
    assess(
      plan.row(accepted.answers), issues: accepted.issues, explaining: explained ? accepted.answers : nil)
  }

  /// What comes of a row; with the answers of which it was made, also what would change it.
  func assess(_ row: AnswerRow, issues: [AnswerIssue], explaining answers: [Answer]? = nil) -> Assessment {
    var evaluator = Evaluator(plan)
    let atWorst = recommendation(row, missingScores: plan.questionnaire.range.low, &evaluator)
    let atBest = recommendation(row, missingScores: plan.questionnaire.range.high, &evaluator)
    evaluator.evaluate(row)
    let present = evaluator
    return Assessment(
      questionnaire: plan.questionnaire, counts: counts(row, present),
      coverage: present.known(plan.layout.overallCoverage), sections: sections(present), gates: gates(present),
      expectations: expectations(present), verdict: verdict(present), recommendation: recommendation(present),
      atWorst: atWorst, atBest: atBest, diagnosis: diagnosis(present), checks: present.holdingChecks,
      actions: ActionList.actions(after: present, of: row, using: &evaluator), issues: issues,
      sensitivity: answers.map { Sensitivity(of: $0, row, present, using: &evaluator) },
      traces: answers == nil ? [] : traces(present))
  }

  private func traces(_ result: Evaluator) -> [ScoreTrace] {
    plan.questionnaire.sections.indices.compactMap { section in
      guard case .questions = plan.questionnaire.sections[section].children else { return nil }
      return result.trace(ofSection: section)
    }
  }

  private func recommendation(_ row: AnswerRow, missingScores: Double, _ evaluator: inout Evaluator) -> Int {
    evaluator.evaluate(row, scenario: .everyMissingScore(is: missingScores), through: .recommendation)
    return evaluator.recommendation
  }

  private func counts(_ row: AnswerRow, _ result: Evaluator) -> AnswerCounts {
    var counts = AnswerCounts()
    for question in plan.questionnaire.questions.indices {
      guard result.isShown(question: question) else {
        counts.hidden += 1
        continue
      }
      switch Standing(rawValue: Int(row.values[plan.layout.standing.offset(question)])) {
      case .given: counts.answered += 1
      case .unknown: counts.unknown += 1
      case .notApplicable: counts.notApplicable += 1
      case .unanswered, nil: counts.unanswered += 1
      }
    }
    return counts
  }

  private func sections(_ result: Evaluator) -> [SectionResult] {
    let layout = plan.layout
    return plan.questionnaire.sections.indices.map { section in
      SectionResult(
        score: result.known(layout.sectionScore[section]), low: result.known(layout.sectionLow[section]),
        high: result.known(layout.sectionHigh[section]), band: band(of: section, result),
        coverage: result.known(layout.sectionCoverage[section]))
    }
  }

  private func band(of section: Int, _ result: Evaluator) -> Int? {
    let text = result[plan.layout.sectionBand[section]]
    return plan.bands.firstIndex { $0.text == text }
  }

  private func gates(_ result: Evaluator) -> [GateResult] {
    plan.gates.indices.map { position in
      let gate = plan.gates[position]
      return GateResult(question: gate.question, effect: gate.effect, status: result.status(ofGate: position))
    }
  }

  private func expectations(_ result: Evaluator) -> [ExpectationResult] {
    let layout = plan.layout
    return plan.questionnaire.expectations.enumerated().map { position, expectation in
      ExpectationResult(
        stated: result.known(layout.knownAnswer[expectation.stated]),
        promised: expectation.promised.flatMap { result.known(layout.knownAnswer[$0]) },
        driver: result.known(layout.driver[position]), supportable: result.known(layout.supportable[position]),
        bold: result.known(layout.bold[position]), gap: result.known(layout.gap[position]),
        judgement: result.judgement(ofExpectation: position),
        promiseGap: result.known(layout.promiseGap[position]),
        split: ExpectationResult.Split(
          client: result.known(layout.addedByClient[position]),
          overPromised: result.known(layout.overPromised[position]),
          notReady: result.known(layout.notReady[position])),
        resetTo: result.resetValue(ofExpectation: position))
    }
  }

  private func verdict(_ result: Evaluator) -> OutcomeResult? {
    result.verdict.map { outcome($0, plan.verdicts, result) }
  }

  private func recommendation(_ result: Evaluator) -> OutcomeResult {
    outcome(result.recommendation, plan.recommendations, result)
  }

  private func outcome(_ position: Int, _ decision: PlannedDecision, _ result: Evaluator) -> OutcomeResult {
    let conditions = decision.outcomes[position].range
    let holding = conditions.indices.filter { result[plan.lists[$0]] == 1 }
    return OutcomeResult(position: position, holdingRules: holding.map { $0 - conditions.lowerBound })
  }

  private func diagnosis(_ result: Evaluator) -> DiagnosisResult {
    let diagnosis = plan.questionnaire.diagnosis
    let scores = plan.diagnosisScores.map { result.known($0) }
    let likely = scores.indices
      .filter { Rounded.isAtMost(diagnosis.likelyFrom, scores[$0] ?? .nan) }
      .sorted { Rounded.precedes((scores[$0], $0), (scores[$1], $1)) }
    var single = likely.first
    if likely.count > 1, let first = scores[likely[0]], let second = scores[likely[1]],
      Rounded.isLess(first - second, diagnosis.clearBy)
    {
      single = nil
    }
    return DiagnosisResult(scores: scores, likely: likely, single: single)
  }
}
