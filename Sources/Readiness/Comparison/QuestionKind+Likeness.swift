extension QuestionKind {
  /// Whether answers to both kinds mean and score the same, so that they can be compared; wording may differ.
  package func scoresLike(_ other: QuestionKind) -> Bool {
    switch (self, other) {
    case (.scale(let first), .scale(let second)):
      first.options.map(\.score) == second.options.map(\.score) && first.isReverseScored == second.isReverseScored
    case (.choice(let first), .choice(let second)): Self.scoreLike(first.options, second.options)
    case (.multiple(let first), .multiple(let second)): Self.scoreLike(first.options, second.options)
    case (.number(let first), .number(let second)): first.unit == second.unit && first.curve == second.curve
    case (.yesNo(let first), .yesNo(let second)): first.isReverseScored == second.isReverseScored
    case (.text, .text): true
    case (.scale, _), (.choice, _), (.multiple, _), (.number, _), (.yesNo, _), (.text, _): false
    }
  }

  /// Options without scores may come and go; with them, one more changes what the others are worth.
  private static func scoreLike(_ first: [AnswerOption], _ second: [AnswerOption]) -> Bool {
    func scores(_ options: [AnswerOption]) -> [String: Double?] {
      Dictionary(options.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
    }
    return (first + second).allSatisfy { $0.score == nil } || scores(first) == scores(second)
  }
}
