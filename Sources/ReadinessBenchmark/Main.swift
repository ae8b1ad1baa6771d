import Questionnaires
import Readiness
import ReadinessFiles

import Glibc

/// Measures scoring and the interview, and prints a line a figure; exits with 1 if a result is not what it should be.
@main
enum Main {
  static func main() {
    guard let outsourcing = BundledQuestionnaire.named("outsourcing"),
      let assessor = load(outsourcing.bytes, outsourcing.fileName),
      let flat = load(PackageResources.flat_yaml, "flat.yaml")
    else { exit(1) }
    let figures = measureOutsourcing(assessor) + measureFlat(flat) + InterviewLatency.measure()
    for figure in figures { print(figure.line) }
    if figures.contains(where: { !$0.isRight }) { exit(1) }
  }

  private static func load(_ bytes: [UInt8], _ name: String) -> Assessor? {
    let loaded = QuestionnaireReader.read(bytes, name: name)
    if loaded.value == nil { print(DiagnosticRenderer.text(of: loaded.diagnostics)) }
    return loaded.value.map { Assessor($0) }
  }

  private static func measureOutsourcing(_ assessor: Assessor) -> [Figure] {
    let plan = assessor.plan
    let examples = plan.questionnaire.examples.map { example in
      (plan.questionnaire.accept(AnswerSheet(answers: example.answers)), example.expected.recommendation)
    }
    let rows = examples.map { plan.row($0.0.answers) }
    var evaluator = Evaluator(plan)
    var isRight = true
    let evaluation = Figure.time(repeats: 20_000) { round in
      let index = round % rows.count
      evaluator.evaluate(rows[index])
      let found = plan.questionnaire.recommendations[evaluator.recommendation].id
      if found != examples[index].1 { isRight = false }
    }
    var isExplained = true
    let explanation = Figure.time(repeats: 20) { round in
      let assessment = assessor.assess(examples[round % examples.count].0, explained: true)
      if assessment.sensitivity == nil { isExplained = false }
    }
    return [
      Figure(name: "outsourcing: evaluate one sheet", nanoseconds: evaluation, isRight: isRight),
      Figure(name: "outsourcing: assess with all flips and the path", nanoseconds: explanation, isRight: isExplained),
    ]
  }

  private static func measureFlat(_ assessor: Assessor) -> [Figure] {
    let plan = assessor.plan
    var generator = SystemRandomNumberGenerator()
    let sheets = (0..<64).map { _ in
      plan.questionnaire.questions.map { _ in Answer.scale(position: Int.random(in: 1...5, using: &generator)) }
    }
    let rows = sheets.map { plan.row($0) }
    let loop = PlainLoop(plan.questionnaire)
    var evaluator = Evaluator(plan)
    let own = Figure.time(repeats: 100_000) { evaluator.evaluate(rows[$0 % rows.count]) }
    var total = 0.0
    let peer = Figure.time(repeats: 100_000) { total += loop.score(sheets[$0 % sheets.count]) }
    let isRight = sheets.indices.allSatisfy { index in
      evaluator.evaluate(rows[index])
      return abs(evaluator.headline - loop.score(sheets[index])) < 1e-9
    }
    return [
      Figure(name: "flat: evaluate one sheet", nanoseconds: own, isRight: isRight && total.isFinite),
      Figure(
        name: "flat: the same scores, without ranges and coverage, in a plain loop", nanoseconds: peer, isRight: true),
      Figure(name: "flat: plan / plain loop", ratio: own / peer),
    ]
  }
}
