/// What several respondents have answered together, one of each for each question.
package struct JointAnswers: Sendable {
  package private(set) var answers: [Answer] = []
  /// Given if anybody gave an answer, else unknown if anybody does not know, else not applicable if anybody said so.
  package private(set) var standings: [Standing] = []
  package private(set) var scores: [JointScore] = []

  /// Joins the answers of respondents, who stand in the order of their files and belong to these roles.
  package init(of respondents: [Respondent], roles: [[Int]], _ questionnaire: Questionnaire) {
    let members = roles.joined().sorted()
    for (position, question) in questionnaire.questions.enumerated() {
      let given = members.map { respondents[$0].answers[position] }
      answers.append(question.jointAnswer(given))
      standings.append(Self.standing(Set(given.map { Standing($0) })))
      scores.append(
        JointScore(byRole: roles.map { role in role.compactMap { respondents[$0].scores[position] } }))
    }
  }

  private static func standing(_ standings: Set<Standing>) -> Standing {
    [Standing.given, .unknown, .notApplicable].first { standings.contains($0) } ?? .unanswered
  }
}

extension JointAnswers {
  /// Puts answers that were agreed on, one for each question, in the place of the joint ones; unanswered is none.
  mutating func agree(on agreed: [Answer], _ evaluator: inout Evaluator) {
    let positions = agreed.indices.filter { agreed[$0] != .unanswered }
    for question in positions {
      answers[question] = agreed[question]
      standings[question] = Standing(agreed[question])
    }
    // A single answer has the score that the plan gives it in the answers of one respondent.
    evaluator.evaluate(evaluator.plan.row(answers), through: .scores)
    let questions = evaluator.plan.questionnaire.questions
    for question in positions {
      let score =
        questions[question].canHaveScore ? evaluator.known(evaluator.plan.layout.questionScore[question]) : nil
      scores[question] = JointScore(byRole: [score.map { [$0] } ?? []])
    }
  }
}

extension ScoringPlan {
  /// The row of joint answers, with the scores that come with them.
  package func row(_ joint: JointAnswers) -> AnswerRow {
    var row = row(joint.answers)
    for (question, standing) in joint.standings.enumerated() {
      row.values[layout.standing.offset(question)] = Double(standing.rawValue)
    }
    row.jointScores = joint.scores
    return row
  }
}
