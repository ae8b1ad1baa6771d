extension ExpressionChecker {
  /// Resolves a name; an answer to a `multiple` question is only allowed inside `known`.
  mutating func checkName(_ name: String, _ range: Range<Int>, insideKnown: Bool) -> Part {
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard isAllowedHere(words[0], range) else { return .broken }
    switch (words[0], words.count) {
    case ("answer", 2): return answer(words[1], range, insideKnown: insideKnown)
    case ("chosen", 3): return chosen(words[1], words[2], range)
    case ("score", 2): return scored(words[1], range, { .questionScore($0) }, { .sectionScore($0) })
    case ("coverage", 1): return Part(expression: .value(.overallCoverage), type: .number)
    case ("coverage", 2): return scored(words[1], range, { .questionCoverage($0) }, { .sectionCoverage($0) })
    case ("band", 2): return band(words[1], range)
    case ("gates", 2): return gates(effect: nil, words[1], range)
    case ("gates", 3): return gates(effect: words[1], words[2], range)
    case ("gap", 1): return Part(expression: .value(.gap(expectation: nil)), type: .number)
    case ("gap", 2): return expectation(words[1], range) { .gap(expectation: $0) }
    case ("promise_gap", 1): return Part(expression: .value(.promiseGap(expectation: nil)), type: .number)
    case ("promise_gap", 2): return expectation(words[1], range) { .promiseGap(expectation: $0) }
    case ("expectations", 2): return count(words[1], range) { .expectations($0) }
    case ("priorities", 2): return priorities(words[1], range)
    case ("verdict", 1): return verdict(range)
    default: return unknown(name, words, range)
    }
  }

  mutating func reportUnknown(_ what: String, _ id: String, _ range: Range<Int>, among names: [String]) {
    let nearest = Suggestion.nearest(to: id, among: names)
    report(
      range, "unknown \(what) `\(id)`" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
      advice: nearest == nil ? Self.oneOf(names) : nil)
  }

  private mutating func isAllowedHere(_ word: String, _ range: Range<Int>) -> Bool {
    guard case .condition = scope.place, ReservedWords.names.contains(word), word != "answer", word != "chosen" else {
      return true
    }
    report(
      range, "a condition for asking may only look at answers to earlier questions",
      advice: "use answer.QUESTION or chosen.QUESTION.OPTION")
    return false
  }

  /// The question of that id, if it may be looked at from here.
  private mutating func question(_ id: String, _ range: Range<Int>) -> Int? {
    guard let position = scope.question(id) else {
      reportUnknown("question", id, range, among: scope.questionIDs)
      return nil
    }
    if case .condition(let limit) = scope.place, position >= limit {
      report(
        range, "`\(id)` is not asked before this",
        advice: "a condition may only look at questions that come earlier in the file")
      return nil
    }
    return position
  }

  private mutating func answer(_ id: String, _ range: Range<Int>, insideKnown: Bool) -> Part {
    guard let position = question(id, range) else { return .broken }
    let value = Expression.value(.answer(question: position))
    switch scope.questionnaire.questions[position].kind {
    case .scale, .number: return Part(expression: value, type: .number)
    case .yesNo: return Part(expression: value, type: .boolean)
    case .text: return Part(expression: value, type: .text)
    case .choice(let choice):
      return Part(
        expression: value, type: .text, possibleTexts: choice.options.map(\.id), textsAre: "option of `\(id)`")
    case .multiple(let multiple):
      if insideKnown { return Part(expression: value, type: .boolean) }
      report(
        range, "several options of `\(id)` may be chosen, so its answer is no single value",
        advice: "write chosen.\(id).\(multiple.options.first?.id ?? "OPTION"), or known(answer.\(id))")
      return .broken
    }
  }

  private mutating func chosen(_ id: String, _ option: String, _ range: Range<Int>) -> Part {
    guard let position = question(id, range) else { return .broken }
    guard case .multiple(let multiple) = scope.questionnaire.questions[position].kind else {
      report(range, "`\(id)` is not a multiple question", advice: "write answer.\(id) = …")
      return .broken
    }
    guard let index = multiple.options.firstIndex(where: { $0.id == option }) else {
      reportUnknown("option", option, range, among: multiple.options.map(\.id))
      return .broken
    }
    return Part(expression: .value(.chosen(question: position, option: index)), type: .boolean)
  }

  private mutating func scored(
    _ id: String, _ range: Range<Int>, _ ofQuestion: (Int) -> NamedValue, _ ofSection: (Int) -> NamedValue
  ) -> Part {
    let value: NamedValue
    let canHaveScore: Bool
    if let section = scope.section(id) {
      (value, canHaveScore) = (ofSection(section), scope.questionnaire.canHaveScore(section: section))
    } else if let question = scope.question(id) {
      (value, canHaveScore) = (ofQuestion(question), scope.questionnaire.questions[question].canHaveScore)
    } else {
      reportUnknown("section or question", id, range, among: scope.sectionIDs + scope.questionIDs)
      return .broken
    }
    guard canHaveScore else {
      report(
        range, "`\(id)` never has a score",
        advice: scope.question(id) == nil ? "nothing in it is scored" : "write answer.\(id)")
      return .broken
    }
    return Part(expression: .value(value), type: .number)
  }

  private mutating func band(_ id: String, _ range: Range<Int>) -> Part {
    guard let section = scope.section(id) else {
      reportUnknown("section", id, range, among: scope.sectionIDs)
      return .broken
    }
    guard scope.questionnaire.canHaveScore(section: section) else {
      report(range, "the section `\(id)` never has a score, so it has no band")
      return .broken
    }
    guard !scope.questionnaire.bands.isEmpty else {
      report(range, "the questionnaire has no bands", advice: "declare them under `bands`")
      return .broken
    }
    return Part(
      expression: .value(.band(section: section)), type: .text, possibleTexts: scope.questionnaire.bands.map(\.id),
      textsAre: "band")
  }

  private mutating func gates(effect: String?, _ status: String, _ range: Range<Int>) -> Part {
    guard let counted = GateStatus(rawValue: status), GateStatus.counted.contains(counted) else {
      if effect == nil, scope.effect(status) != nil {
        report(range, "`gates.\(status)` is not a complete name", advice: "write gates.\(status).failed and the like")
        return .broken
      }
      reportUnknown("count of gates", status, range, among: GateStatus.counted.map(\.rawValue))
      return .broken
    }
    guard let effect else { return Part(expression: .value(.gates(effect: nil, counted)), type: .number) }
    guard let position = scope.effect(effect) else {
      reportUnknown("effect", effect, range, among: scope.questionnaire.effects.map(\.id))
      return .broken
    }
    return Part(expression: .value(.gates(effect: position, counted)), type: .number)
  }

  private mutating func expectation(
    _ id: String, _ range: Range<Int>, _ value: (Int) -> NamedValue
  ) -> Part {
    guard let position = scope.expectation(id) else {
      reportUnknown("expectation", id, range, among: scope.expectationIDs)
      return .broken
    }
    return Part(expression: .value(value(position)), type: .number)
  }

  private mutating func count(
    _ name: String, _ range: Range<Int>, _ value: (ExpectationCount) -> NamedValue
  ) -> Part {
    guard let count = ExpectationCount(name: name) else {
      reportUnknown("count of expectations", name, range, among: ExpectationCount.names)
      return .broken
    }
    return Part(expression: .value(value(count)), type: .number)
  }

  private mutating func priorities(_ name: String, _ range: Range<Int>) -> Part {
    count(name, range) { .priorities($0) }
  }

  private mutating func verdict(_ range: Range<Int>) -> Part {
    if scope.place == .verdict {
      report(range, "a rule of a verdict cannot look at the verdict")
      return .broken
    }
    guard !scope.questionnaire.verdicts.isEmpty else {
      report(range, "the questionnaire has no verdicts", advice: "declare them under `verdicts`")
      return .broken
    }
    return Part(
      expression: .value(.verdict), type: .text, possibleTexts: scope.questionnaire.verdicts.map(\.id),
      textsAre: "verdict")
  }
}
