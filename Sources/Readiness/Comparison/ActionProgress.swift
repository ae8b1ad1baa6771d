/// An action of the earlier assessment, and whether it has been done.
package struct ActionProgress: Sendable, Equatable {
  /// How far an action has come.
  package enum State: String, Sendable, CaseIterable {
    case done
    case open
    /// What it is about is not asked any more, does not apply, or is no gate or expectation now.
    case noLongerAsked = "no_longer_asked"
  }

  /// As the earlier assessment has it.
  package let action: Action
  package let state: State
}

extension ActionProgress {
  /// The actions of an earlier assessment in their order.
  ///
  /// A gate is done if it is passed now, an expectation if it is realistic now. Another question is done if its score
  /// has risen, to that of a well-prepared client (the questionnaire's `prepared`) at least.
  static func progress(_ before: Moment, _ after: Moment, _ match: QuestionnaireMatch) -> [ActionProgress] {
    let gates = after.gateStatuses
    return before.assessment.actions.map { action in
      let state: State =
        switch action.subject {
        case .gate(let question, _): gate(match.questions.after(question).flatMap { gates[$0] })
        case .expectation(let expectation, _, _): self.expectation(expectation, after, match)
        case .improvement(let question): improvement(question, before, after, match)
        }
      return ActionProgress(action: action, state: state)
    }
  }

  private static func gate(_ status: GateStatus?) -> State {
    switch status {
    case .passed: .done
    case .failed, .unverified, .disputed: .open
    case .notApplicable, nil: .noLongerAsked
    }
  }

  private static func expectation(_ expectation: Int, _ after: Moment, _ match: QuestionnaireMatch) -> State {
    guard let now = match.expectations.after(expectation),
      applies(after.questions[match.after.expectations[now].stated])
    else { return .noLongerAsked }
    switch after.assessment.expectations[now].judgement {
    case .realistic: return .done
    case .stretch, .unrealistic, nil: return .open
    }
  }

  private static func improvement(
    _ question: Int, _ before: Moment, _ after: Moment, _ match: QuestionnaireMatch
  ) -> State {
    guard let now = match.questions.after(question), applies(after.questions[now]) else { return .noLongerAsked }
    let (then, score) = (before.questions[question].score, after.questions[now].score)
    guard let score, Rounded.isAtMost(match.after.prepared, score) else { return .open }
    let pair = Pairing.Pair(before: question, after: now)
    guard let then, match.haveSameRange, match.isAlike(question: pair) else { return .done }
    return Rounded.isLess(then, score) ? .done : .open
  }

  private static func applies(_ state: Moment.QuestionState) -> Bool {
    state.isShown && state.standing != .notApplicable
  }
}
