import Testing

@testable import Readiness

@Suite struct PortfolioTests {
  /// Quartiles as a spreadsheet gives them.
  @Test(arguments: [
    ([Double](), nil, nil, nil), ([40], 40, 40, 40), ([0, 100], 25, 50, 75), ([1, 2, 3, 4], 1.75, 2.5, 3.25),
    ([10, 20, 30, 40, 50], 20, 30, 40), ([.nan, 7, .nan], 7, 7, 7), ([33.333333, 66.666666], 41.665, 50, 58.335),
  ])
  func quartiles(scores: [Double], lower: Double?, median: Double?, upper: Double?) {
    var distribution = ScoreDistribution(.hundred)
    for score in scores.shuffled() { distribution.add(score) }
    for (share, wanted) in [(0.25, lower), (0.5, median), (0.75, upper)] {
      let found = distribution.quantile(share)
      #expect(found == wanted || abs((found ?? .nan) - (wanted ?? .nan)) < 1e-9, "\(String(describing: found))")
    }
    #expect(distribution.count == scores.count { !$0.isNaN })
  }

  @Test func theWholeRangeAndNothingBeyond() {
    var distribution = ScoreDistribution(ScoreRange(low: -1, high: 1))
    for score in [-1, 1, 1.0000001] { distribution.add(score) }
    #expect(distribution.quantile(0) == -1)
    #expect(distribution.quantile(1) == 1)
  }

  /// Counted block by block and thread by thread, it is what the single assessments say.
  @Test(arguments: UInt64(0)..<60) func countsWhatSingleAssessmentsSay(seed: UInt64) throws {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    let questionnaire = generated.questionnaire
    let plan = ScoringPlan(questionnaire)
    let batch = BatchEvaluator(plan, for: Portfolio.registers(of: plan))
    var (first, second) = (Portfolio(plan), Portfolio(plan))
    var assessments: [Assessment] = []
    for block in 0..<3 {
      let rows = block == 2 ? 5 : RowBlock.rows
      for row in 0..<rows {
        let answers = generated.answers(openShare: 0.2)
        batch.block.set(plan.row(answers), at: row)
        assessments.append(Assessor(plan).assess(AcceptedAnswers(answers: answers)))
      }
      batch.evaluate()
      if block == 1 { second.add(batch.block, rows: rows) } else { first.add(batch.block, rows: rows) }
    }
    first.add(second)
    #expect(first.count == assessments.count)
    #expect(
      first.recommendations
        == questionnaire.recommendations.indices.map { wanted in
          assessments.count { $0.recommendation.position == wanted }
        })
    #expect(
      first.verdicts
        == questionnaire.verdicts.indices.map { wanted in assessments.count { $0.verdict?.position == wanted } })
    for section in questionnaire.sections.indices {
      var scores = ScoreDistribution(questionnaire.range)
      for assessment in assessments { scores.add(assessment.sections[section].score ?? .nan) }
      #expect(first.scores[section] == scores)
    }
    for gate in first.gates.indices {
      #expect(first.gates[gate].failed == assessments.count { $0.gates[gate].status == .failed })
      #expect(first.gates[gate].unverified == assessments.count { $0.gates[gate].status == .unverified })
    }
    for expectation in questionnaire.expectations.indices {
      for judgement in Judgement.allCases {
        #expect(
          first.judged(expectation, judgement)
            == assessments.count { $0.expectations[expectation].judgement == judgement })
      }
    }
  }
}
