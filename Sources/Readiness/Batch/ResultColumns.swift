/// The results that rows can be asked for, by name.
///
/// Names are those of expressions, such as `score.savings`, and besides the id of a section (its score) or of an
/// expectation (its judgement), `low.ID` and `high.ID`, `recommendation`, `at_worst`, `at_best`, those of the fields of
/// an answer file, and where a row comes from.
package struct ResultColumns {
  /// How outcomes, bands and options are called.
  package enum Wording: Sendable {
    case ids
    /// As people read them.
    case titles
  }

  private let plan: ScoringPlan
  private let wording: Wording
  private var questionnaire: Questionnaire { plan.questionnaire }
  private var layout: RegisterLayout { plan.layout }

  /// The results of a plan.
  package init(_ plan: ScoringPlan, wording: Wording = .ids) {
    self.plan = plan
    self.wording = wording
  }

  /// The column of that name; nil if there is no such result.
  package subscript(name: String) -> ResultColumn? {
    switch name {
    case "recommendation": return ResultColumn(name, recommendations, ranks: ranks)
    case "at_worst": return ResultColumn(name, recommendations, supposing: .worst, ranks: ranks)
    case "at_best": return ResultColumn(name, recommendations, supposing: .best, ranks: ranks)
    default: return content(name).map { ResultColumn(name, $0, ranks: ranks(of: $0)) }
    }
  }

  /// Where words come when rows are sorted, if not in the order of their numbers: what is worse comes first.
  private func ranks(of content: ResultColumn.Content) -> [Int?] {
    guard case .word(let register, let words) = content else { return [] }
    if questionnaire.sections.indices.contains(where: { layout.sectionBand[$0] == register }) {
      return words.indices.map { number in plan.bands.firstIndex { Int($0.text) == number } }
    }
    if expectations.contains(where: { layout.judgement[$0] == register }) {
      return Judgement.allCases.map { [.unrealistic, .stretch, .realistic].firstIndex(of: $0) }
    }
    if plan.gates.indices.contains(where: { layout.gateStatus[$0] == register }) {
      return GateStatus.allCases.map { [.failed, .unverified, .disputed, .passed].firstIndex(of: $0) }
    }
    return []
  }

  /// The shortest name of the score of a section.
  package func name(ofScore section: Int) -> String {
    let id = questionnaire.sections[section].id
    if case .number(let register) = content(id), register == layout.sectionScore[section] { return id }
    return "score." + id
  }

  private func content(_ name: String) -> ResultColumn.Content? {
    if let field = SheetField.allCases.first(where: { $0.name == name }) { return .field(field) }
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return switch words.count {
    case 1: result(words[0])
    case 2: result(words[0], of: words[1])
    case 3 where words[0] == "gates": gateCount(effect: words[1], words[2])
    default: nil
    }
  }

  /// Names that consist of one word.
  private static let single = [
    "file", "line", "source", "issues", "verdict", "coverage", "gap", "promise_gap", "checks",
  ]

  private func result(_ name: String) -> ResultColumn.Content? {
    switch name {
    case "file": .origin(.file)
    case "line": .origin(.line)
    case "source": .origin(.source)
    case "issues": .issueCount
    case "verdict": .word(layout.verdict, words(questionnaire.verdicts.map { ($0.id, $0.title) }))
    case "coverage": .share(layout.overallCoverage)
    case "gap": .largest(expectations.map { layout.gap[$0] })
    case "promise_gap": .largest(expectations.map { layout.promiseGap[$0] })
    case "checks": .list(plan.checkConditions, questionnaire.checks.map(\.id), given: nil)
    default: section(name).map { .number(layout.sectionScore[$0]) } ?? expectation(name).map { judgement(of: $0) }
    }
  }

  private static let sectionResults = ["score", "coverage", "low", "high", "band"]
  private static let expectationResults = [
    "stated", "promised", "driver", "supportable", "bold", "gap", "promise_gap",
  ]

  private func result(_ what: String, of id: String) -> ResultColumn.Content? {
    switch what {
    case "score":
      section(id).map { .number(layout.sectionScore[$0]) } ?? question(id).map { .number(layout.questionScore[$0]) }
    case "coverage": section(id).map { .share(layout.sectionCoverage[$0]) }
    case "low": section(id).map { .number(layout.sectionLow[$0]) }
    case "high": section(id).map { .number(layout.sectionHigh[$0]) }
    case "band": section(id).map { .word(layout.sectionBand[$0], bandWords) }
    case "stated": expectation(id).map { .number(layout.knownAnswer[questionnaire.expectations[$0].stated]) }
    case "promised":
      expectation(id).flatMap { questionnaire.expectations[$0].promised }.map { .number(layout.knownAnswer[$0]) }
    case "driver": expectation(id).map { .number(layout.driver[$0]) }
    case "supportable": expectation(id).map { .number(layout.supportable[$0]) }
    case "bold": expectation(id).map { .number(layout.bold[$0]) }
    case "gap": expectation(id).map { .number(layout.gap[$0]) }
    case "promise_gap": expectation(id).map { .number(layout.promiseGap[$0]) }
    case "expectations":
      Judgement(rawValue: id).map { .count(expectations.map { layout.judgement[$0] }, equal: $0.code) }
    case "diagnosis":
      questionnaire.diagnosis.sources.firstIndex { $0.id == id }.map { .number(plan.diagnosisScores[$0]) }
    case "answer": question(id).map { answer(to: $0) }
    case "gate": gate(id).map { .word(layout.gateStatus[$0], GateStatus.allCases.map(\.rawValue)) }
    case "gates": gateCount(effect: nil, id)
    default: nil
    }
  }

  private func answer(to question: Int) -> ResultColumn.Content {
    let register = layout.knownAnswer[question]
    switch questionnaire.questions[question].kind {
    case .scale, .number: return .number(register)
    case .choice(let choice): return .word(register, words(choice.options.map { ($0.id, $0.label) }))
    case .yesNo: return .truth(register)
    case .multiple(let multiple):
      let names = multiple.options.map { wording == .ids ? $0.id : $0.label }
      return .list(plan.questions[question].options.range.map { layout.knownChosen[$0] }, names, given: register)
    case .text: return .ownWords(question: question, register)
    }
  }

  private func words(_ names: [(id: String, title: String)]) -> [String?] {
    names.map { wording == .ids ? $0.id : $0.title }
  }

  private var recommendations: ResultColumn.Content {
    .word(layout.recommendation, words(questionnaire.recommendations.map { ($0.id, $0.title) }))
  }

  /// By recommendation, its place from the worst to the best; nil for those that are not ranked.
  private var ranks: [Int?] { questionnaire.recommendations.indices.map { questionnaire.order.firstIndex(of: $0) } }

  private func judgement(of expectation: Int) -> ResultColumn.Content {
    .word(layout.judgement[expectation], Judgement.allCases.map(\.rawValue))
  }

  /// By number of a text, the band.
  private var bandWords: [String?] {
    var words = [String?](repeating: nil, count: plan.texts.count)
    for (band, planned) in zip(questionnaire.bands, plan.bands) {
      words[Int(planned.text)] = wording == .ids ? band.id : band.title
    }
    return words
  }

  private func gateCount(effect: String?, _ status: String) -> ResultColumn.Content? {
    guard let status = GateStatus(rawValue: status) else { return nil }
    let wanted = effect.map { effect in questionnaire.effects.firstIndex { $0.id == effect } }
    if case .some(nil) = wanted { return nil }
    let counted = plan.gates.indices.filter { wanted == nil || plan.gates[$0].effect == wanted }
    return .count(counted.map { layout.gateStatus[$0] }, equal: status.code)
  }

  private var expectations: Range<Int> { questionnaire.expectations.indices }
  private func section(_ id: String) -> Int? { questionnaire.sections.firstIndex { $0.id == id } }
  private func question(_ id: String) -> Int? { questionnaire.questions.firstIndex { $0.id == id } }
  private func expectation(_ id: String) -> Int? { questionnaire.expectations.firstIndex { $0.id == id } }
  private func gate(_ id: String) -> Int? {
    plan.gates.firstIndex { questionnaire.questions[$0.question].id == id }
  }
}

extension ResultColumns {
  /// All names that there are.
  package var names: [String] {
    let questions = questionnaire.questions.map(\.id)
    let sections = questionnaire.sections.map(\.id)
    let expectations = questionnaire.expectations.map(\.id)
    let effects = [""] + questionnaire.effects.map { $0.id + "." }
    var names = SheetField.allCases.map(\.name) + Self.single + ["recommendation", "at_worst", "at_best"]
    names += sections + expectations
    names += Self.sectionResults.flatMap { what in sections.map { "\(what).\($0)" } }
    names += Self.expectationResults.flatMap { what in expectations.map { "\(what).\($0)" } }
    names += questions.map { "score." + $0 } + questions.map { "answer." + $0 }
    names += plan.gates.map { "gate." + questionnaire.questions[$0.question].id }
    names += effects.flatMap { effect in GateStatus.allCases.map { "gates.\(effect)\($0.rawValue)" } }
    names += Judgement.allCases.map { "expectations." + $0.rawValue }
    names += questionnaire.diagnosis.sources.map { "diagnosis." + $0.id }
    return names.filter { self[$0] != nil }
  }
}

extension ScoringPlan {
  /// The first register, of those that tell what is chosen, for the options of a question.
  package func firstOption(of question: Int) -> Int { Int(questions[question].options.start) }
}
