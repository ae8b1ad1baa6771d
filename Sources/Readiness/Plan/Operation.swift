/// One step of a plan; every interpreter of plans switches over all of them.
package enum Operation: Sendable {
  /// Whether a section is asked: where the one above is, and its condition is as wanted.
  case showSection(Int32, parent: Register, condition: Register, wanted: Bool)
  /// Whether a run of questions is asked, whether they apply, and what their answers are known to be.
  case ask(TableRange, parent: Register, condition: Register, wanted: Bool)
  /// The scores and the coverage of a run of questions that can have a score.
  case score(TableRange)
  /// Applicability, score, range and coverage of a section that can have a score.
  case combine(Int32)
  /// The coverage of all scored top-level sections together.
  case coverAll
  /// The band of a section's score.
  case band(Int32)
  /// The status of a gate.
  case judgeGate(Int32)
  /// All that is worked out for an expectation.
  case compareExpectation(Int32)
  /// The text of the option that a `choice` question was answered with.
  case optionText(Int32, into: Register)
  case unary(UnaryFunction, Register, into: Register)
  case binary(BinaryFunction, Register, Register, into: Register)
  /// `then` if the condition holds, `otherwise` if it does not, missing if it is missing.
  case select(condition: Register, then: Register, otherwise: Register, into: Register)
  /// How many of a list of registers equal a value; never missing.
  case count(TableRange, equal: Register, into: Register)
  /// The first outcome with a condition that holds.
  case decide(DecisionKind)
}

/// A function of one value.
package enum UnaryFunction: Sendable, Hashable {
  case negate
  case absolute
  case not
  case known
}

/// A function of two values; missing if one is, except where said otherwise.
package enum BinaryFunction: Sendable, Hashable {
  case add
  case subtract
  case multiply
  /// Missing if the divisor rounds to 0 at 9 decimals.
  case divide
  case minimum
  case maximum
  /// The larger of those that are known.
  case largestKnown
  /// The first, or the second if the first is missing.
  case firstKnown
  case equal
  case notEqual
  case less
  case atMost
  /// False if one is false, whatever the other (Kleene).
  case and
  /// True if one is true, whatever the other (Kleene).
  case or
}

/// What a decision is about.
package enum DecisionKind: Sendable, Hashable {
  case verdict
  case recommendation
}

/// A part of one of the plan's tables.
package struct TableRange: Sendable, Hashable {
  package let start: Int32
  package let count: Int32

  init(start: Int, count: Int) {
    self.start = Int32(start)
    self.count = Int32(count)
  }

  @inlinable package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
