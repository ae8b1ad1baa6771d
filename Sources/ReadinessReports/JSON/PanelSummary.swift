import Readiness

/// What comes of a panel as JSON: the summary of the joint assessment, and where the respondents disagree.
package enum PanelSummary {
  /// The summary; without the names of respondents, and in the order of their roles, if it is anonymous.
  package static func json(of panel: Panel, isAnonymous: Bool = false) -> JSONValue {
    let questionnaire = panel.questionnaire
    let people = isAnonymous ? panel.roles.flatMap(\.respondents) : panel.shown
    return .object([
      "assessment": Summary.json(of: panel.assessment),
      "respondents": .list(people.map { .object(person(panel.respondents[$0], isAnonymous)) }),
      "agreement": .list(panel.scales.map { agreement($0, questionnaire) }),
      "discuss": .list(
        panel.discussion.map { point in
          .object([
            "question": .text(questionnaire.questions[point.question].id), "reason": .text(point.reason.rawValue),
          ])
        }),
      "unheard": .texts(panel.unheard.map { questionnaire.questions[$0].id }),
      "roles": .list(panel.roles.map { role($0, questionnaire) }),
      "section_agreement": .list(panel.sections.map { agreement($0, questionnaire) }),
      "quality": .list(people.map { quality(panel.respondents[$0], isAnonymous, questionnaire) }),
    ])
  }

  private static func person(_ respondent: Respondent, _ isAnonymous: Bool) -> [JSONValue.Member] {
    [
      JSONValue.Member(name: "respondent", value: isAnonymous ? .null : .text(orNull: respondent.sheet.respondent)),
      JSONValue.Member(name: "role", value: .text(orNull: respondent.sheet.role)),
    ]
  }

  private static func agreement(_ scale: ScaleAgreement, _ questionnaire: Questionnaire) -> JSONValue {
    let figures = scale.agreement
    return .object([
      "question": .text(questionnaire.questions[scale.question].id), "n": .number(figures.count),
      "mean": .number(orNull: figures.mean), "min": .number(orNull: figures.minimum.map(Double.init)),
      "max": .number(orNull: figures.maximum.map(Double.init)), "rwg": .number(orNull: figures.withinGroup),
      "ad": .number(orNull: figures.averageDeviation), "label": .text(orNull: scale.label?.rawValue),
      "indicative": .boolean(scale.isIndicative),
      "roles": scale.apart.map { .texts([$0.lowest.role, $0.highest.role]) } ?? .null,
    ])
  }

  private static func agreement(_ section: SectionAgreement, _ questionnaire: Questionnaire) -> JSONValue {
    .object([
      "section": .text(questionnaire.sections[section.section].id), "scales": .number(section.scales),
      "rwg": .number(orNull: section.withinGroup), "ad": .number(orNull: section.averageDeviation),
      "label": .text(orNull: section.label?.rawValue),
    ])
  }

  private static func role(_ role: PanelRole, _ questionnaire: Questionnaire) -> JSONValue {
    .object([
      "role": .text(orNull: role.id), "respondents": .number(role.respondents.count),
      "scores": .object(
        zip(questionnaire.sections, role.scores).map { section, score in
          JSONValue.Member(name: section.id, value: .number(orNull: score))
        }),
      "expectations": .list(
        questionnaire.expectations.indices.map { position in
          .object([
            "id": .text(questionnaire.expectations[position].id), "stated": .number(orNull: role.stated[position]),
            "promised": .number(orNull: role.promised[position]),
          ])
        }),
    ])
  }

  private static func quality(
    _ respondent: Respondent, _ isAnonymous: Bool, _ questionnaire: Questionnaire
  ) -> JSONValue {
    let quality = respondent.quality
    let figures: KeyValuePairs<String, JSONValue> = [
      "flags": .texts(quality.flags.map(\.rawValue)), "scales": .number(quality.scales),
      "longest_run": .number(quality.longestRun), "unknown_share": .number(orNull: quality.unknownShare),
      "not_applicable_share": .number(orNull: quality.notApplicableShare),
      "checks": .texts(quality.contradictions.map { questionnaire.checks[$0].id }),
    ]
    return .object(
      person(respondent, isAnonymous) + figures.map { JSONValue.Member(name: $0.key, value: $0.value) })
  }
}
