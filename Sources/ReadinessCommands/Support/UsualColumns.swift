import Readiness

/// The results that are written of rows if nobody says which.
enum UsualColumns {
  /// Their names; a table leaves out those that are empty in all rows.
  static func names(_ plan: ScoringPlan, _ format: ScoreFormat) -> [String] {
    let questionnaire = plan.questionnaire
    let headline = questionnaire.headline.map { [ResultColumns(plan).name(ofScore: $0)] } ?? []
    let verdict = questionnaire.verdicts.isEmpty ? [] : ["verdict"]
    switch format {
    case .table:
      return ["organization", "respondent"] + headline + ["coverage"] + verdict + [
        "recommendation", "issues", "source",
      ]
    case .csv, .json, .ndjson, .summary, .summaryJSON:
      return ["source", "organization", "respondent"] + headline + ["coverage"] + verdict
        + ["recommendation", "at_worst", "at_best", "issues"]
    }
  }
}
