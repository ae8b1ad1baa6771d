/// What would change the recommendation.
package struct Sensitivity: Sendable, Equatable {
  /// Another answer to one question.
  package struct Change: Sendable, Equatable {
    package var question: Int
    package var from: Answer
    package var to: Answer
  }

  /// A single change and the recommendation that it leads to.
  package struct Flip: Sendable, Equatable {
    package var change: Change
    package var recommendation: Int
  }

  /// Changes that together lead to a better ranked recommendation.
  package struct Path: Sendable, Equatable {
    /// Nil if no path was found or none is needed.
    package var recommendation: Int?
    package var steps: [Change]
  }

  package var flips: [Flip]
  package var path: Path

  /// Works out both for answers, one for each question, whose evaluation is `present`.
  init(of answers: [Answer], _ row: AnswerRow, _ present: Evaluator, using evaluator: inout Evaluator) {
    flips = FlipSearch.flips(of: answers, row, present, using: &evaluator)
    path = PathSearch(of: answers, row, present).path()
  }
}
