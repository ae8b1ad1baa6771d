import Readiness

/// Where unhappiness would come from, and contradictions between answers.
extension QuestionnaireBuilder {
  mutating func readDiagnosis(_ node: DocumentNode?) {
    guard let node else { return }
    let keys = Keys(owner: "`diagnosis`", allowed: ["likely_from", "clear_by", "sources"], required: ["sources"])
    guard let fields = log.fields(node, keys) else { return }
    let (usual, range) = (questionnaire.diagnosis, questionnaire.range)
    let likelyFrom = log.number(fields["likely_from"], "`likely_from`") ?? usual.likelyFrom
    if let value = fields["likely_from"], !range.contains(likelyFrom) {
      log.warning("`likely_from` is not a score: scores go from \(rangeWords)", at: value.position)
    }
    let clearBy = log.number(fields["clear_by"], "`clear_by`") ?? usual.clearBy
    if let value = fields["clear_by"], clearBy < 0 {
      log.warning("a negative `clear_by` makes every first source the single one", at: value.position)
    }
    let sources = log.list(fields["sources"], "`sources`") ?? []
    if sources.isEmpty, let list = fields["sources"], !list.isFaulty {
      log.warning("`sources` names no source", at: list.position)
    }
    let scope = ExpressionScope(questionnaire, place: .outcome)
    var ids: [String: Int] = [:]
    questionnaire.diagnosis = Diagnosis(
      likelyFrom: likelyFrom, clearBy: clearBy, sources: sources.compactMap { readSource($0, in: scope, &ids) })
  }

  private mutating func readSource(
    _ node: DocumentNode, in scope: ExpressionScope, _ ids: inout [String: Int]
  ) -> Diagnosis.Source? {
    let keys = Keys(
      owner: "a source of the diagnosis", allowed: ["id", "title", "action", "score"],
      required: ["id", "title", "score"])
    guard let fields = log.fields(node, keys) else { return nil }
    let id = id(fields["id"], "a source of the diagnosis")
    if let id { checkUnique(id, "a source of the diagnosis", at: fields.valuePosition(of: "id"), in: &ids) }
    let score = fields["score"].flatMap { expression($0, as: .number, in: scope) }
    return Diagnosis.Source(
      id: id ?? "", title: log.text(fields["title"], "`title`") ?? "", action: log.text(fields["action"], "`action`"),
      score: score ?? .number(0))
  }

  mutating func readChecks(_ node: DocumentNode?) {
    let keys = Keys(owner: "a check", allowed: ["id", "when", "say"], required: ["id", "when", "say"])
    let scope = ExpressionScope(questionnaire, place: .outcome)
    var ids: [String: Int] = [:]
    for element in log.list(node, "`checks`") ?? [] {
      guard let fields = log.fields(element, keys) else { continue }
      let id = id(fields["id"], "a check")
      if let id { checkUnique(id, "a check", at: fields.valuePosition(of: "id"), in: &ids) }
      let condition = fields["when"].flatMap { expression($0, as: .boolean, in: scope) }
      let say = log.text(fields["say"], "`say`") ?? ""
      questionnaire.checks.append(Check(id: id ?? "", condition: condition ?? .boolean(false), say: say))
    }
  }
}
