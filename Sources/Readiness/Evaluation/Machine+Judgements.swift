extension Machine {
  func judge(gate position: Int) {
    let gate = shared.plan.gates[position]
    let joint = jointScores?[gate.question] ?? .missing
    let score = joint.lowerMedian.isNaN ? self[shared.plan.layout.questionScore, gate.question] : joint.lowerMedian
    let status: GateStatus =
      if self[shared.plan.layout.questionApplicable, gate.question] != 1 {
        .notApplicable
      } else if score.isNaN {
        .unverified
      } else if Rounded.isLess(score, gate.minimum) {
        .failed
      } else if Rounded.isLess(joint.lowest, gate.minimum) {
        .disputed
      } else {
        .passed
      }
    self[shared.plan.layout.gateStatus, position] = status.code
  }

  func compare(expectation position: Int) {
    let layout = shared.plan.layout
    let expectation = shared.plan.expectations[position]
    let stated = self[layout.knownAnswer, expectation.stated]
    let promised = expectation.promised < 0 ? .nan : self[layout.knownAnswer, expectation.promised]
    let driver = driver(of: expectation)
    let today = supported(expectation, by: driver)
    let prepared = supported(
      expectation, by: driver.isNaN ? .nan : max(driver, shared.plan.questionnaire.prepared))
    // Everything below is in the direction that asks for more: a bolder value is a larger one.
    let sign: Double = expectation.isHigherBolder ? 1 : -1

    self[layout.driver, position] = driver
    self[layout.supportable, position] = today.supportable
    self[layout.bold, position] = today.bold
    self[layout.gap, position] = gap(stated, today)
    self[layout.promiseGap, position] = gap(promised, prepared)
    self[layout.judgement, position] = judgement(of: stated, today, sign)?.code ?? .nan
    let isSplit = !stated.isNaN && !promised.isNaN && !driver.isNaN
    self[layout.addedByClient, position] = isSplit ? sign * (stated - promised) : .nan
    self[layout.overPromised, position] = isSplit ? sign * (promised - prepared.supportable) : .nan
    self[layout.notReady, position] = isSplit ? sign * (prepared.supportable - today.supportable) : .nan
  }

  /// What a driver score supports, and beyond which value it becomes unrealistic.
  private struct Supported {
    var supportable: Double
    var bold: Double

    var isWithoutStretch: Bool { Rounded.isEqual(bold, supportable) }
  }

  private func driver(of expectation: PlannedExpectation) -> Double {
    var applicableWeight = 0.0
    var knownWeight = 0.0
    var total = 0.0
    var lowest = Double.infinity
    for child in expectation.drivers.range {
      let section = Int(tables.children[child].position)
      let weight = tables.children[child].weight
      guard self[shared.plan.layout.sectionApplicable, section] == 1 else { continue }
      applicableWeight += weight
      let score = self[shared.plan.layout.sectionScore, section]
      guard !score.isNaN else { continue }
      knownWeight += weight
      total += weight * score
      lowest = min(lowest, score)
    }
    guard knownWeight > 0, !Rounded.isLess(knownWeight, applicableWeight / 2) else { return .nan }
    return expectation.takesMinimum ? lowest : total / knownWeight
  }

  private func supported(_ expectation: PlannedExpectation, by driver: Double) -> Supported {
    var supported = Supported(
      supportable: result(at: driver, expectation.supportable, expectation.shape),
      bold: result(at: driver, expectation.bold, expectation.shape))
    for position in expectation.adjustments.range {
      let adjustment = shared.plan.adjustments[position]
      let option = self[shared.plan.layout.knownAnswer, adjustment.question]
      guard !option.isNaN else { continue }
      let factor = tables.numbers[Int(adjustment.factors.start) + Int(option)]
      if !factor.isNaN {
        supported.supportable *= factor
        supported.bold *= factor
      }
      let limit = tables.numbers[Int(adjustment.boldLimits.start) + Int(option)]
      if !limit.isNaN {
        supported.bold = noBolder(supported.bold, than: limit, expectation)
        supported.supportable = noBolder(supported.supportable, than: limit, expectation)
      }
    }
    guard supported.supportable.isFinite, supported.bold.isFinite else {
      return Supported(supportable: .nan, bold: .nan)
    }
    return supported
  }

  private func noBolder(_ value: Double, than limit: Double, _ expectation: PlannedExpectation) -> Double {
    expectation.isHigherBolder ? (value > limit ? limit : value) : (value < limit ? limit : value)
  }

  private func gap(_ value: Double, _ supported: Supported) -> Double {
    guard !value.isNaN, !supported.supportable.isNaN, !supported.isWithoutStretch else { return .nan }
    let gap = rawGap(value, supported)
    return gap.isFinite ? gap : .nan
  }

  private func rawGap(_ value: Double, _ supported: Supported) -> Double {
    (value / 2 - supported.supportable / 2) / (supported.bold / 2 - supported.supportable / 2)
  }

  private func judgement(of stated: Double, _ supported: Supported, _ sign: Double) -> Judgement? {
    guard !stated.isNaN, !supported.supportable.isNaN else { return nil }
    if supported.isWithoutStretch {
      return Rounded.isAtMost(sign * stated, sign * supported.supportable) ? .realistic : .unrealistic
    }
    // A gap too large for a number is missing, and yet on one side or the other.
    let gap = rawGap(stated, supported)
    if Rounded.isAtMost(gap, 0) { return .realistic }
    return Rounded.isAtMost(gap, 1) ? .stretch : .unrealistic
  }
}
