import Readiness

extension Summary {
  static func sensitivity(_ sensitivity: Sensitivity, _ questionnaire: Questionnaire) -> JSONValue {
    let recommendations = questionnaire.recommendations
    return .object([
      "flips": .list(
        sensitivity.flips.map { flip in
          .object(
            change(flip.change, questionnaire) + [
              JSONValue.Member(name: "recommendation", value: .text(recommendations[flip.recommendation].id))
            ])
        }),
      "path": .object([
        "recommendation": .text(orNull: sensitivity.path.recommendation.map { recommendations[$0].id }),
        "steps": .list(sensitivity.path.steps.map { .object(change($0, questionnaire)) }),
      ]),
    ])
  }

  private static func change(
    _ change: Sensitivity.Change, _ questionnaire: Questionnaire
  ) -> [JSONValue.Member] {
    let question = questionnaire.questions[change.question]
    return [
      JSONValue.Member(name: "id", value: .text(question.id)),
      JSONValue.Member(name: "from", value: stored(question.stored(change.from))),
      JSONValue.Member(name: "to", value: stored(question.stored(change.to))),
    ]
  }

  static func stored(_ answer: StoredAnswer?) -> JSONValue {
    switch answer {
    case nil, .nothing, .mapping: .null
    case .boolean(let value): .boolean(value)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { stored($0) })
    }
  }
}
