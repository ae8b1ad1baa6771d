import OrderedCollections
import Readiness
import Testing

/// What holds for every questionnaire and every sheet of answers.
@Suite struct ScoreProperties {
  static let seeds = UInt64(0)..<250

  private static func evaluate(_ plan: ScoringPlan, _ answers: [Answer]) -> Evaluator {
    var evaluator = Evaluator(plan)
    evaluator.evaluate(plan.row(answers))
    return evaluator
  }

  @Test(arguments: seeds)
  func scoreLiesInItsRange(seed: UInt64) {
    var generated = GeneratedQuestionnaire(seed: seed)
    let plan = ScoringPlan(generated.questionnaire)
    let range = generated.questionnaire.range
    for _ in 0..<8 {
      let result = Self.evaluate(plan, generated.answers())
      for section in generated.questionnaire.sections.indices {
        guard let low = result.low(section), let high = result.high(section) else {
          #expect(result.score(section) == nil)
          continue
        }
        #expect(range.low <= low + 1e-9 && low <= high && high <= range.high + 1e-9)
        if let score = result.score(section) { #expect(low <= score && score <= high) }
      }
    }
  }

  @Test(arguments: seeds)
  func aHigherScoringAnswerNeverLowersASection(seed: UInt64) {
    var generated = GeneratedQuestionnaire(seed: seed)
    let questionnaire = generated.questionnaire
    let plan = ScoringPlan(questionnaire)
    for _ in 0..<8 {
      var answers = generated.answers()
      guard let question = answers.indices.filter({ answers[$0].isGiven }).randomElement(using: &generated.generator)
      else { continue }
      let before = Self.evaluate(plan, answers)
      answers[question] = generated.answer(to: questionnaire.questions[question])
      let after = Self.evaluate(plan, answers)
      let scores = [before, after].map { $0[plan.layout.questionScore[question]] }
      let (lower, higher) = scores[0] <= scores[1] ? (before, after) : (after, before)
      for section in questionnaire.sections.indices {
        #expect(
          lower.score(section) == nil && higher.score(section) == nil
            || (lower.score(section) ?? .nan) <= (higher.score(section) ?? .nan) + 1e-9)
      }
    }
  }

  @Test(arguments: seeds)
  func answeringAnOpenQuestionKeepsTheScoreInTheEarlierRange(seed: UInt64) {
    var generated = GeneratedQuestionnaire(seed: seed)
    let questionnaire = generated.questionnaire
    let plan = ScoringPlan(questionnaire)
    for _ in 0..<8 {
      var answers = generated.answers(openShare: 0.5)
      let open = answers.indices.filter { answers[$0] == .unanswered || answers[$0] == .unknown }
      guard let question = open.randomElement(using: &generated.generator) else { continue }
      let before = Self.evaluate(plan, answers)
      answers[question] = generated.answer(to: questionnaire.questions[question])
      let after = Self.evaluate(plan, answers)
      for section in questionnaire.sections.indices {
        guard let low = before.low(section), let high = before.high(section) else { continue }
        guard let score = after.score(section) else { continue }
        #expect(low - 1e-9 <= score && score <= high + 1e-9)
        #expect(low - 1e-9 <= (after.low(section) ?? .nan) && (after.high(section) ?? .nan) <= high + 1e-9)
      }
    }
  }

  @Test(arguments: seeds)
  func notApplicableEqualsAQuestionnaireWithoutTheQuestion(seed: UInt64) {
    var generated = GeneratedQuestionnaire(seed: seed)
    var answers = generated.answers(openShare: 0.1)
    let dropped = Int.random(in: answers.indices, using: &generated.generator)
    answers[dropped] = .notApplicable
    let questionnaire = generated.questionnaire
    var without = questionnaire
    without.questions[dropped] = Question(
      id: "dropped", kind: .text, text: "?", place: questionnaire.questions[dropped].place)
    let full = Self.evaluate(ScoringPlan(questionnaire), answers)
    var fewer = answers
    fewer[dropped] = .unanswered
    let reduced = Self.evaluate(ScoringPlan(without), fewer)
    for section in questionnaire.sections.indices {
      #expect(full.score(section) == reduced.score(section))
      #expect(full.low(section) == reduced.low(section))
      #expect(full.high(section) == reduced.high(section))
      #expect(full.coverage(section) == reduced.coverage(section))
    }
    #expect(full.known(full.plan.layout.overallCoverage) == reduced.known(reduced.plan.layout.overallCoverage))
  }

  @Test(arguments: seeds)
  func theOrderOfAnswersDoesNotMatter(seed: UInt64) throws {
    var generated = try PathProperties.ranked(seed)
    let questionnaire = generated.questionnaire
    let stored: [(String, StoredAnswer)] = zip(questionnaire.questions, generated.answers()).compactMap {
      question, answer in question.stored(answer).map { (question.id, $0) }
    }
    let assessor = Assessor(questionnaire)
    let inOrder = assessor.assess(
      AnswerSheet(answers: OrderedDictionary(uniqueKeysWithValues: stored)), explained: true)
    let shuffled = assessor.assess(
      AnswerSheet(answers: OrderedDictionary(uniqueKeysWithValues: stored.shuffled(using: &generated.generator))),
      explained: true)
    #expect(inOrder.issues.isEmpty)
    #expect(inOrder.sections == shuffled.sections)
    #expect(inOrder.actions == shuffled.actions)
    #expect(inOrder.sensitivity == shuffled.sensitivity)
  }
}
