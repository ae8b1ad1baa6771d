import Readiness

/// The JSON summary of an assessment, format 1: its keys and their order never change within a format.
package enum Summary {
  /// The number of the format.
  package static let format = 1

  /// The summary; with `sensitivity` if the assessment has it.
  package static func json(of assessment: Assessment) -> JSONValue {
    let questionnaire = assessment.questionnaire
    let members: KeyValuePairs<String, JSONValue> = [
      "format": .number(format),
      "questionnaire": .object([
        "id": .text(questionnaire.id), "version": .text(questionnaire.version), "digest": .text(questionnaire.digest),
      ]),
      "organization": .text(orNull: assessment.organization),
      "respondent": .text(orNull: assessment.respondent),
      "role": .text(orNull: assessment.role),
      "date": .text(orNull: assessment.date),
      "answers": counts(assessment.counts),
      "coverage": .number(orNull: assessment.coverage),
      "scores": scores(assessment),
      "gates": gates(assessment),
      "expectations": expectations(assessment),
      "verdict": verdict(assessment),
      "recommendation": recommendation(assessment),
      "diagnosis": diagnosis(assessment),
      "checks": checks(assessment),
      "actions": .list(assessment.actions.map { action($0, questionnaire) }),
      "issues": .list(assessment.issues.map(issue)),
    ]
    guard let sensitivity = assessment.sensitivity, case .object(let written) = JSONValue.object(members) else {
      return .object(members)
    }
    return .object(
      written + [JSONValue.Member(name: "sensitivity", value: Self.sensitivity(sensitivity, questionnaire))])
  }

  private static func counts(_ counts: AnswerCounts) -> JSONValue {
    .object([
      "answered": .number(counts.answered), "unknown": .number(counts.unknown),
      "not_applicable": .number(counts.notApplicable), "unanswered": .number(counts.unanswered),
      "hidden": .number(counts.hidden),
    ])
  }

  private static func scores(_ assessment: Assessment) -> JSONValue {
    let questionnaire = assessment.questionnaire
    return .object(
      zip(questionnaire.sections, assessment.sections).map { section, result in
        JSONValue.Member(
          name: section.id,
          value: .object([
            "score": .number(orNull: result.score), "low": .number(orNull: result.low),
            "high": .number(orNull: result.high),
            "band": .text(orNull: result.band.map { questionnaire.bands[$0].id }),
            "coverage": .number(orNull: result.coverage),
          ]))
      })
  }

  private static func gates(_ assessment: Assessment) -> JSONValue {
    .list(
      assessment.gates.map { gate in
        .object([
          "question": .text(assessment.questionnaire.questions[gate.question].id),
          "effect": .text(assessment.questionnaire.effects[gate.effect].id),
          "status": .text(gate.status.rawValue),
        ])
      })
  }

  private static func expectations(_ assessment: Assessment) -> JSONValue {
    .list(
      zip(assessment.questionnaire.expectations, assessment.expectations).map { expectation, result in
        .object([
          "id": .text(expectation.id), "stated": .number(orNull: result.stated),
          "promised": .number(orNull: result.promised), "driver": .number(orNull: result.driver),
          "supportable": .number(orNull: result.supportable), "bold": .number(orNull: result.bold),
          "gap": .number(orNull: result.gap), "verdict": .text(orNull: result.judgement?.rawValue),
          "promise_gap": .number(orNull: result.promiseGap),
          "split": .object([
            "client": .number(orNull: result.split.client),
            "over_promised": .number(orNull: result.split.overPromised),
            "not_ready": .number(orNull: result.split.notReady),
          ]),
        ])
      })
  }

  private static func verdict(_ assessment: Assessment) -> JSONValue {
    let outcome = assessment.judged
    return .object([
      "id": .text(orNull: outcome?.id), "title": .text(orNull: outcome?.title),
      "summary": .text(orNull: outcome?.summary), "because": because(outcome, assessment.verdict),
    ])
  }

  private static func recommendation(_ assessment: Assessment) -> JSONValue {
    let outcome = assessment.recommended
    let recommendations = assessment.questionnaire.recommendations
    return .object([
      "id": .text(outcome.id), "title": .text(outcome.title), "summary": .text(orNull: outcome.summary),
      "because": because(outcome, assessment.recommendation),
      "at_worst": .text(recommendations[assessment.atWorst].id),
      "at_best": .text(recommendations[assessment.atBest].id),
    ])
  }

  private static func because(_ outcome: Outcome?, _ result: OutcomeResult?) -> JSONValue {
    guard let outcome, let result else { return .list([]) }
    return .texts(result.holdingRules.map { outcome.rules[$0].because })
  }

  private static func diagnosis(_ assessment: Assessment) -> JSONValue {
    let sources = assessment.questionnaire.diagnosis.sources
    return .object([
      "sources": .list(
        zip(sources, assessment.diagnosis.scores).map { source, score in
          .object(["id": .text(source.id), "score": .number(orNull: score)])
        }),
      "likely": .texts(assessment.diagnosis.likely.map { sources[$0].id }),
      "single": .text(orNull: assessment.diagnosis.single.map { sources[$0].id }),
    ])
  }

  private static func checks(_ assessment: Assessment) -> JSONValue {
    .list(
      assessment.checks.map { position in
        let check = assessment.questionnaire.checks[position]
        return .object(["id": .text(check.id), "say": .text(check.say)])
      })
  }

  static func action(_ action: Action, _ questionnaire: Questionnaire) -> JSONValue {
    let (kind, question, status, reset): (String, Question, String?, Double?) =
      switch action.subject {
      case .gate(let question, let status): ("gate", questionnaire.questions[question], status.rawValue, nil)
      case .improvement(let question): ("improvement", questionnaire.questions[question], nil, nil)
      case .expectation(let expectation, let judgement, let value):
        (
          "expectation", questionnaire.questions[questionnaire.expectations[expectation].stated], judgement.rawValue,
          value
        )
      }
    return .object([
      "kind": .text(kind), "id": .text(question.id), "status": .text(orNull: status),
      "gain": .number(orNull: action.gain), "reset_to": .number(orNull: reset),
      "action": .text(orNull: question.action),
    ])
  }

  private static func issue(_ issue: AnswerIssue) -> JSONValue {
    .object([
      "code": .text(issue.code.rawValue), "question": .text(orNull: issue.question), "message": .text(issue.message),
    ])
  }
}
