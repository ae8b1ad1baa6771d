/// The answers of a sheet, one for each question of the questionnaire, and what was wrong with the others.
package struct AcceptedAnswers: Sendable {
  /// By position of the question; a wrong answer counts as unanswered.
  package var answers: [Answer]
  /// Version and role first, then in the order of the answers.
  package var issues: [AnswerIssue]

  package init(answers: [Answer], issues: [AnswerIssue] = []) {
    self.answers = answers
    self.issues = issues
  }
}

extension Questionnaire {
  /// Holds a sheet against this questionnaire; nothing stops it, whatever is wrong becomes an issue.
  package func accept(_ sheet: AnswerSheet) -> AcceptedAnswers {
    var accepted = AcceptedAnswers(answers: Array(repeating: .unanswered, count: questions.count))
    if let given = sheet.questionnaireVersion, !given.isSameText(as: version) {
      accepted.issues.append(
        AnswerIssue(
          code: .version, question: nil,
          message: "the answers are for version \(given) of the questionnaire, this is version \(version)"))
    }
    if let role = sheet.role, !roles.isEmpty, !roles.contains(where: { $0.id.isSameText(as: role) }) {
      let nearest = Suggestion.nearest(to: role, among: roles.map(\.id))
      accepted.issues.append(
        AnswerIssue(
          code: .role, question: nil,
          message: "unknown role `\(role)`"
            + (nearest.map { ", did you mean `\($0)`?" }
              ?? "; roles are \(roles.map(\.id).joined(separator: ", "))")))
    }
    let positions = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, stored) in sheet.answers {
      accept(stored, to: id, positions, sheet, &accepted)
    }
    return accepted
  }

  private func accept(
    _ stored: StoredAnswer, to id: String, _ positions: [String: Int], _ sheet: AnswerSheet,
    _ accepted: inout AcceptedAnswers
  ) {
    var position = positions[id]
    if position == nil, let newer = renamed[id] {
      if sheet.answers[newer] != nil {
        accepted.issues.append(
          AnswerIssue(
            code: .renamed, question: id,
            message: "`\(id)` is now called `\(newer)`, which is answered too; the answer to `\(newer)` counts"))
        return
      }
      position = positions[newer]
    }
    guard let position else {
      let nearest = Suggestion.nearest(to: id, among: positions.keys.sorted())
      accepted.issues.append(
        AnswerIssue(
          code: .unknownQuestion, question: id,
          message: "unknown question `\(id)`" + (nearest.map { ", did you mean `\($0)`?" } ?? "")))
      return
    }
    switch questions[position].answer(from: stored) {
    case .success(let answer): accepted.answers[position] = answer
    case .failure(let problem):
      accepted.issues.append(
        AnswerIssue(
          code: problem.code, question: questions[position].id, message: "`\(id)` \(problem.message)"))
    }
  }
}
