/// The answers to a question that score more than the present one.
struct BetterAnswers {
  /// An answer and its score.
  struct Candidate {
    let answer: Answer
    let score: Double
  }

  /// How many options a `multiple` question may have for all their combinations to be tried.
  private static let combinationLimit = 10

  let question: Int
  /// In ascending order of score.
  let candidates: [Candidate]

  /// The answers that score more than the present one; any scored one if that has no score.
  init(to question: Int, than answer: Answer, using evaluator: inout Evaluator) {
    self.question = question
    let score = evaluator.score(of: answer, to: question)
    var candidates: [Candidate] = []
    for other in Self.answers(to: evaluator.plan.questionnaire.questions[question].kind, given: answer) {
      let otherScore = evaluator.score(of: other, to: question)
      guard !otherScore.isNaN, score.isNaN || Rounded.isLess(score, otherScore) else { continue }
      candidates.append(Candidate(answer: other, score: otherScore))
    }
    self.candidates = candidates.enumerated()
      .sorted { left, right in
        Rounded.isEqual(left.element.score, right.element.score)
          ? left.offset < right.offset : left.element.score < right.element.score
      }
      .map(\.element)
  }

  /// The best answer, the first listed of those that score the same.
  var best: Candidate? {
    guard let top = candidates.last else { return nil }
    return candidates.first { Rounded.isEqual($0.score, top.score) }
  }

  private static func answers(to kind: QuestionKind, given answer: Answer) -> [Answer] {
    switch kind {
    case .scale(let scale): scale.options.indices.map { .scale(position: $0 + 1) }
    case .choice(let choice): choice.options.indices.map { .choice(option: $0) }
    case .yesNo: [.yesNo(false), .yesNo(true)]
    case .number(let number):
      (number.curve?.knots ?? []).map(\.value).filter { number.accepts($0) }.map { .number($0) }
    case .multiple(let multiple): combinations(multiple, given: answer)
    case .text: []
    }
  }

  /// The combinations that may be chosen, those with fewer changes to the present one first.
  private static func combinations(_ multiple: MultipleChoice, given answer: Answer) -> [Answer] {
    var present: Set<Int> = []
    if case .multiple(let chosen) = answer { present = Set(chosen) }
    let count = multiple.options.count
    var combinations: [[Int]]
    if count <= combinationLimit {
      combinations = (0..<(1 << count)).map { mask in (0..<count).filter { mask & (1 << $0) != 0 } }
    } else {
      // Too many to try all: the present one with options added by falling score, one after another.
      combinations = [[]]
      var grown = present.filter { !multiple.options[$0].isExclusive }
      let byScore = multiple.options.indices.sorted { left, right in
        Rounded.precedes((multiple.options[left].score, left), (multiple.options[right].score, right))
      }
      for option in byScore where !multiple.options[option].isExclusive {
        grown.insert(option)
        combinations.append(grown.sorted())
      }
      combinations += multiple.options.indices.map { [$0] }
    }
    return combinations.filter { multiple.allows($0) }
      .enumerated()
      .sorted { left, right in
        let changes = (
          present.symmetricDifference(left.element).count, present.symmetricDifference(right.element).count
        )
        return changes.0 == changes.1 ? left.offset < right.offset : changes.0 < changes.1
      }
      .map { .multiple(options: $0.element) }
  }
}

extension Evaluator {
  /// The score that an answer to a question gives, if it is asked; the evaluator's results are spoilt by it.
  mutating func score(of answer: Answer, to question: Int) -> Double {
    plan.set(answer, of: question, in: &registers)
    let always = plan.layout.questionShown[question]
    registers[always.offset] = 1
    let alone = TableRange(start: question, count: 1)
    withMachine(.asAnswered) { machine in
      machine.run(.ask(alone, parent: always, condition: always, wanted: true))
      machine.run(.score(alone))
    }
    return self[plan.layout.questionScore[question]]
  }
}
