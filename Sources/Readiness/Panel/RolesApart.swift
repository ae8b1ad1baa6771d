/// The two roles that are furthest apart on something.
package struct RolesApart: Sendable, Equatable {
  /// One role's side.
  package struct Side: Sendable, Equatable {
    /// The id of the role.
    package let role: String
    package let value: Double
  }

  package let lowest: Side
  package let highest: Side

  package var distance: Double { highest.value - lowest.value }

  /// Finds them among values by role, in the order in which ties are settled; roles without an id or a value are left
  /// out. Nil if no two values differ.
  package init?(_ values: [(role: String?, value: Double?)]) {
    let sides = values.compactMap { role, value in
      if let role, let value { Side(role: role, value: value) } else { nil as Side? }
    }
    guard var lowest = sides.first, var highest = sides.first else { return nil }
    for side in sides.dropFirst() {
      if Rounded.isLess(side.value, lowest.value) { lowest = side }
      if Rounded.isLess(highest.value, side.value) { highest = side }
    }
    guard Rounded.isLess(lowest.value, highest.value) else { return nil }
    self.lowest = lowest
    self.highest = highest
  }
}
