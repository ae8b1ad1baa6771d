/// The place of one number while a plan is evaluated.
///
/// A register holds a number, a condition (0 or 1), the number of a text in the plan's table, or nothing (not a
/// number), which means missing.
package struct Register: Sendable, Hashable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  @inlinable package var offset: Int { Int(index) }
}

/// A run of registers, one for each question, section or the like.
package struct RegisterRun: Sendable, Equatable {
  package let start: Int
  package let count: Int

  @inlinable package subscript(position: Int) -> Register { Register(start + position) }
  @inlinable package func offset(_ position: Int) -> Int { start + position }
}
