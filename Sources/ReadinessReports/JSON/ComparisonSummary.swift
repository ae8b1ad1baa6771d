import Readiness

/// A comparison as JSON, format 1.
package enum ComparisonSummary {
  /// The summary: who was compared, outcomes, scores, gates, questions, expectations, earlier actions, and what cannot be
  /// compared.
  package static func json(of comparison: Comparison) -> JSONValue {
    .object([
      "format": .number(1),
      "organization": .text(
        orNull: comparison.after.assessment.organization ?? comparison.before.assessment.organization),
      "before": moment(comparison.before),
      "after": moment(comparison.after),
      "recommendation": .object([
        "before": outcome(comparison.before.assessment.recommended),
        "after": outcome(comparison.after.assessment.recommended),
        "direction": .text(orNull: comparison.direction?.rawValue),
      ]),
      "verdict": .object([
        "before": outcome(comparison.before.assessment.judged), "after": outcome(comparison.after.assessment.judged),
      ]),
      "sections": .list(comparison.sections.map { section($0, comparison) }),
      "gates": .list(comparison.gates.map { gate($0, comparison.after.questionnaire) }),
      "questions": .list(comparison.questions.map { question($0, comparison) }),
      "expectations": .list(comparison.expectations.map { expectation($0, comparison.after.questionnaire) }),
      "actions": .list(comparison.actions.map { action($0, comparison.before.questionnaire) }),
      "not_compared": .list(
        comparison.notCompared.map { item in
          .object([
            "kind": .text(item.kind.rawValue), "id": .text(item.id), "reason": .text(item.reason.rawValue),
          ])
        }),
    ])
  }

  private static func moment(_ moment: Moment) -> JSONValue {
    let (assessment, questionnaire) = (moment.assessment, moment.questionnaire)
    return .object([
      "questionnaire": .object([
        "id": .text(questionnaire.id), "version": .text(questionnaire.version), "digest": .text(questionnaire.digest),
      ]),
      "respondents": .number(orNull: moment.respondents.map(Double.init)),
      "respondent": .text(orNull: assessment.respondent), "role": .text(orNull: assessment.role),
      "date": .text(orNull: moment.date), "coverage": .number(orNull: assessment.coverage),
    ])
  }

  private static func outcome(_ outcome: Outcome?) -> JSONValue {
    .object(["id": .text(orNull: outcome?.id), "title": .text(orNull: outcome?.title)])
  }

  private static func section(_ section: SectionMovement, _ comparison: Comparison) -> JSONValue {
    let (then, now) = (comparison.before.questionnaire, comparison.after.questionnaire)
    return .object([
      "id": .text(now.sections[section.positions.after].id), "before": .number(orNull: section.before),
      "after": .number(orNull: section.after), "change": .number(orNull: section.change),
      "band": .object([
        "before": .text(orNull: section.band.before.map { then.bands[$0].id }),
        "after": .text(orNull: section.band.after.map { now.bands[$0].id }),
        "by_score": .text(orNull: section.band.byScore.map { now.bands[$0].id }),
        "held_back": .boolean(section.band.isHeldBack),
      ]),
    ])
  }

  private static func gate(_ gate: GateMovement, _ questionnaire: Questionnaire) -> JSONValue {
    let question = questionnaire.questions[gate.positions.after]
    return .object([
      "question": .text(question.id),
      "effect": .text(orNull: question.gate.map { questionnaire.effects[$0.effect].id }),
      "before": .text(gate.before.rawValue), "after": .text(gate.after.rawValue),
      "movement": .text(orNull: gate.kind?.rawValue),
    ])
  }

  private static func question(_ moved: QuestionMovement, _ comparison: Comparison) -> JSONValue {
    let then = comparison.before.questionnaire.questions[moved.positions.before]
    let now = comparison.after.questionnaire.questions[moved.positions.after]
    return .object([
      "id": .text(now.id), "before": Summary.stored(then.stored(moved.before.answer)),
      "after": Summary.stored(now.stored(moved.after.answer)), "score_before": .number(orNull: moved.before.score),
      "score_after": .number(orNull: moved.after.score), "change": .number(orNull: moved.change),
    ])
  }

  private static func expectation(_ moved: ExpectationMovement, _ questionnaire: Questionnaire) -> JSONValue {
    .object([
      "id": .text(questionnaire.expectations[moved.positions.after].id), "before": side(moved.before),
      "after": side(moved.after), "change": .number(orNull: moved.change),
    ])
  }

  private static func side(_ result: ExpectationResult) -> JSONValue {
    .object([
      "stated": .number(orNull: result.stated), "promised": .number(orNull: result.promised),
      "supportable": .number(orNull: result.supportable), "gap": .number(orNull: result.gap),
      "verdict": .text(orNull: result.judgement?.rawValue),
    ])
  }

  private static func action(_ progress: ActionProgress, _ questionnaire: Questionnaire) -> JSONValue {
    guard case .object(let members) = Summary.action(progress.action, questionnaire) else { return .null }
    return .object(members + [JSONValue.Member(name: "state", value: .text(progress.state.rawValue))])
  }
}
