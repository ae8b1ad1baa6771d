import Readiness
import Testing

/// What holds for every path to a better recommendation.
@Suite struct PathProperties {
  /// A generated questionnaire with four ranked recommendations by headline score and gates.
  static func ranked(_ seed: UInt64) throws -> GeneratedQuestionnaire {
    var generated = GeneratedQuestionnaire(seed: seed)
    var questionnaire = generated.questionnaire
    guard let headline = questionnaire.headline else { return generated }
    let range = questionnaire.range
    questionnaire.effects = [Questionnaire.Named(id: "stop", title: "Stop")]
    for position in questionnaire.questions.indices where position % 4 == 0 {
      let old = questionnaire.questions[position]
      questionnaire.questions[position] = Question(
        id: old.id, kind: old.kind, text: old.text, place: old.place, weight: old.weight,
        gate: Gate(minimum: range.middle, effect: 0), action: old.action)
    }
    let name = questionnaire.sections[headline].id
    let rules = [
      "not known(score.\(name))", "score.\(name) < \(PlainNumber.text(range.score(atShare: 0.4))) + 0",
      "gates.stop.failed > 1", "score.\(name) < \(PlainNumber.text(range.score(atShare: 0.7)))",
    ].map { $0.replacing("< -", with: "< 0 - ") }
    questionnaire.recommendations = try rules.enumerated().map { number, rule in
      let condition = try questionnaire.expression(rule, as: .boolean)
      return Outcome(
        id: "r\(number)", title: "R", summary: nil, rules: [Outcome.Rule(condition: condition, because: "so")])
    }
    questionnaire.recommendations.append(Outcome(id: "best", title: "Best", summary: nil, rules: []))
    questionnaire.order = Array(questionnaire.recommendations.indices)
    generated = GeneratedQuestionnaire(questionnaire, seed: seed)
    return generated
  }

  private static func recommendation(_ assessor: Assessor, _ answers: [Answer], _ steps: [Sensitivity.Change]) -> Int {
    var changed = answers
    for step in steps { changed[step.question] = step.to }
    var evaluator = Evaluator(assessor.plan)
    evaluator.evaluate(assessor.plan.row(changed))
    return evaluator.recommendation
  }

  @Test(arguments: UInt64(0)..<120)
  func pathsLeadUpAndNothingCanBeDropped(seed: UInt64) throws {
    var generated = try Self.ranked(seed)
    let assessor = Assessor(generated.questionnaire)
    for _ in 0..<3 {
      let answers = generated.answers()
      let assessment = assessor.assess(AcceptedAnswers(answers: answers), explained: true)
      let path = try #require(assessment.sensitivity).path
      let present = assessment.recommendation.position
      guard let reached = path.recommendation else {
        #expect(path.steps.isEmpty)
        continue
      }
      #expect(reached > present)
      #expect((1...20).contains(path.steps.count))
      #expect(Set(path.steps.map(\.question)).count == path.steps.count)
      #expect(Self.recommendation(assessor, answers, path.steps) == reached)
      for (index, step) in path.steps.enumerated() {
        #expect(step.from == answers[step.question])
        let fewer = path.steps.filter { $0 != step }
        #expect(Self.recommendation(assessor, answers, fewer) <= present)
        guard case .scale(let position) = step.to, case .scale(let before) = step.from else { continue }
        for other in min(position, before)..<max(position, before) where other != before && other != position {
          var weaker = path.steps
          weaker[index].to = .scale(position: other)
          #expect(Self.recommendation(assessor, answers, weaker) <= present)
        }
      }
    }
  }

  @Test func manySheetsHavePathsAndFlips() throws {
    var (paths, flips) = (0, 0)
    for seed in UInt64(0)..<60 {
      var generated = try Self.ranked(seed)
      let accepted = AcceptedAnswers(answers: generated.answers())
      let sensitivity = Assessor(generated.questionnaire).assess(accepted, explained: true).sensitivity
      if sensitivity?.path.recommendation != nil { paths += 1 }
      if sensitivity?.flips.isEmpty == false { flips += 1 }
    }
    #expect(paths > 20 && flips > 20)
  }

  @Test(arguments: UInt64(0)..<120)
  func flipsChangeTheRecommendation(seed: UInt64) throws {
    var generated = try Self.ranked(seed)
    let assessor = Assessor(generated.questionnaire)
    let answers = generated.answers()
    let assessment = assessor.assess(AcceptedAnswers(answers: answers), explained: true)
    for flip in try #require(assessment.sensitivity).flips {
      #expect(flip.recommendation != assessment.recommendation.position)
      #expect(Self.recommendation(assessor, answers, [flip.change]) == flip.recommendation)
    }
  }
}
