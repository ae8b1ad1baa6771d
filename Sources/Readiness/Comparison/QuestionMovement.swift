/// A question that was answered both times, and otherwise.
package struct QuestionMovement: Sendable, Equatable {
  /// The positions of the question in both questionnaires.
  package let positions: Pairing.Pair
  package let before: Moment.QuestionState
  package let after: Moment.QuestionState
  /// By how much its score rose; nil if it has none, or if the ranges of the questionnaires differ.
  package let change: Double?
}
