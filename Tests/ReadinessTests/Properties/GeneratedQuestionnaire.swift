import Readiness

/// Questionnaires and answers made up from a seed.
struct GeneratedQuestionnaire {
  let questionnaire: Questionnaire
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    let range =
      [ScoreRange.hundred, ScoreRange(low: 0, high: 10), ScoreRange(low: -50, high: 50)]
      .randomElement(using: &generator) ?? .hundred
    var building = Building(range: range)
    for top in 0..<Int.random(in: 1...3, using: &generator) {
      Self.addSection("s\(top)", below: nil, depth: 0, to: &building, &generator)
    }
    questionnaire = building.finished()
  }

  /// Answers made up for a questionnaire that exists.
  init(_ questionnaire: Questionnaire, seed: UInt64) {
    self.questionnaire = questionnaire
    generator = SeededGenerator(seed: seed)
  }

  private static func addSection(
    _ id: String, below parent: Int?, depth: Int, to building: inout Building, _ generator: inout SeededGenerator
  ) {
    let combination = Section.Combination.allCases.randomElement(using: &generator) ?? .mean
    let weight = Double(Int.random(in: 0...4, using: &generator)) / 2
    let coverage = Double(Int.random(in: 0...4, using: &generator)) / 4
    let holdsSections = depth < 3 && Bool.random(using: &generator)
    guard holdsSections else {
      let questions = (0..<Int.random(in: 1...5, using: &generator)).map { number in
        (
          id: "\(id)_q\(number)", kind: kind(in: building.questionnaire.range, &generator),
          weight: Double(Int.random(in: 0...6, using: &generator)) / 2
        )
      }
      building.section(
        id, questions, below: parent, combination: combination, weight: weight, minimumCoverage: coverage)
      return
    }
    let position = building.group(
      id, below: parent, combination: combination, weight: weight, minimumCoverage: coverage)
    for child in 0..<Int.random(in: 1...3, using: &generator) {
      addSection("\(id)_\(child)", below: position, depth: depth + 1, to: &building, &generator)
    }
  }

  private static func kind(in range: ScoreRange, _ generator: inout SeededGenerator) -> QuestionKind {
    func score(_ generator: inout SeededGenerator) -> Double {
      range.score(atShare: Double(Int.random(in: 0...8, using: &generator)) / 8)
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .scale(Int.random(in: 2...11, using: &generator), reverse: Bool.random(using: &generator))
    case 1: return .yesNo(YesNo(isReverseScored: Bool.random(using: &generator)))
    case 2:
      let scores = (0..<4).map { _ in score(&generator) }
      return .choice(
        Choice(options: scores.enumerated().map { AnswerOption(id: "o\($0)", label: "O\($0)", score: $1) }))
    case 3:
      let scores = (0..<3).map { _ in Double(Int.random(in: 0...3, using: &generator)) * range.width / 6 }
      return .multiple(
        MultipleChoice(options: scores.enumerated().map { AnswerOption(id: "o\($0)", label: "O\($0)", score: $1) }))
    default: return .number((0...3).map { (Double($0) * 10, score(&generator)) })
    }
  }

  /// An answer to the question that gives a score.
  mutating func answer(to question: Question) -> Answer {
    switch question.kind {
    case .scale(let scale): return .scale(position: Int.random(in: 1...scale.options.count, using: &generator))
    case .yesNo: return .yesNo(Bool.random(using: &generator))
    case .choice(let choice): return .choice(option: Int.random(in: choice.options.indices, using: &generator))
    case .multiple(let multiple):
      return .multiple(options: multiple.options.indices.filter { _ in Bool.random(using: &generator) })
    case .number: return .number(Double(Int.random(in: -5...35, using: &generator)))
    case .text: return .text("text")
    }
  }

  /// Answers of which some are given and the others open or not applicable.
  mutating func answers(openShare: Double = 0.3) -> [Answer] {
    questionnaire.questions.map { question in
      guard Double.random(in: 0..<1, using: &generator) < openShare else { return answer(to: question) }
      return [Answer.unanswered, .unknown, .notApplicable].randomElement(using: &generator) ?? .unknown
    }
  }
}
