/// What an answer file says about itself and not about a question.
package enum SheetField: Int, Sendable, CaseIterable {
  case organization
  case respondent
  case role
  case date

  /// The key in answer files and the heading of columns.
  package var name: String {
    switch self {
    case .organization: "organization"
    case .respondent: "respondent"
    case .role: "role"
    case .date: "date"
    }
  }
}

/// One result of each row, as a column of a table.
package struct ResultColumn: Sendable {
  /// What is supposed about scores that are missing.
  package enum Supposition: Sendable, CaseIterable {
    case nothing
    case worst
    case best

    /// The scenario to evaluate, with scores in this range.
    package func scenario(in range: ScoreRange) -> Scenario {
      switch self {
      case .nothing: .asAnswered
      case .worst: .everyMissingScore(is: range.low)
      case .best: .everyMissingScore(is: range.high)
      }
    }
  }

  /// Where the result is found.
  package enum Content: Sendable {
    case field(SheetField)
    case number(Register)
    /// One of some words, by the number in a register; nil for numbers that stand for none.
    case word(Register, [String?])
    /// How many registers hold a number.
    case count([Register], equal: Double)
    /// The words of the registers that hold 1.
    case list([Register], [String])
  }

  /// As it was asked for.
  package let name: String
  package let content: Content
  package let supposition: Supposition

  init(_ name: String, _ content: Content, supposing supposition: Supposition = .nothing) {
    self.name = name
    self.content = content
    self.supposition = supposition
  }

  /// The registers that have to be evaluated.
  package var registers: [Register] {
    switch content {
    case .field: []
    case .number(let register), .word(let register, _): [register]
    case .count(let registers, _), .list(let registers, _): registers
    }
  }
}

extension ScoringPlan {
  /// The column of that name; nil if there is no such result.
  ///
  /// Names are those of expressions, such as `score.savings`, and besides the id of a section (its score) or of an
  /// expectation (its judgement), `low.ID` and `high.ID`, `recommendation`, `at_worst`, `at_best` and those of the
  /// fields of an answer file.
  package func column(_ name: String) -> ResultColumn? {
    if let field = SheetField.allCases.first(where: { $0.name == name }) { return ResultColumn(name, .field(field)) }
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let content: ResultColumn.Content? =
      switch words.count {
      case 1: result(words[0])
      case 2: result(words[0], of: words[1])
      case 3 where words[0] == "gates": gateCount(effect: words[1], words[2])
      default: nil
      }
    guard let content else { return nil }
    let supposition: ResultColumn.Supposition =
      switch name {
      case "at_worst": .worst
      case "at_best": .best
      default: .nothing
      }
    return ResultColumn(name, content, supposing: supposition)
  }

  private func result(_ name: String) -> ResultColumn.Content? {
    switch name {
    case "recommendation", "at_worst", "at_best":
      return .word(layout.recommendation, questionnaire.recommendations.map(\.id))
    case "verdict": return .word(layout.verdict, questionnaire.verdicts.map(\.id))
    case "coverage": return .number(layout.overallCoverage)
    default: break
    }
    if let section = section(name) { return .number(layout.sectionScore[section]) }
    return expectation(name).map { .word(layout.judgement[$0], Judgement.allCases.map(\.rawValue)) }
  }

  private func result(_ what: String, of id: String) -> ResultColumn.Content? {
    switch what {
    case "score":
      return section(id).map { .number(layout.sectionScore[$0]) }
        ?? question(id).map { .number(layout.questionScore[$0]) }
    case "coverage": return section(id).map { .number(layout.sectionCoverage[$0]) }
    case "low": return section(id).map { .number(layout.sectionLow[$0]) }
    case "high": return section(id).map { .number(layout.sectionHigh[$0]) }
    case "band": return section(id).map { .word(layout.sectionBand[$0], bandWords) }
    case "gap": return expectation(id).map { .number(layout.gap[$0]) }
    case "promise_gap": return expectation(id).map { .number(layout.promiseGap[$0]) }
    case "answer": return question(id).flatMap { answer(to: $0) }
    case "gates": return gateCount(effect: nil, id)
    default: return nil
    }
  }

  private func answer(to question: Int) -> ResultColumn.Content? {
    let register = layout.knownAnswer[question]
    switch questionnaire.questions[question].kind {
    case .scale, .number: return .number(register)
    case .choice(let choice): return .word(register, choice.options.map(\.id))
    case .yesNo: return .word(register, ["false", "true"])
    case .multiple(let multiple):
      return .list(questions[question].options.range.map { layout.knownChosen[$0] }, multiple.options.map(\.id))
    // Texts have no register that tells them apart.
    case .text: return nil
    }
  }

  /// By number of a text, the id of the band.
  private var bandWords: [String?] {
    var words = [String?](repeating: nil, count: texts.count)
    for (band, planned) in zip(questionnaire.bands, bands) { words[Int(planned.text)] = band.id }
    return words
  }

  private func gateCount(effect: String?, _ status: String) -> ResultColumn.Content? {
    guard let status = GateStatus(rawValue: status) else { return nil }
    let wanted = effect.map { effect in questionnaire.effects.firstIndex { $0.id == effect } }
    if case .some(nil) = wanted { return nil }
    let counted = gates.indices.filter { wanted == nil || gates[$0].effect == wanted }
    return .count(counted.map { layout.gateStatus[$0] }, equal: status.code)
  }

  /// The first register, of those that tell what is chosen, for the options of a question.
  package func firstOption(of question: Int) -> Int { Int(questions[question].options.start) }

  private func section(_ id: String) -> Int? { questionnaire.sections.firstIndex { $0.id == id } }
  private func question(_ id: String) -> Int? { questionnaire.questions.firstIndex { $0.id == id } }
  private func expectation(_ id: String) -> Int? { questionnaire.expectations.firstIndex { $0.id == id } }
}
