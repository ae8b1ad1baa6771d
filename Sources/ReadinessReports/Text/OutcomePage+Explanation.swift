import Readiness

extension OutcomePage {
  /// Single answers that would change the recommendation, and the list of changes that reaches a better one.
  mutating func writeChanges() {
    guard let sensitivity = assessment.sensitivity else { return }
    page.write(heading: "What would change the recommendation")
    for flip in ranked(sensitivity.flips) {
      let title = questionnaire.recommendations[flip.recommendation].title
      page.write("\(sentence(flip.change)) That alone leads to: \(title).", first: "  - ", indent: "    ")
    }
    if sensitivity.flips.isEmpty { page.write("No other answer to a single question would change it.") }
    guard let recommendation = sensitivity.path.recommendation else { return }
    let count = sensitivity.path.steps.count
    page.write(
      (count == 1 ? "One change leads" : "These \(count) changes together lead")
        + " to “\(questionnaire.recommendations[recommendation].title)”:")
    for step in sensitivity.path.steps { page.write(sentence(step), first: "  - ", indent: "    ") }
  }

  /// Changes for the better first, by the order of the recommendations.
  private func ranked(_ flips: [Sensitivity.Flip]) -> [Sensitivity.Flip] {
    func rank(_ recommendation: Int) -> Int { questionnaire.order.firstIndex(of: recommendation) ?? -1 }
    let present = rank(assessment.recommendation.position)
    return flips.filter { rank($0.recommendation) > present } + flips.filter { rank($0.recommendation) <= present }
  }

  private func sentence(_ change: Sensitivity.Change) -> String {
    let question = questionnaire.questions[change.question]
    return "\(question.text) “\(question.words(for: change.to))” instead of “\(question.words(for: change.from))”."
  }

  /// What each section, and each answer, contributed to the score above it.
  mutating func writeTraces() {
    guard !assessment.traces.isEmpty else { return }
    page.write(heading: "How the scores came about")
    for (position, result) in assessment.sections.enumerated() {
      guard let score = result.score else { continue }
      let section = questionnaire.sections[position]
      page.write("\(section.title): \(ReadableNumber.text(score)), \(rule(section.combination))")
      switch section.children {
      case .sections(let children): for child in children { writePart(section: child) }
      case .questions: writeAnswers(to: position)
      }
    }
  }

  private mutating func writePart(section position: Int) {
    guard let score = assessment.sections[position].score else { return }
    let section = questionnaire.sections[position]
    page.write(
      "\(section.title), \(ReadableNumber.text(score)), weight \(ReadableNumber.text(section.weight))", first: "  - ",
      indent: "    ")
  }

  private mutating func writeAnswers(to section: Int) {
    guard let trace = assessment.traces.first(where: { $0.section == section }) else { return }
    for contribution in trace.contributions {
      let question = questionnaire.questions[contribution.question]
      page.write(
        "\(question.text) Scores \(ReadableNumber.text(contribution.score)), weight "
          + "\(ReadableNumber.text(question.weight)): \(ReadableNumber.text(contribution.points)) points",
        first: "  - ", indent: "    ")
    }
  }

  private func rule(_ combination: Section.Combination) -> String {
    switch combination {
    case .mean: "the weighted mean of"
    case .geometric: "the weighted geometric mean of"
    case .minimum: "the lowest of"
    case .maximum: "the highest of"
    }
  }
}
