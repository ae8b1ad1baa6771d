extension Question {
  /// The answer that a stored value stands for, or the first thing that is wrong with it.
  ///
  /// Whether “not applicable” is allowed is looked at first, then type, limits, option, exclusive and too many.
  package func answer(from stored: StoredAnswer) -> Result<Answer, AnswerProblem> {
    switch stored {
    case .nothing: return .success(.unanswered)
    case .unknown: return .success(.unknown)
    case .notApplicable:
      guard mayBeNotApplicable else {
        return problem(.notAllowed, "may not be answered with “not applicable”; answer “unknown” if nobody knows")
      }
      return .success(.notApplicable)
    case .boolean, .number, .text, .list, .mapping: break
    }
    switch kind {
    case .scale(let scale): return position(from: stored, scale)
    case .choice(let choice): return option(from: stored, choice)
    case .multiple(let multiple): return options(from: stored, multiple)
    case .number(let number): return self.number(from: stored, number)
    case .yesNo:
      guard case .boolean(let value) = stored else { return problem(.type, "takes true or false, not yes or no") }
      return .success(.yesNo(value))
    case .text:
      guard case .text(let text) = stored else { return problem(.type, "takes a text; put it in quotation marks") }
      return .success(.text(text))
    }
  }

  private func problem(_ code: AnswerIssue.Code, _ message: String) -> Result<Answer, AnswerProblem> {
    .failure(AnswerProblem(code: code, message: message))
  }

  private func position(from stored: StoredAnswer, _ scale: Scale) -> Result<Answer, AnswerProblem> {
    let accepted = "takes the position of an option, a whole number from 1 to \(scale.options.count)"
    guard case .number(let number) = stored, number == number.rounded() else { return problem(.type, accepted) }
    guard number >= 1, number <= Double(scale.options.count) else { return problem(.limits, accepted) }
    return .success(.scale(position: Int(number)))
  }

  private func option(from stored: StoredAnswer, _ choice: Choice) -> Result<Answer, AnswerProblem> {
    guard case .text(let id) = stored else {
      return problem(
        .type, "takes the id of one option, without brackets: \(choice.options.map(\.id).joined(separator: ", "))")
    }
    guard let option = choice.options.firstIndex(where: { $0.id.isSameText(as: id) }) else {
      return problem(.option, noOption(id, choice.options))
    }
    return .success(.choice(option: option))
  }

  private func options(from stored: StoredAnswer, _ multiple: MultipleChoice) -> Result<Answer, AnswerProblem> {
    let accepted = "takes a list of option ids, such as [\(multiple.options.first?.id ?? "")]"
    guard case .list(let items) = stored else { return problem(.type, accepted) }
    var ids: [String] = []
    for item in items {
      guard case .text(let id) = item else { return problem(.type, accepted) }
      ids.append(id)
    }
    var chosen: Set<Int> = []
    for id in ids {
      guard let option = multiple.options.firstIndex(where: { $0.id.isSameText(as: id) }) else {
        return problem(.option, noOption(id, multiple.options))
      }
      chosen.insert(option)
    }
    if chosen.count > 1, let exclusive = chosen.sorted().first(where: { multiple.options[$0].isExclusive }) {
      return problem(
        .exclusive, "has “\(multiple.options[exclusive].label)” beside others, which can only be chosen alone")
    }
    if let limit = multiple.chooseAtMost, chosen.count > limit {
      return problem(.tooMany, "takes at most \(limit) options, \(chosen.count) are chosen")
    }
    return .success(.multiple(options: chosen.sorted()))
  }

  private func number(from stored: StoredAnswer, _ kind: NumberKind) -> Result<Answer, AnswerProblem> {
    guard case .number(let number) = stored, number.isFinite else {
      return problem(.type, "takes a number, with a point for decimals and without a unit, such as 12.5")
    }
    guard !kind.isInteger || number == number.rounded() else { return problem(.type, "takes a whole number") }
    guard kind.isWithinLimits(number) else { return problem(.limits, "takes \(kind.limitsInWords)") }
    return .success(.number(number == 0 ? 0 : number))
  }

  private func noOption(_ id: String, _ options: [AnswerOption]) -> String {
    let ids = options.map(\.id)
    let nearest = Suggestion.nearest(to: id, among: ids)
    return "has no option `\(id)`"
      + (nearest.map { ", did you mean `\($0)`?" } ?? "; options are \(ids.joined(separator: ", "))")
  }
}

extension NumberKind {
  /// What is accepted, such as “a whole number from 0 to 60 (months)”.
  package var limitsInWords: String {
    let number = isInteger ? "a whole number" : "a number"
    let limits =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): " from \(PlainNumber.text(minimum)) to \(PlainNumber.text(maximum))"
      case (let minimum?, nil): " of at least \(PlainNumber.text(minimum))"
      case (nil, let maximum?): " of at most \(PlainNumber.text(maximum))"
      case (nil, nil): ""
      }
    return number + limits + (unit.map { " (\($0))" } ?? "")
  }
}
