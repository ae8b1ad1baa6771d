extension BatchMachine {
  private var range: ScoreRange { shared.plan.questionnaire.range }

  func score(_ question: Int) {
    let layout = layout
    let isRaised = Int32(question) == scenario.raisedQuestion
    guard !isRaised, case .table(let scores, let first) = tables.questions[question].scoring,
      scores.count <= Self.shortTable
    else { return runRowByRow(.score(TableRange(start: question, count: 1))) }
    let (answers, applicable) = (rows(layout.knownAnswer, question), rows(layout.questionApplicable, question))
    let (results, coverages) = (rows(layout.questionScore, question), rows(layout.questionCoverage, question))
    let table = tables.numbers.baseAddress.map { $0 + Int(scores.start) }
    let supposed = Lanes(repeating: scenario.missingScore)
    for group in 0..<RowBlock.groups {
      let answer = answers[group]
      var score = Lanes.missing
      for option in 0..<Int(scores.count) {
        score.replace(with: table?[option] ?? .nan, where: answer .== Double(option + Int(first)))
      }
      let isApplicable = applicable[group] .== 1
      score.replace(with: supposed, where: isApplicable .& score.isMissing)
      results[group] = score
      coverages[group] = Lanes.truth(.!score.isMissing).replacing(with: .missing, where: .!isApplicable)
    }
  }

  /// Up to so many scores are looked at one by one, which is quicker than looking up each row's.
  private static let shortTable = 12

  func combine(_ section: Int, _ operation: Operation) {
    let planned = tables.sections[section]
    switch planned.combination {
    case .mean: combineByMean(section, planned)
    case .geometric, .minimum, .maximum: runRowByRow(operation)
    }
  }

  private func combineByMean(_ section: Int, _ planned: PlannedSection) {
    let layout = layout
    let range = range
    let minimumCoverage = Lanes(repeating: planned.minimumCoverage)
    let registers =
      planned.holdsQuestions
      ? (
        applicable: layout.questionApplicable, score: layout.questionScore, coverage: layout.questionCoverage,
        low: layout.questionScore, high: layout.questionScore
      )
      : (
        applicable: layout.sectionApplicable, score: layout.sectionScore, coverage: layout.sectionCoverage,
        low: layout.sectionLow, high: layout.sectionHigh
      )
    for group in 0..<RowBlock.groups {
      var (applicableWeight, coveredWeight) = (Lanes.zero, Lanes.zero)
      var (weights, total, lows, highs) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      for index in planned.children.range {
        let position = Int(tables.children[index].position)
        let weight = Lanes(repeating: tables.children[index].weight)
        let isApplicable = rows(registers.applicable, position)[group] .== 1
        let score = rows(registers.score, position)[group]
        let isKnown = isApplicable .& .!score.isMissing
        applicableWeight += weight.kept(where: isApplicable)
        coveredWeight += (weight * rows(registers.coverage, position)[group]).kept(where: isApplicable)
        weights += weight.kept(where: isKnown)
        total += (weight * score).kept(where: isKnown)
        var (low, high) = (rows(registers.low, position)[group], rows(registers.high, position)[group])
        if planned.holdsQuestions {
          low.replace(with: range.low, where: low.isMissing)
          high.replace(with: range.high, where: high.isMissing)
        }
        lows += (weight * low).kept(where: isApplicable)
        highs += (weight * high).kept(where: isApplicable)
      }
      let isApplicable = applicableWeight .> 0
      let coverage = (coveredWeight / applicableWeight).replacing(with: .missing, where: .!isApplicable)
      let mean = (total / weights).replacing(with: .missing, where: .!(weights .> 0))
      let isFull = coverage .== 1
      let low = (lows / applicableWeight).replacing(with: .missing, where: .!isApplicable)
        .replacing(with: mean, where: isFull)
      let high = (highs / applicableWeight).replacing(with: .missing, where: .!isApplicable)
        .replacing(with: mean, where: isFull)
      let isCovered = isApplicable .& .!RoundedLanes.isLess(coverage, minimumCoverage)
      let limited = mean.replacing(with: high, where: mean .> high).replacing(with: low, where: mean .< low)
      rows(layout.sectionApplicable, section)[group] = Lanes.truth(isApplicable)
      rows(layout.sectionCoverage, section)[group] = coverage
      rows(layout.sectionLow, section)[group] = low
      rows(layout.sectionHigh, section)[group] = high
      rows(layout.sectionScore, section)[group] = Lanes.missing.replacing(with: limited, where: isCovered)
    }
  }

  func coverAll() {
    let layout = layout
    let result = rows(layout.overallCoverage)
    for group in 0..<RowBlock.groups {
      var (applicableWeight, coveredWeight) = (Lanes.zero, Lanes.zero)
      for child in shared.plan.topChildren {
        let section = Int(child.position)
        let isApplicable = rows(layout.sectionApplicable, section)[group] .== 1
        applicableWeight += Lanes(repeating: child.weight).kept(where: isApplicable)
        coveredWeight += (child.weight * rows(layout.sectionCoverage, section)[group]).kept(where: isApplicable)
      }
      result[group] = (coveredWeight / applicableWeight).replacing(with: .missing, where: .!(applicableWeight .> 0))
    }
  }

  func band(_ section: Int) {
    let (score, result) = (rows(layout.sectionScore, section), rows(layout.sectionBand, section))
    for group in 0..<RowBlock.groups {
      var text = Lanes.missing
      for band in shared.plan.bands {
        text.replace(with: band.text, where: RoundedLanes.isAtMost(Lanes(repeating: band.from), score[group]))
      }
      result[group] = text
    }
  }

  func judge(gate position: Int) {
    let gate = shared.plan.gates[position]
    let result = rows(layout.gateStatus, position)
    let applicable = rows(layout.questionApplicable, gate.question)
    let scores = rows(layout.questionScore, gate.question)
    for group in 0..<RowBlock.groups {
      let score = scores[group]
      result[group] = Lanes(repeating: GateStatus.passed.code)
        .replacing(
          with: GateStatus.failed.code, where: RoundedLanes.isLess(score, Lanes(repeating: gate.minimum))
        )
        .replacing(with: GateStatus.unverified.code, where: score.isMissing)
        .replacing(with: GateStatus.notApplicable.code, where: applicable[group] .!= 1)
    }
  }
}
