/// Respondents who come together to settle what they disagree on.
///
/// What has been agreed on stands in a sheet whose record names it; all else is as the respondents had answered alone.
package struct Workshop: Sendable {
  private let assessor: Assessor
  private let sheets: [AnswerSheet]
  private let joint: JointAnswers
  /// What came of the answers that everybody gave alone.
  package let panel: Panel

  /// Brings at least one sheet together, in the order of the files.
  package init(_ sheets: [AnswerSheet], _ assessor: Assessor) {
    self.assessor = assessor
    self.sheets = sheets
    panel = PanelAssessor(assessor).assess(sheets)
    joint = JointAnswers(of: panel.respondents, roles: panel.roles.map(\.respondents), assessor.plan.questionnaire)
  }

  package var questionnaire: Questionnaire { assessor.plan.questionnaire }

  /// The questions to discuss, the most urgent first, and behind them others that the sheet has settled.
  package func questions(with sheet: AnswerSheet) -> [Int] {
    let discussed = panel.discussion.map(\.question)
    return discussed
      + questionnaire.questions.indices.filter {
        !discussed.contains($0) && questionnaire.outcome(of: $0, in: sheet) != nil
      }
  }

  /// What comes of the answers with what has been agreed on.
  package func panel(after sheet: AnswerSheet) -> Panel {
    PanelAssessor(assessor).assess(sheets, agreed: questionnaire.agreedAnswers(in: sheet))
  }

  /// The joint assessment with what has been agreed on, under the name and date of the sheet.
  package func assessment(after sheet: AnswerSheet) -> Assessment {
    var assessment = panel(after: sheet).assessment
    assessment.respondent = sheet.respondent
    assessment.role = sheet.role
    assessment.date = sheet.date
    return assessment
  }

  /// By question, whether it applies to the panel with these agreed answers, one for each question.
  package func shownQuestions(_ agreed: [Answer]) -> [Bool] {
    assessor.plan.shownQuestions(zip(joint.answers, agreed).map { $1 == .unanswered ? $0 : $1 })
  }

  /// The sheet with the agreed answers only.
  package func agreedOnly(_ sheet: AnswerSheet) -> AnswerSheet {
    var agreed = sheet
    agreed.answers.removeAll { id, _ in
      questionnaire.position(ofQuestion: id).map { questionnaire.outcome(of: $0, in: sheet) != .agreed } ?? true
    }
    return agreed
  }

  /// The sheet with an answer to every question that anybody has said something about: the one agreed on, else the joint
  /// answer as it can be stored.
  package func jointSheet(_ sheet: AnswerSheet) -> AnswerSheet {
    var joined = sheet
    joined.answers = [:]
    let agreed = questionnaire.agreedAnswers(in: sheet)
    for (position, question) in questionnaire.questions.enumerated() {
      joined.answers[question.id] = question.stored(
        agreed[position] == .unanswered ? storable(position) : agreed[position])
    }
    return joined
  }

  /// The joint answer, or what was said instead; of a number that has to be whole and lies between two, the lower.
  private func storable(_ position: Int) -> Answer {
    let question = questionnaire.questions[position]
    switch joint.standings[position] {
    case .unanswered: return .unanswered
    case .unknown: return .unknown
    case .notApplicable: return question.mayBeNotApplicable ? .notApplicable : .unanswered
    case .given: break
    }
    if case .number(let value) = joint.answers[position], case .number(let kind) = question.kind, kind.isInteger {
      return .number(value.rounded(.down))
    }
    return joint.answers[position]
  }
}

extension Questionnaire {
  /// The position of a question by the id that it has or had in an earlier version.
  package func position(ofQuestion id: String) -> Int? {
    questions.firstIndex { $0.id == id } ?? renamed[id].flatMap { newer in questions.firstIndex { $0.id == newer } }
  }

  /// What came of discussing a question; nil if that has not been settled.
  package func outcome(of question: Int, in sheet: AnswerSheet) -> WorkshopRecord.Outcome? {
    guard let outcomes = sheet.workshop?.outcomes else { return nil }
    let id = questions[question].id
    return outcomes[id] ?? renamed.lazy.filter { $0.value == id }.compactMap { outcomes[$0.key] }.first
  }

  /// The answers that a workshop has agreed on, one for each question; unanswered where there is none.
  package func agreedAnswers(in sheet: AnswerSheet) -> [Answer] {
    accept(sheet).answers.enumerated().map { question, answer in
      outcome(of: question, in: sheet) == .agreed ? answer : .unanswered
    }
  }
}
