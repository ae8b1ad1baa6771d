extension BatchMachine {
  private var range: ScoreRange { shared.plan.questionnaire.range }

  func score(_ question: Int) {
    let isRaised = Int32(question) == scenario.raisedQuestion
    guard !isRaised, case .table(let scores, let first) = tables.questions[question].scoring else {
      return runRowByRow(.score(TableRange(start: question, count: 1)))
    }
    if let steps = shortcuts.steps[question] {
      let (origin, step) = (Lanes(repeating: steps.first), Lanes(repeating: steps.step))
      let position = Lanes(repeating: Double(first))
      score(question) { answer in origin + step * (answer - position) }
    } else if scores.count <= Self.shortTable, let table = tables.numbers.baseAddress.map({ $0 + Int(scores.start) }) {
      score(question) { answer in
        var score = Lanes.missing
        for option in 0..<Int(scores.count) {
          score.replace(with: table[option], where: answer .== Double(option + Int(first)))
        }
        return score
      }
    } else {
      runRowByRow(.score(TableRange(start: question, count: 1)))
    }
  }

  @inline(__always)
  private func score(_ question: Int, _ scored: (Lanes) -> Lanes) {
    let layout = layout
    let (answers, applicable) = (rows(layout.knownAnswer, question), rows(layout.questionApplicable, question))
    let (scores, coverages) = (rows(layout.questionScore, question), rows(layout.questionCoverage, question))
    for group in 0..<RowBlock.groups { scores[group] = scored(answers[group]) }
    if !scenario.missingScore.isNaN {
      let supposed = Lanes(repeating: scenario.missingScore)
      for group in 0..<RowBlock.groups {
        scores[group].replace(with: supposed, where: (applicable[group] .== 1) .& scores[group].isMissing)
      }
    }
    guard shortcuts.isNeeded[layout.questionCoverage.offset(question)] else { return }
    for group in 0..<RowBlock.groups {
      coverages[group] = Lanes.truth(.!scores[group].isMissing)
        .replacing(with: .missing, where: .!(applicable[group] .== 1))
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
    if planned.holdsQuestions { combineQuestions(section, planned) } else { combineSections(section, planned) }
  }

  private func combineQuestions(_ section: Int, _ planned: PlannedSection) {
    let layout = layout
    let children = UnsafeBufferPointer(rebasing: tables.children[planned.children.range])
    let (low, high) = (Lanes(repeating: range.low), Lanes(repeating: range.high))
    // Open questions at the bottom of the range add nothing if that is 0.
    let isLowTotal = range.low == 0
    for group in 0..<RowBlock.groups {
      var sums = Sums()
      for child in children {
        let weight = Lanes(repeating: child.weight)
        // 1 or 0, so that multiplying is choosing.
        let applicable = rows(layout.questionApplicable, Int(child.position))[group]
        let score = rows(layout.questionScore, Int(child.position))[group]
        // Only what applies has a score.
        let isOpen = score.isMissing
        let scored = (weight * score).kept(where: .!isOpen)
        sums.applicableWeight += weight * applicable
        sums.weights += weight.kept(where: .!isOpen)
        sums.total += scored
        sums.highs += scored.replacing(with: weight * high * applicable, where: isOpen)
        if !isLowTotal { sums.lows += scored.replacing(with: weight * low * applicable, where: isOpen) }
      }
      // A question covers all or nothing of its weight.
      sums.coveredWeight = sums.weights
      if isLowTotal { sums.lows = sums.total }
      finish(section, planned, sums, group, layout)
    }
  }

  private func combineSections(_ section: Int, _ planned: PlannedSection) {
    let layout = layout
    let children = UnsafeBufferPointer(rebasing: tables.children[planned.children.range])
    for group in 0..<RowBlock.groups {
      var sums = Sums()
      for child in children {
        let position = Int(child.position)
        let weight = Lanes(repeating: child.weight)
        let isApplicable = rows(layout.sectionApplicable, position)[group] .== 1
        let score = rows(layout.sectionScore, position)[group]
        let isKnown = isApplicable .& .!score.isMissing
        sums.applicableWeight += weight.kept(where: isApplicable)
        sums.coveredWeight += (weight * rows(layout.sectionCoverage, position)[group]).kept(where: isApplicable)
        sums.weights += weight.kept(where: isKnown)
        sums.total += (weight * score).kept(where: isKnown)
        sums.lows += (weight * rows(layout.sectionLow, position)[group]).kept(where: isApplicable)
        sums.highs += (weight * rows(layout.sectionHigh, position)[group]).kept(where: isApplicable)
      }
      finish(section, planned, sums, group, layout)
    }
  }

  /// What is added up over the children of a section.
  private struct Sums {
    var applicableWeight = Lanes.zero
    var coveredWeight = Lanes.zero
    var weights = Lanes.zero
    var total = Lanes.zero
    var lows = Lanes.zero
    var highs = Lanes.zero
  }

  @inline(__always)
  private func finish(
    _ section: Int, _ planned: PlannedSection, _ sums: Sums, _ group: Int, _ layout: RegisterLayout
  ) {
    let isApplicable = sums.applicableWeight .> 0
    let coverage = (sums.coveredWeight / sums.applicableWeight).replacing(with: .missing, where: .!isApplicable)
    let mean = (sums.total / sums.weights).replacing(with: .missing, where: .!(sums.weights .> 0))
    let isFull = coverage .== 1
    let low = (sums.lows / sums.applicableWeight).replacing(with: .missing, where: .!isApplicable)
      .replacing(with: mean, where: isFull)
    let high = (sums.highs / sums.applicableWeight).replacing(with: .missing, where: .!isApplicable)
      .replacing(with: mean, where: isFull)
    var limited = mean.replacing(with: high, where: mean .> high).replacing(with: low, where: mean .< low)
    // Without a minimum every applicable section is covered, and without a score missing anyway.
    if planned.minimumCoverage > 0 {
      let isCovered = .!RoundedLanes.isLess(coverage, Lanes(repeating: planned.minimumCoverage))
      limited.replace(with: .missing, where: .!isCovered)
    }
    rows(layout.sectionApplicable, section)[group] = Lanes.truth(isApplicable)
    rows(layout.sectionCoverage, section)[group] = coverage
    rows(layout.sectionLow, section)[group] = low
    rows(layout.sectionHigh, section)[group] = high
    rows(layout.sectionScore, section)[group] = limited.replacing(with: .missing, where: .!isApplicable)
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
    let (passed, failed) = (GateStatus.passed.code, GateStatus.failed.code)
    let (unverified, notApplicable) = (GateStatus.unverified.code, GateStatus.notApplicable.code)
    for group in 0..<RowBlock.groups {
      let score = scores[group]
      result[group] = Lanes(repeating: passed)
        .replacing(with: failed, where: RoundedLanes.isLess(score, Lanes(repeating: gate.minimum)))
        .replacing(with: unverified, where: score.isMissing)
        .replacing(with: notApplicable, where: applicable[group] .!= 1)
    }
  }
}
