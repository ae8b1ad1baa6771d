extension Comparison {
  /// Which way a recommendation moved.
  package enum Direction: String, Sendable, CaseIterable {
    case better
    case worse
  }

  /// Whether the recommendation is better or worse, by the later questionnaire's order; nil if it is the same one, or
  /// if either is unranked there.
  package var direction: Direction? {
    let questionnaire = after.questionnaire
    func rank(_ id: String) -> Int? { questionnaire.order.firstIndex { questionnaire.recommendations[$0].id == id } }
    guard let then = rank(before.assessment.recommended.id), let now = rank(after.assessment.recommended.id),
      then != now
    else { return nil }
    return then < now ? .better : .worse
  }
}
