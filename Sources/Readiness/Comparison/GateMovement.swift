/// A gate then and now.
package struct GateMovement: Sendable, Equatable {
  /// What has become of a gate.
  package enum Kind: String, Sendable, CaseIterable {
    /// It did not let through, and is passed now.
    case opened
    /// It was passed, and does not let through now.
    case closed
    /// It has another status, but neither opened nor closed.
    case changed
  }

  /// The positions of its question in both questionnaires.
  package let positions: Pairing.Pair
  package let before: GateStatus
  package let after: GateStatus

  /// Nil if it has not moved.
  package var kind: Kind? {
    if before == after { return nil }
    switch (Self.isClosed(before), Self.isClosed(after)) {
    case (true, false): return after == .passed ? .opened : .changed
    case (false, true): return before == .passed ? .closed : .changed
    case (true, true), (false, false): return .changed
    }
  }

  private static func isClosed(_ status: GateStatus) -> Bool {
    switch status {
    case .failed, .unverified, .disputed: true
    case .passed, .notApplicable: false
    }
  }
}
