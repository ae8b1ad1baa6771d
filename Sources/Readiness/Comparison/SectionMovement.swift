/// The score of a section then and now.
package struct SectionMovement: Sendable, Equatable {
  /// The positions of the section in both questionnaires.
  package let positions: Pairing.Pair
  package let before: Double?
  package let after: Double?
  /// Whether both scores are of the same range and of the same parts.
  package let isComparable: Bool
  package let band: BandMovement

  /// By how much the score rose; nil if that cannot be said.
  package var change: Double? { isComparable ? Movement.change(from: before, to: after) : nil }
}

/// Differences of computed numbers.
enum Movement {
  /// The difference, nil if either is missing; 0 if both are the same number but for the last digits.
  static func change(from before: Double?, to after: Double?) -> Double? {
    guard let before, let after else { return nil }
    return Rounded.isEqual(before, after) ? 0 : after - before
  }
}
