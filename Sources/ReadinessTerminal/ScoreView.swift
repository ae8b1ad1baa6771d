import Readiness

/// What a session can tell of the scores while it goes on.
package struct ScoreView {
  /// All that is known so far, as lines of at most so many cells, harmless for a terminal.
  let page: (AnswerSheet, _ width: Int) -> [String]
  /// The most important of it in a sentence, told after every answer; nil if that is not wanted.
  let sentence: ((AnswerSheet) -> String)?

  /// Tells scores with functions that know them.
  package init(page: @escaping (AnswerSheet, _ width: Int) -> [String], sentence: ((AnswerSheet) -> String)? = nil) {
    self.page = page
    self.sentence = sentence
  }
}
