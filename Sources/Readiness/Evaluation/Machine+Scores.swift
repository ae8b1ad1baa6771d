#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Machine {
  private var range: ScoreRange { shared.plan.questionnaire.range }

  func score(_ question: Int) {
    let layout = shared.plan.layout
    let answer = self[layout.knownAnswer[question]]
    var score = answer.isNaN ? Double.nan : scored(answer, of: question)
    let isApplicable = self[layout.questionApplicable[question]] == 1
    if isApplicable {
      if Int32(question) == scenario.raisedQuestion { score = scenario.raisedScore }
      if score.isNaN { score = scenario.missingScore }
    }
    self[layout.questionScore[question]] = score
    self[layout.questionCoverage[question]] = isApplicable ? (score.isNaN ? 0 : 1) : .nan
  }

  private func scored(_ answer: Double, of question: Int) -> Double {
    switch tables.questions[question].scoring {
    case .table(let scores, let first): return tables.numbers[Int(scores.start) + Int(answer) - Int(first)]
    case .curve(let knots): return result(at: answer, knots, .linear)
    case .sum(let scores, let options):
      var sum = range.low
      for offset in 0..<Int(scores.count)
      where self[shared.plan.layout.knownChosen[Int(options.start) + offset]] == 1 {
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
    let layout = shared.plan.layout
    let planned = tables.sections[section]
    let holdsQuestions = planned.holdsQuestions
    var applicableWeight = 0.0
    var coveredWeight = 0.0
    var scores = Combining(planned.combination, range)
    var lows = Combining(planned.combination, range)
    var highs = Combining(planned.combination, range)
    for child in planned.children.range {
      let position = Int(tables.children[child].position)
      let weight = tables.children[child].weight
      let applicable = holdsQuestions ? layout.questionApplicable[position] : layout.sectionApplicable[position]
      guard self[applicable] == 1 else { continue }
      let score = self[holdsQuestions ? layout.questionScore[position] : layout.sectionScore[position]]
      applicableWeight += weight
      coveredWeight +=
        weight * self[holdsQuestions ? layout.questionCoverage[position] : layout.sectionCoverage[position]]
      if !score.isNaN { scores.add(score, weight) }
      if holdsQuestions {
        lows.add(score.isNaN ? range.low : score, weight)
        highs.add(score.isNaN ? range.high : score, weight)
      } else {
        lows.add(self[layout.sectionLow[position]], weight)
        highs.add(self[layout.sectionHigh[position]], weight)
      }
    }
    let isApplicable = applicableWeight > 0
    let coverage = isApplicable ? coveredWeight / applicableWeight : .nan
    let (low, high) = isApplicable ? (lows.result, highs.result) : (.nan, .nan)
    let isCovered = isApplicable && !Rounded.isLess(coverage, planned.minimumCoverage)
    self[layout.sectionApplicable[section]] = isApplicable ? 1 : 0
    self[layout.sectionCoverage[section]] = coverage
    self[layout.sectionLow[section]] = low
    self[layout.sectionHigh[section]] = high
    self[layout.sectionScore[section]] = isCovered ? limited(scores.result, low, high) : .nan
  }

  private func limited(_ score: Double, _ low: Double, _ high: Double) -> Double {
    score < low ? low : (score > high ? high : score)
  }

  func coverAll() {
    var applicableWeight = 0.0
    var coveredWeight = 0.0
    for child in shared.plan.topChildren {
      let section = Int(child.position)
      guard self[shared.plan.layout.sectionApplicable[section]] == 1 else { continue }
      applicableWeight += child.weight
      coveredWeight += child.weight * self[shared.plan.layout.sectionCoverage[section]]
    }
    self[shared.plan.layout.overallCoverage] = applicableWeight > 0 ? coveredWeight / applicableWeight : .nan
  }

  func band(_ section: Int) {
    let score = self[shared.plan.layout.sectionScore[section]]
    var text = Double.nan
    for band in shared.plan.bands where Rounded.isAtMost(band.from, score) { text = band.text }
    self[shared.plan.layout.sectionBand[section]] = text
  }
}

/// Adds up the scores of children to the score of their section.
private struct Combining {
  private let combination: Section.Combination
  private let range: ScoreRange
  private var total: Double
  private var weights = 0.0

  init(_ combination: Section.Combination, _ range: ScoreRange) {
    self.combination = combination
    self.range = range
    switch combination {
    case .mean, .geometric: total = 0
    case .minimum: total = .infinity
    case .maximum: total = -.infinity
    }
  }

  mutating func add(_ score: Double, _ weight: Double) {
    weights += weight
    switch combination {
    case .mean: total += weight * score
    case .geometric: total += weight * log(max((score - range.low) / range.width * 100, 1))
    case .minimum: total = min(total, score)
    case .maximum: total = max(total, score)
    }
  }

  /// Missing if nothing was added.
  var result: Double {
    guard weights > 0 else { return .nan }
    switch combination {
    case .mean: return total / weights
    case .geometric: return range.low + exp(total / weights) / 100 * range.width
    case .minimum, .maximum: return total
    }
  }
}
