/// Runs operations on the registers of a block of rows; lives no longer than one evaluation.
struct BatchMachine {
  let shared: SharedPlan
  let tables: OpenTables
  let registers: UnsafeMutablePointer<Lanes>
  let scenario: Scenario
  let shortcuts: BatchShortcuts

  var layout: RegisterLayout { shared.plan.layout }

  /// All rows of a register, in groups of lanes.
  @inline(__always)
  func rows(_ register: Register) -> UnsafeMutablePointer<Lanes> { registers + register.offset &* RowBlock.groups }

  /// All rows of a register of a run.
  @inline(__always)
  func rows(_ run: RegisterRun, _ position: Int) -> UnsafeMutablePointer<Lanes> {
    registers + (run.start &+ position) &* RowBlock.groups
  }

  func run(_ operation: Operation) {
    switch operation {
    case .showSection(let section, let parent, let condition, let wanted):
      let result = rows(layout.sectionShown, Int(section))
      for group in 0..<RowBlock.groups {
        result[group] = Lanes.truth(isAsked(parent, condition, wanted, group))
      }
    case .ask(let questions, let parent, let condition, let wanted): ask(questions, parent, condition, wanted)
    case .score(let questions):
      for question in questions.range { score(question) }
    case .combine(let section): combine(Int(section), operation)
    case .coverAll: coverAll()
    case .band(let section): band(Int(section))
    case .judgeGate(let gate): judge(gate: Int(gate))
    case .compareExpectation, .optionText: runRowByRow(operation)
    case .unary(let function, let operand, let result): apply(function, operand, into: result)
    case .binary(let function, let left, let right, let result): apply(function, left, right, into: result)
    case .select(let condition, let then, let otherwise, let result):
      let (condition, then, otherwise, result) = (rows(condition), rows(then), rows(otherwise), rows(result))
      for group in 0..<RowBlock.groups {
        let holds = condition[group]
        result[group] = otherwise[group].replacing(with: then[group], where: holds .== 1)
          .replacing(with: .missing, where: holds.isMissing)
      }
    case .count(let list, let value, let result): count(list, equal: value, into: result)
    case .decide(let kind): decide(kind)
    }
  }

  /// Runs an operation as for a single sheet, on one row after the other.
  func runRowByRow(_ operation: Operation) {
    registers.withMemoryRebound(to: Double.self, capacity: RowBlock.rows) { first in
      for row in 0..<RowBlock.rows {
        let machine = Machine(
          shared: shared, tables: tables, registers: first + row, stride: RowBlock.rows, scenario: scenario)
        machine.run(operation)
      }
    }
  }

  @inline(__always)
  private func isAsked(_ parent: Register, _ condition: Register, _ wanted: Bool, _ group: Int) -> LanesMask {
    let holds = rows(condition)[group] .== 1
    return (rows(parent)[group] .== 1) .& (wanted ? holds : .!holds)
  }

  private func ask(_ questions: TableRange, _ parent: Register, _ condition: Register, _ wanted: Bool) {
    let notApplicable = Double(Standing.notApplicable.rawValue)
    let layout = layout
    let shown = rows(layout.questionShown, Int(questions.start))
    var isShownThroughout = LanesMask(repeating: true)
    for group in 0..<RowBlock.groups {
      let isShown = isAsked(parent, condition, wanted, group)
      shown[group] = Lanes.truth(isShown)
      isShownThroughout .&= isShown
    }
    let areAllShown = all(isShownThroughout)
    for question in questions.range {
      let (standings, answers) = (rows(layout.standing, question), rows(layout.answer, question))
      let (applicable, known) = (rows(layout.questionApplicable, question), rows(layout.knownAnswer, question))
      if areAllShown {
        known.update(from: answers, count: RowBlock.groups)
        for group in 0..<RowBlock.groups { applicable[group] = Lanes.truth(standings[group] .!= notApplicable) }
      } else {
        for group in 0..<RowBlock.groups {
          let isShown = shown[group] .== 1
          // A given answer is a number whatever it says.
          known[group] = Lanes.missing.replacing(with: answers[group], where: isShown)
          applicable[group] = Lanes.truth(isShown .& (standings[group] .!= notApplicable))
        }
      }
      if shortcuts.isNeeded[layout.questionShown.offset(question)], question > questions.start {
        rows(layout.questionShown, question).update(from: shown, count: RowBlock.groups)
      }
      for option in tables.questions[question].options.range {
        for group in 0..<RowBlock.groups {
          let isGiven = (shown[group] .== 1) .& .!answers[group].isMissing
          rows(layout.knownChosen, option)[group] =
            Lanes.missing.replacing(with: rows(layout.chosen, option)[group], where: isGiven)
        }
      }
    }
  }

  private func count(_ list: TableRange, equal value: Register, into result: Register) {
    let (wanted, result) = (rows(value), rows(result))
    for group in 0..<RowBlock.groups {
      var count = Lanes.zero
      for position in list.range { count += Lanes.truth(rows(tables.lists[position])[group] .== wanted[group]) }
      result[group] = count
    }
  }

  private func decide(_ kind: DecisionKind) {
    let decision = shared.plan.decision(kind)
    let outcomes = decision.outcomes
    for group in 0..<RowBlock.groups {
      var position = Lanes(repeating: Double(outcomes.count - 1))
      var text = Lanes(repeating: decision.texts[outcomes.count - 1])
      for outcome in (0..<outcomes.count - 1).reversed() {
        var holds = LanesMask(repeating: false)
        for condition in outcomes[outcome].range { holds .|= rows(tables.lists[condition])[group] .== 1 }
        position.replace(with: Double(outcome), where: holds)
        text.replace(with: decision.texts[outcome], where: holds)
      }
      switch kind {
      case .verdict:
        rows(layout.verdict)[group] = position
        rows(layout.verdictText)[group] = text
      case .recommendation: rows(layout.recommendation)[group] = position
      }
    }
  }
}
