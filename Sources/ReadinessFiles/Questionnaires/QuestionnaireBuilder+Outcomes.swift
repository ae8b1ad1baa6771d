import Readiness

/// Verdicts and recommendations.
extension QuestionnaireBuilder {
  /// Reads a list of outcomes; their conditions are kept for later.
  mutating func readOutcomes(_ node: DocumentNode?, _ what: String) -> [OutcomeDraft] {
    let keys = Keys(owner: "a \(what)", allowed: ["id", "title", "summary", "any"], required: ["id", "title"])
    let elements = log.list(node, "`\(what)s`") ?? []
    var (drafts, ids) = ([OutcomeDraft](), [String: Int]())
    for (index, element) in elements.enumerated() {
      guard let fields = log.fields(element, keys) else { continue }
      let id = id(fields["id"], "a \(what)")
      if let id { checkUnique(id, "a \(what)", at: fields.valuePosition(of: "id"), in: &ids) }
      let title = log.text(fields["title"], "`title`") ?? ""
      let summary = log.text(fields["summary"], "`summary`")
      drafts.append(
        OutcomeDraft(
          outcome: Outcome(id: id ?? "", title: title, summary: summary, rules: []),
          rules: readRules(fields, what, isLast: index == elements.count - 1)))
    }
    return drafts
  }

  private mutating func readRules(_ fields: Fields, _ what: String, isLast: Bool) -> [OutcomeDraft.Rule] {
    guard let node = fields["any"] else {
      if !isLast {
        log.error(
          "only the last \(what) may be without `any`, since it always holds", at: fields.position,
          advice: "add conditions, or move it to the end")
      }
      return []
    }
    guard let elements = log.list(node, "`any`") else { return [] }
    if isLast && !elements.isEmpty {
      log.error(
        "the last \(what) has no `any`: it holds where none before it does", at: fields.position(of: "any"),
        advice: "remove `any`, or add a \(what) without conditions at the end")
    } else if !isLast && elements.isEmpty {
      log.error("`any` names no condition", at: node.position)
    }
    let keys = Keys(owner: "a condition", allowed: ["when", "because"], required: ["when", "because"])
    return elements.compactMap { element in
      guard let ruleFields = log.fields(element, keys) else { return nil }
      return OutcomeDraft.Rule(
        condition: ruleFields["when"], because: log.text(ruleFields["because"], "`because`") ?? "")
    }
  }

  /// Reads the ranking of the recommendations, worst first; without one it is the order of the list.
  mutating func readOrder(_ node: DocumentNode?) {
    let ids = questionnaire.recommendations.map(\.id)
    guard let node else {
      questionnaire.order = Array(ids.indices)
      return
    }
    for element in log.list(node, "`order`") ?? [] {
      guard let id = log.text(element, "a recommendation") else { continue }
      guard let position = ids.firstIndex(of: id) else {
        log.reportUnknown("recommendation", id, at: element.position, among: ids)
        continue
      }
      if questionnaire.order.contains(position) {
        log.error("`\(id)` is in the order twice", at: element.position, advice: "name each recommendation once")
      } else {
        questionnaire.order.append(position)
      }
    }
  }
}

/// A verdict or recommendation whose conditions have not been read yet.
struct OutcomeDraft {
  struct Rule {
    let condition: DocumentNode?
    let because: String
  }

  let outcome: Outcome
  let rules: [Rule]
}
