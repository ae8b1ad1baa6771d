import Readiness

/// What rows are sorted by, in one column.
package enum SortKey: Sendable, Equatable {
  case number(Double)
  /// In small letters.
  case text(String)
  case missing

  /// Whether one row comes before another; nil if they are equal in this. What is missing always comes last.
  func precedes(_ other: SortKey, descending: Bool) -> Bool? {
    switch (self, other) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.number(let left), .number(let right)):
      if Rounded.isEqual(left, right) { nil } else { (left < right) != descending }
    case (.text(let left), .text(let right)): left == right ? nil : (left < right) != descending
    // A column holds either numbers or texts.
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}
