/// Compiles a questionnaire to a plan, stage by stage.
struct PlanCompiler {
  var plan: ScoringPlan
  /// Registers of constants, by the bits of their value.
  private var constants: [UInt64: Register] = [:]
  /// Registers of named values that took operations to work out.
  var derived: [NamedValue: Register] = [:]

  init(plan: ScoringPlan) {
    self.plan = plan
  }

  var questionnaire: Questionnaire { plan.questionnaire }

  mutating func compile() {
    prepareRegisters()
    prepareSections()
    prepareGates()
    prepareExpectations()
    compileAsking()
    endStage()
    compileScores()
    endStage()
    compileJudgements()
    plan.verdicts = decision(questionnaire.verdicts)
    if !questionnaire.verdicts.isEmpty { emit(.decide(.verdict)) }
    plan.recommendations = decision(questionnaire.recommendations)
    emit(.decide(.recommendation))
    endStage()
    plan.diagnosisScores = questionnaire.diagnosis.sources.map { lower($0.score) }
    plan.checkConditions = questionnaire.checks.map { lower($0.condition) }
    endStage()
  }

  mutating func emit(_ operation: Operation) { plan.operations.append(operation) }

  private mutating func endStage() { plan.stageEnds.append(plan.operations.count) }

  /// A new register for a value that is worked out.
  mutating func makeRegister() -> Register {
    plan.initialRegisters.append(.nan)
    return Register(plan.initialRegisters.count - 1)
  }

  /// The register of a constant.
  mutating func constant(_ value: Double) -> Register {
    if let register = constants[value.bitPattern] { return register }
    plan.initialRegisters.append(value)
    let register = Register(plan.initialRegisters.count - 1)
    constants[value.bitPattern] = register
    return register
  }

  mutating func list(_ registers: [Register]) -> TableRange {
    plan.lists += registers
    return TableRange(start: plan.lists.count - registers.count, count: registers.count)
  }

  mutating func table(_ numbers: [Double]) -> TableRange {
    plan.numbers += numbers
    return TableRange(start: plan.numbers.count - numbers.count, count: numbers.count)
  }

  mutating func table(_ curve: Curve) -> TableRange {
    plan.knots += curve.knots
    return TableRange(start: plan.knots.count - curve.knots.count, count: curve.knots.count)
  }

  private mutating func decision(_ outcomes: [Outcome]) -> PlannedDecision {
    var decision = PlannedDecision()
    for outcome in outcomes {
      let conditions = outcome.rules.map { lower($0.condition) }
      decision.outcomes.append(list(conditions))
      decision.texts.append(Double(plan.texts.add(outcome.id)))
    }
    return decision
  }
}
