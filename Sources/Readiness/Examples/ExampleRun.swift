import OrderedCollections

/// What came of one of a questionnaire's own examples.
package struct ExampleRun: Sendable, Equatable {
  package let name: String
  /// What came out differently, a sentence each; empty if the example holds.
  package let failures: [String]

  /// By how much a score may differ from the expected one.
  package static let tolerance = 0.05

  /// Assesses the examples of the assessor's questionnaire, in file order.
  package static func all(by assessor: Assessor) -> [ExampleRun] {
    assessor.plan.questionnaire.examples.map { ExampleRun($0, by: assessor) }
  }

  private init(_ example: Example, by assessor: Assessor) {
    name = example.name
    let accepted = assessor.plan.questionnaire.accept(AnswerSheet(answers: example.answers))
    let assessment = assessor.assess(accepted)
    let questionnaire = assessment.questionnaire
    let expected = example.expected
    var failures = assessment.issues.map(\.message)
    func compare(_ what: String, _ found: String?, _ wanted: String?) {
      guard let wanted, wanted != found else { return }
      failures.append("the \(what) is \(found.map { "`\($0)`" } ?? "missing"), expected `\(wanted)`")
    }
    func compare(_ what: String, _ found: [String], _ wanted: [String]?) {
      guard let wanted, wanted != found else { return }
      failures.append("\(what) are \(Self.list(found)), expected \(Self.list(wanted))")
    }
    compare("recommendation", assessment.recommended.id, expected.recommendation)
    compare("verdict", assessment.judged?.id, expected.verdict)
    let scores = Self.scores(accepted, assessor)
    for (id, wanted) in expected.scores {
      let found = scores[id] ?? nil
      if Self.isClose(found, wanted) { continue }
      failures.append("the score of `\(id)` is \(Self.number(found)), expected \(Self.number(wanted))")
    }
    compare("the checks that hold", assessment.checks.map { questionnaire.checks[$0].id }, expected.checks)
    compare(
      "the likely sources", assessment.diagnosis.likely.map { questionnaire.diagnosis.sources[$0].id }, expected.likely)
    self.failures = failures
  }

  /// The scores of sections and questions by id; nil for a missing one.
  private static func scores(_ accepted: AcceptedAnswers, _ assessor: Assessor) -> [String: Double?] {
    let plan = assessor.plan
    var evaluator = Evaluator(plan)
    evaluator.evaluate(plan.row(accepted.answers), through: .scores)
    var scores: [String: Double?] = [:]
    for (position, section) in plan.questionnaire.sections.enumerated() {
      scores[section.id] = evaluator.known(plan.layout.sectionScore[position])
    }
    for (position, question) in plan.questionnaire.questions.enumerated() {
      scores[question.id] = evaluator.known(plan.layout.questionScore[position])
    }
    return scores
  }

  private static func isClose(_ found: Double?, _ wanted: Double?) -> Bool {
    switch (found, wanted) {
    case (nil, nil): true
    case (let found?, let wanted?): Rounded.isAtMost((found - wanted).magnitude, tolerance)
    case (nil, _?), (_?, nil): false
    }
  }

  private static func number(_ score: Double?) -> String { score.map { PlainNumber.text($0) } ?? "missing" }

  private static func list(_ ids: [String]) -> String {
    ids.isEmpty ? "none" : ids.map { "`\($0)`" }.joined(separator: ", ")
  }
}
