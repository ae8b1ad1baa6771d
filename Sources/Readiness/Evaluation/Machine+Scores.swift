extension Machine {
  private var range: ScoreRange { shared.plan.questionnaire.range }

  func score(_ question: Int) {
    let isApplicable = self[shared.plan.layout.questionApplicable, question] == 1
    var score = Double.nan
    if let jointScores {
      if isApplicable { score = jointScores[question].mean }
    } else {
      let answer = self[shared.plan.layout.knownAnswer, question]
      if !answer.isNaN { score = scored(answer, of: question) }
    }
    if isApplicable {
      if Int32(question) == scenario.raisedQuestion { score = scenario.raisedScore }
      if score.isNaN { score = scenario.missingScore }
    }
    self[shared.plan.layout.questionScore, question] = score
    self[shared.plan.layout.questionCoverage, question] = isApplicable ? (score.isNaN ? 0 : 1) : .nan
  }

  private func scored(_ answer: Double, of question: Int) -> Double {
    switch tables.questions[question].scoring {
    case .table(let scores, let first): return tables.numbers[Int(scores.start) + Int(answer) - Int(first)]
    case .curve(let knots): return result(at: answer, knots, .linear)
    case .sum(let scores, let options):
      var sum = range.low
      for offset in 0..<Int(scores.count)
      where self[shared.plan.layout.knownChosen, Int(options.start) + offset] == 1 {
        sum += tables.numbers[Int(scores.start) + offset]
      }
      return min(max(sum, range.low), range.high)
    case .none: return .nan
    }
  }

  func result(at value: Double, _ knots: TableRange, _ shape: Curve.Shape) -> Double {
    Curve.result(at: value, knots: tables.knots[knots.range], shape: shape)
  }

  func combine(_ section: Int) {
    let planned = tables.sections[section]
    let registers = childRegisters(planned)
    var applicableWeight = 0.0
    var coveredWeight = 0.0
    var scores = Combining(planned.combination, range, totalWeight: scoredWeight(of: planned))
    for child in planned.children.range {
      let position = Int(tables.children[child].position)
      guard self[registers.applicable + position] == 1 else { continue }
      let weight = tables.children[child].weight
      applicableWeight += weight
      coveredWeight += weight * self[registers.coverage + position]
      let score = self[registers.score + position]
      if !score.isNaN { scores.add(score, weight) }
    }
    let isApplicable = applicableWeight > 0
    let coverage = isApplicable ? coveredWeight / applicableWeight : .nan
    let (low, high) =
      coverage == 1 ? (scores.result, scores.result) : isApplicable ? bounds(planned, applicableWeight) : (.nan, .nan)
    let isCovered = isApplicable && !Rounded.isLess(coverage, planned.minimumCoverage)
    self[shared.plan.layout.sectionApplicable, section] = isApplicable ? 1 : 0
    self[shared.plan.layout.sectionCoverage, section] = coverage
    self[shared.plan.layout.sectionLow, section] = low
    self[shared.plan.layout.sectionHigh, section] = high
    self[shared.plan.layout.sectionScore, section] = isCovered ? limited(scores.result, low, high) : .nan
  }

  /// The weight of the children that have a score, where it has to be known beforehand.
  private func scoredWeight(of section: PlannedSection) -> Double {
    guard section.combination == .geometric else { return .nan }
    let scores = childRegisters(section).score
    return section.children.range.reduce(0) { sum, index in
      let child = tables.children[index]
      return self[scores + Int(child.position)].isNaN ? sum : sum + child.weight
    }
  }

  /// Where the results of a section's children begin.
  private func childRegisters(_ section: PlannedSection) -> (applicable: Int, score: Int, coverage: Int) {
    section.holdsQuestions
      ? (
        shared.plan.layout.questionApplicable.start, shared.plan.layout.questionScore.start,
        shared.plan.layout.questionCoverage.start
      )
      : (
        shared.plan.layout.sectionApplicable.start, shared.plan.layout.sectionScore.start,
        shared.plan.layout.sectionCoverage.start
      )
  }

  /// The score of an applicable section if every open question scored the bottom, or the top, of the range.
  private func bounds(_ section: PlannedSection, _ applicableWeight: Double) -> (low: Double, high: Double) {
    var lows = Combining(section.combination, range, totalWeight: applicableWeight)
    var highs = Combining(section.combination, range, totalWeight: applicableWeight)
    for index in section.children.range {
      let child = tables.children[index]
      let position = Int(child.position)
      if section.holdsQuestions {
        guard self[shared.plan.layout.questionApplicable, position] == 1 else { continue }
        let score = self[shared.plan.layout.questionScore, position]
        lows.add(score.isNaN ? range.low : score, child.weight)
        highs.add(score.isNaN ? range.high : score, child.weight)
      } else {
        guard self[shared.plan.layout.sectionApplicable, position] == 1 else { continue }
        lows.add(self[shared.plan.layout.sectionLow, position], child.weight)
        highs.add(self[shared.plan.layout.sectionHigh, position], child.weight)
      }
    }
    return (lows.result, highs.result)
  }

  private func limited(_ score: Double, _ low: Double, _ high: Double) -> Double {
    score < low ? low : (score > high ? high : score)
  }

  func coverAll() {
    var applicableWeight = 0.0
    var coveredWeight = 0.0
    for child in shared.plan.topChildren {
      let section = Int(child.position)
      guard self[shared.plan.layout.sectionApplicable, section] == 1 else { continue }
      applicableWeight += child.weight
      coveredWeight += child.weight * self[shared.plan.layout.sectionCoverage, section]
    }
    self[shared.plan.layout.overallCoverage] = applicableWeight > 0 ? coveredWeight / applicableWeight : .nan
  }

  func band(_ section: Int) {
    let score = self[shared.plan.layout.sectionScore, section]
    var text = Double.nan
    for band in shared.plan.bands where Rounded.isAtMost(band.from, score) { text = band.text }
    self[shared.plan.layout.sectionBand, section] = text
  }
}
