import Readiness

/// A portfolio as JSON, format 1.
package enum PortfolioSummary {
  /// The summary: counts by recommendation and verdict, quartiles by section, gates and expectations in file order.
  package static func json(of portfolio: Portfolio) -> JSONValue {
    let questionnaire = portfolio.questionnaire
    return .object([
      "format": .number(1),
      "questionnaire": .object([
        "id": .text(questionnaire.id), "version": .text(questionnaire.version), "digest": .text(questionnaire.digest),
      ]),
      "sheets": .number(portfolio.count),
      "recommendations": counts(questionnaire.recommendations.map(\.id), portfolio.recommendations),
      "verdicts": counts(questionnaire.verdicts.map(\.id), portfolio.verdicts),
      "scores": .object(
        zip(questionnaire.sections, portfolio.scores).map { section, scores in
          JSONValue.Member(name: section.id, value: quartiles(scores))
        }),
      "gates": .list(
        zip(portfolio.gateQuestions, portfolio.gates).map { question, counts in
          .object([
            "question": .text(questionnaire.questions[question].id), "failed": .number(counts.failed),
            "unverified": .number(counts.unverified),
          ])
        }),
      "expectations": .list(
        questionnaire.expectations.enumerated().map { position, expectation in
          .object([
            "id": .text(expectation.id), "realistic": .number(portfolio.judged(position, .realistic)),
            "stretch": .number(portfolio.judged(position, .stretch)),
            "unrealistic": .number(portfolio.judged(position, .unrealistic)),
          ])
        }),
    ])
  }

  private static func counts(_ ids: [String], _ counts: [Int]) -> JSONValue {
    .object(zip(ids, counts).map { JSONValue.Member(name: $0, value: .number($1)) })
  }

  private static func quartiles(_ scores: ScoreDistribution) -> JSONValue {
    .object([
      "count": .number(scores.count), "minimum": .number(orNull: scores.quantile(0)),
      "lower_quartile": .number(orNull: scores.quantile(0.25)), "median": .number(orNull: scores.quantile(0.5)),
      "upper_quartile": .number(orNull: scores.quantile(0.75)), "maximum": .number(orNull: scores.quantile(1)),
    ])
  }
}
