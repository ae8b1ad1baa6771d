/// How far a panel agrees on one scale question.
package struct ScaleAgreement: Sendable, Equatable {
  /// With fewer raters than this, agreement is no more than an indication.
  private static let fewestRaters = 5

  /// The position of the question.
  package let question: Int
  package let options: Int
  package let agreement: Agreement
  /// The roles furthest apart by mean position; nil if none differ.
  package let apart: RolesApart?

  /// Nil for fewer than two raters.
  package var label: AgreementLabel? { agreement.withinGroup.map { AgreementLabel(withinGroup: $0) } }

  package var isIndicative: Bool { agreement.count < Self.fewestRaters }

  /// The distance of the two roles as a share of the scale's length, 0 to 1.
  package var gap: Double { (apart?.distance ?? 0) / Double(options - 1) }

  /// The agreement of positions by role, roles in the order in which ties are settled.
  init(question: Int, options: Int, positions: [(role: String?, positions: [Int])]) {
    self.question = question
    self.options = options
    agreement = Agreement(positions: positions.flatMap(\.positions), options: options)
    apart = RolesApart(
      positions.map { ($0.role, Agreement(positions: $0.positions, options: options).mean) })
  }
}
