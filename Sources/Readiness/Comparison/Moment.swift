/// One of two assessments that are compared, with what was answered to every question.
package struct Moment: Sendable {
  /// How things stood with one question.
  package struct QuestionState: Sendable, Equatable {
    package var answer: Answer
    /// Of a panel given also where there is no joint answer, as with texts.
    package var standing: Standing
    /// In the questionnaire's range; nil without one.
    package var score: Double?
    package var isShown: Bool

    package init(answer: Answer, standing: Standing, score: Double?, isShown: Bool) {
      self.answer = answer
      self.standing = standing
      self.score = score
      self.isShown = isShown
    }

    /// Whether it was asked and an answer was given.
    package var isGiven: Bool { isShown && standing == .given }
  }

  package var assessment: Assessment
  /// By question.
  package var questions: [QuestionState]
  /// How many respondents were assessed together; nil for a single assessment.
  package var respondents: Int?
  /// When it was answered, as written; nil if that is not known, or not the same day for all respondents.
  package var date: String?

  package var questionnaire: Questionnaire { assessment.questionnaire }

  /// By position of the question, the status of its gate.
  var gateStatuses: [Int: GateStatus] {
    Dictionary(assessment.gates.map { ($0.question, $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  package init(assessment: Assessment, questions: [QuestionState], respondents: Int? = nil) {
    self.assessment = assessment
    self.questions = questions
    self.respondents = respondents
    date = assessment.date
  }

  /// Assesses a sheet on its own.
  package init(of sheet: AnswerSheet, by assessor: Assessor) {
    let answers = assessor.plan.questionnaire.accept(sheet).answers
    self.init(
      assessment: assessor.assess(sheet),
      questions: Self.states(answers, answers.map { Standing($0) }, assessor.plan.row(answers), assessor.plan))
  }

  /// Assesses the sheets of several respondents together.
  package init(panelOf sheets: [AnswerSheet], by assessor: Assessor) {
    let plan = assessor.plan
    let panel = PanelAssessor(assessor).assess(sheets)
    let groups = PanelRole.groups(of: panel.respondents, plan.questionnaire)
    let joint = JointAnswers(of: panel.respondents, roles: groups.map(\.respondents), plan.questionnaire)
    self.init(
      assessment: panel.assessment,
      questions: Self.states(joint.answers, joint.standings, plan.row(joint), plan), respondents: sheets.count)
    let dates = sheets.map(\.date)
    if let first = dates.first, dates.allSatisfy({ $0 == first }) { date = first }
  }

  private static func states(
    _ answers: [Answer], _ standings: [Standing], _ row: AnswerRow, _ plan: ScoringPlan
  ) -> [QuestionState] {
    var evaluator = Evaluator(plan)
    evaluator.evaluate(row, through: .scores)
    let result = evaluator
    return answers.indices.map { question in
      QuestionState(
        answer: answers[question], standing: standings[question],
        score: plan.questionnaire.questions[question].canHaveScore
          ? result.known(plan.layout.questionScore[question]) : nil,
        isShown: result.isShown(question: question))
    }
  }
}
