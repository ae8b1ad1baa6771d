/// Assesses the sheets of several respondents together.
package struct PanelAssessor: Sendable {
  private let assessor: Assessor

  package init(_ assessor: Assessor) {
    self.assessor = assessor
  }

  private var plan: ScoringPlan { assessor.plan }
  private var questionnaire: Questionnaire { plan.questionnaire }

  /// What comes of at least one sheet; the sheets are of one questionnaire and one organization, and stand in the order
  /// of their files.
  ///
  /// The answers of a role with fewer respondents than `smallestGroup` count, but nothing of it is shown.
  /// Where a workshop has agreed on an answer (one for each question, unanswered where it has not), that is the joint one.
  package func assess(_ sheets: [AnswerSheet], smallestGroup: Int = 1, agreed: [Answer]? = nil) -> Panel {
    var evaluator = Evaluator(plan)
    let respondents = sheets.map { Respondent($0, &evaluator) }
    let groups = PanelRole.groups(of: respondents, questionnaire)
    let shown = groups.filter { $0.respondents.count >= smallestGroup }
    var joint = JointAnswers(of: respondents, roles: groups.map(\.respondents), questionnaire)
    if let agreed { joint.agree(on: agreed, &evaluator) }
    let row = plan.row(joint)
    let tellers = Set(shown.flatMap(\.respondents))
    var assessment = assessor.assess(
      row, issues: respondents.indices.filter { tellers.contains($0) }.flatMap { respondents[$0].issues })
    assessment.organization = sheets.first?.organization
    evaluator.evaluate(row)
    let applicable = questionnaire.questions.indices.filter { evaluator.isApplicable(question: $0) }
    let scales = applicable.compactMap { agreement($0, respondents, shown) }
    return Panel(
      assessment: assessment, respondents: respondents,
      roles: shown.map { role($0, respondents, &evaluator) }, scales: scales,
      sections: questionnaire.sections.indices.map { section in
        SectionAgreement(
          section: section, scales.filter { isQuestion($0.question, within: section) }.map(\.agreement))
      },
      discussion: DiscussionPoint.points(assessment.gates, scales).filter { point in
        agreed.map { $0[point.question] == .unanswered } ?? true
      },
      unheard: applicable.filter { isUnheard($0, respondents) })
  }

  private func agreement(
    _ question: Int, _ respondents: [Respondent], _ groups: [PanelRole.Group]
  ) -> ScaleAgreement? {
    guard case .scale(let scale) = questionnaire.questions[question].kind else { return nil }
    return ScaleAgreement(
      question: question, options: scale.options.count,
      positions: groups.map { group in
        (group.id, group.respondents.compactMap { respondents[$0].answers[question].position })
      })
  }

  private func role(
    _ group: PanelRole.Group, _ respondents: [Respondent], _ evaluator: inout Evaluator
  ) -> PanelRole {
    let joint = JointAnswers(of: respondents, roles: [group.respondents], questionnaire)
    evaluator.evaluate(plan.row(joint), through: .scores)
    let result = evaluator
    let layout = plan.layout
    return PanelRole(
      id: group.id, respondents: group.respondents,
      scores: questionnaire.sections.indices.map { result.known(layout.sectionScore[$0]) },
      stated: questionnaire.expectations.map { result.known(layout.knownAnswer[$0.stated]) },
      promised: questionnaire.expectations.map { expectation in
        expectation.promised.flatMap { result.known(layout.knownAnswer[$0]) }
      })
  }

  private func isQuestion(_ question: Int, within section: Int) -> Bool {
    guard case .section(let own) = questionnaire.questions[question].place else { return false }
    return questionnaire.path(toSection: own).contains(section)
  }

  private func isUnheard(_ question: Int, _ respondents: [Respondent]) -> Bool {
    let ask = questionnaire.questions[question].ask
    guard !ask.isEmpty else { return false }
    return !respondents.contains { respondent in
      guard let role = respondent.sheet.role, respondent.answers[question].isGiven else { return false }
      return ask.contains { $0.isSameText(as: role) }
    }
  }
}
