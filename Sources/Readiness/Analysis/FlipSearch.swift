/// Finds every single change that changes the recommendation.
enum FlipSearch {
  static func flips(
    of answers: [Answer], _ row: AnswerRow, _ present: Evaluator, using evaluator: inout Evaluator
  ) -> [Sensitivity.Flip] {
    var flips: [Sensitivity.Flip] = []
    for change in changes(of: answers, present) {
      var changed = row
      present.plan.set(change.to, of: change.question, in: &changed)
      evaluator.evaluate(changed, through: .recommendation)
      if evaluator.recommendation != present.recommendation {
        flips.append(Sensitivity.Flip(change: change, recommendation: evaluator.recommendation))
      }
    }
    return flips
  }

  /// The changes that are tried: neighbouring answers by question in file order, then resets of expectations.
  private static func changes(of answers: [Answer], _ present: Evaluator) -> [Sensitivity.Change] {
    let questionnaire = present.plan.questionnaire
    var changes: [Sensitivity.Change] = []
    for (question, answer) in answers.enumerated()
    where answer.isGiven && present.isApplicable(question: question)
      && present.known(present.plan.layout.questionScore[question]) != nil
    {
      changes += neighbours(of: answer, questionnaire.questions[question].kind)
        .map { Sensitivity.Change(question: question, from: answer, to: $0) }
    }
    for expectation in questionnaire.expectations.indices {
      guard let change = reset(expectation, answers, present) else { continue }
      changes.append(change)
    }
    return changes
  }

  /// The change of a compared expectation to the value that it should be reset to, if it asks for too much.
  static func reset(_ expectation: Int, _ answers: [Answer], _ present: Evaluator) -> Sensitivity.Change? {
    guard present.judgement(ofExpectation: expectation) != nil,
      present.isBolderThanSupportable(expectation: expectation),
      let value = present.resetValue(ofExpectation: expectation)
    else { return nil }
    let question = present.plan.questionnaire.expectations[expectation].stated
    let isScale = if case .scale = present.plan.questionnaire.questions[question].kind { true } else { false }
    let answer: Answer = isScale ? .scale(position: Int(value)) : .number(value)
    let stated = present[present.plan.layout.knownAnswer[question]]
    guard !Rounded.isEqual(value, stated) else { return nil }
    return Sensitivity.Change(question: question, from: answers[question], to: answer)
  }

  private static func neighbours(of answer: Answer, _ kind: QuestionKind) -> [Answer] {
    switch (answer, kind) {
    case (.scale(let position), .scale(let scale)):
      [position - 1, position + 1].filter { (1...scale.options.count).contains($0) }.map { .scale(position: $0) }
    case (.choice(let option), .choice(let choice)):
      choice.options.indices.filter { $0 != option }.map { .choice(option: $0) }
    case (.yesNo(let yes), .yesNo): [.yesNo(!yes)]
    case (.multiple(let chosen), .multiple(let multiple)): toggles(of: chosen, multiple)
    case (.number(let number), .number(let kind)): knots(around: number, kind)
    case (.unanswered, _), (.unknown, _), (.notApplicable, _), (.text, _), (.scale, _), (.choice, _), (.yesNo, _),
      (.multiple, _), (.number, _):
      []
    }
  }

  /// Each option toggled in turn; an exclusive one takes over or gives way.
  private static func toggles(of chosen: [Int], _ multiple: MultipleChoice) -> [Answer] {
    multiple.options.indices.compactMap { option in
      let toggled: [Int] =
        if chosen.contains(option) {
          chosen.filter { $0 != option }
        } else if multiple.options[option].isExclusive {
          [option]
        } else {
          (chosen.filter { !multiple.options[$0].isExclusive } + [option]).sorted()
        }
      return multiple.allows(toggled) ? .multiple(options: toggled) : nil
    }
  }

  private static func knots(around number: Double, _ kind: NumberKind) -> [Answer] {
    let values = (kind.curve?.knots ?? []).map(\.value).filter { kind.accepts($0) }
    let below = values.last { Rounded.isLess($0, number) }
    let above = values.first { Rounded.isLess(number, $0) }
    return [below, above].compactMap { $0.map { .number($0) } }
  }
}
