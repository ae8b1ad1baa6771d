/// What many assessments have in common, in counts.
package struct Portfolio: Sendable {
  /// How often each status of a gate was found.
  package struct GateCounts: Sendable, Equatable {
    package var failed = 0
    package var unverified = 0
  }

  package let questionnaire: Questionnaire
  /// How many sheets there are.
  package private(set) var count = 0
  /// By recommendation.
  package private(set) var recommendations: [Int]
  /// By verdict; empty if the questionnaire has none.
  package private(set) var verdicts: [Int]
  /// By section.
  package private(set) var scores: [ScoreDistribution]
  /// By gate, in the order of their questions.
  package private(set) var gates: [GateCounts]
  /// By gate, its question.
  package let gateQuestions: [Int]
  /// By expectation and judgement.
  package private(set) var judgements: [[Judgement: Int]]

  private let layout: RegisterLayout

  /// Prepares to count the assessments of a plan.
  package init(_ plan: ScoringPlan) {
    questionnaire = plan.questionnaire
    layout = plan.layout
    recommendations = Array(repeating: 0, count: questionnaire.recommendations.count)
    verdicts = Array(repeating: 0, count: questionnaire.verdicts.count)
    scores = questionnaire.sections.map { _ in ScoreDistribution(plan.questionnaire.range) }
    gateQuestions = plan.gates.map(\.question)
    gates = Array(repeating: GateCounts(), count: plan.gates.count)
    judgements = questionnaire.expectations.map { _ in [:] }
  }

  /// The registers that are counted.
  package static func registers(of plan: ScoringPlan) -> [Register] {
    let layout = plan.layout
    return [layout.recommendation, layout.verdict] + plan.questionnaire.sections.indices.map { layout.sectionScore[$0] }
      + plan.gates.indices.map { layout.gateStatus[$0] }
      + plan.questionnaire.expectations.indices.map { layout.judgement[$0] }
  }

  /// Counts the first rows of a block that has been evaluated.
  package mutating func add(_ block: RowBlock, rows: Int) {
    for row in 0..<rows { add { block[$0, row] } }
  }

  /// Counts an assessment by its registers.
  mutating func add(_ value: (Register) -> Double) {
    count += 1
    recommendations[Int(value(layout.recommendation))] += 1
    if !verdicts.isEmpty { verdicts[Int(value(layout.verdict))] += 1 }
    for section in scores.indices { scores[section].add(value(layout.sectionScore[section])) }
    for gate in gates.indices {
      switch value(layout.gateStatus[gate]) {
      case GateStatus.failed.code: gates[gate].failed += 1
      case GateStatus.unverified.code: gates[gate].unverified += 1
      default: break
      }
    }
    for expectation in judgements.indices {
      let code = value(layout.judgement[expectation])
      for judgement in Judgement.allCases where judgement.code == code {
        judgements[expectation][judgement, default: 0] += 1
      }
    }
  }

  /// Counts all that another portfolio of the same plan has counted.
  package mutating func add(_ other: Portfolio) {
    count += other.count
    for position in recommendations.indices { recommendations[position] += other.recommendations[position] }
    for position in verdicts.indices { verdicts[position] += other.verdicts[position] }
    for section in scores.indices { scores[section].add(other.scores[section]) }
    for gate in gates.indices {
      gates[gate].failed += other.gates[gate].failed
      gates[gate].unverified += other.gates[gate].unverified
    }
    for expectation in judgements.indices {
      judgements[expectation].merge(other.judgements[expectation], uniquingKeysWith: +)
    }
  }

  /// The gates that failed at all, most often first; ties in file order.
  package var failedGates: [Int] {
    gates.indices.filter { gates[$0].failed > 0 }.sorted { (-gates[$0].failed, $0) < (-gates[$1].failed, $1) }
  }

  /// How often an expectation was judged so.
  package func judged(_ expectation: Int, _ judgement: Judgement) -> Int { judgements[expectation][judgement] ?? 0 }

  /// The expectations that were unrealistic at all, most often first; ties in file order.
  package var unrealisticExpectations: [Int] {
    judgements.indices.filter { judged($0, .unrealistic) > 0 }
      .sorted { (-judged($0, .unrealistic), $0) < (-judged($1, .unrealistic), $1) }
  }
}
