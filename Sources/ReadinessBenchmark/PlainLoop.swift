import Readiness

/// The scores of a questionnaire of scales, all answered, in a loop made for nothing else: what the plan is held against.
struct PlainLoop {
  /// A question with its share in the headline score.
  private struct Item {
    let share: Double
    let isReversed: Bool
    let steps: Double
  }

  private var items: [Item] = []

  /// Takes the first top section, combined by means, as the headline.
  init(_ questionnaire: Questionnaire) {
    add(section: questionnaire.topSections[0], share: 1, questionnaire)
  }

  private mutating func add(section: Int, share: Double, _ questionnaire: Questionnaire) {
    switch questionnaire.sections[section].children {
    case .sections(let sections):
      let total = sections.reduce(0) { $0 + questionnaire.sections[$1].weight }
      for child in sections {
        add(section: child, share: share * questionnaire.sections[child].weight / total, questionnaire)
      }
    case .questions(let questions):
      let total = questions.reduce(0) { $0 + questionnaire.questions[$1].weight }
      for question in questions {
        guard case .scale(let scale) = questionnaire.questions[question].kind else { continue }
        items.append(
          Item(
            share: share * questionnaire.questions[question].weight / total, isReversed: scale.isReverseScored,
            steps: Double(scale.options.count - 1)))
      }
    }
  }

  func score(_ answers: [Answer]) -> Double {
    var score = 0.0
    for (answer, item) in zip(answers, items) {
      guard case .scale(let position) = answer else { continue }
      let step = Double(position - 1)
      score += (item.isReversed ? item.steps - step : step) / item.steps * 100 * item.share
    }
    return score
  }
}
