/// A question that a panel should talk about, with the reason.
package struct DiscussionPoint: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// The gate is passed on the whole but failed by somebody.
    case disputedGate = "disputed_gate"
    /// Roles rate it differently.
    case rolesApart = "roles_apart"
  }

  /// The position of the question.
  package let question: Int
  package let reason: Reason

  /// What to discuss first: disputed gates in file order, then scales by the gap between roles, ties in file order.
  static func points(_ gates: [GateResult], _ scales: [ScaleAgreement]) -> [DiscussionPoint] {
    let disputed = gates.filter { $0.status == .disputed }.map(\.question)
    let apart = scales.filter { $0.apart != nil && !disputed.contains($0.question) }
      .sorted { Rounded.precedes(($0.gap, $0.question), ($1.gap, $1.question)) }
    return disputed.map { DiscussionPoint(question: $0, reason: .disputedGate) }
      + apart.map { DiscussionPoint(question: $0.question, reason: .rolesApart) }
  }
}
