/// An expectation then and now.
package struct ExpectationMovement: Sendable, Equatable {
  /// The positions of the expectation in both questionnaires.
  package let positions: Pairing.Pair
  package let before: ExpectationResult
  package let after: ExpectationResult
  /// Whether both were held against the same.
  package let isComparable: Bool

  /// By how much the gap grew: below 0 it has become more realistic; nil if that cannot be said.
  package var change: Double? { isComparable ? Movement.change(from: before.gap, to: after.gap) : nil }

  /// Whether what is stated, promised or supportable, the gap or the verdict is another one.
  package var hasMoved: Bool {
    before.judgement != after.judgement
      || [\ExpectationResult.stated, \.promised, \.resetTo, \.gap].contains { value in
        switch (before[keyPath: value], after[keyPath: value]) {
        case (nil, nil): false
        case (let first?, let second?): !Rounded.isEqual(first, second)
        case (nil, _?), (_?, nil): true
        }
      }
  }
}
