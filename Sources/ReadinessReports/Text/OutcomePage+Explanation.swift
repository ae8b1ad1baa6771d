import Readiness

extension OutcomePage {
  /// Single answers that would change the recommendation, and the list of changes that reaches a better one.
  mutating func writeChanges() {
    guard let sensitivity = assessment.sensitivity else { return }
    write(heading: "What would change the recommendation")
    for flip in sensitivity.flips {
      let title = questionnaire.recommendations[flip.recommendation].title
      write("\(sentence(flip.change)) That alone leads to: \(title).", first: "  - ", indent: "    ")
    }
    if sensitivity.flips.isEmpty { write("No other answer to a single question would change it.") }
    guard let recommendation = sensitivity.path.recommendation else { return }
    let count = sensitivity.path.steps.count
    write(
      (count == 1 ? "One change leads" : "These \(count) changes together lead")
        + " to “\(questionnaire.recommendations[recommendation].title)”:")
    for step in sensitivity.path.steps { write(sentence(step), first: "  - ", indent: "    ") }
  }

  private func sentence(_ change: Sensitivity.Change) -> String {
    let question = questionnaire.questions[change.question]
    return "\(question.text) “\(question.words(for: change.to))” instead of “\(question.words(for: change.from))”."
  }

  /// What each answer contributed to the score of its section.
  mutating func writeTraces() {
    guard !assessment.traces.isEmpty else { return }
    write(heading: "How the scores came about")
    for trace in assessment.traces {
      let section = questionnaire.sections[trace.section]
      write("\(section.title): \(ReadableNumber.text(trace.score)), \(rule(section.combination))")
      for contribution in trace.contributions {
        let question = questionnaire.questions[contribution.question]
        write(
          "\(question.text) Scores \(ReadableNumber.text(contribution.score)), weight "
            + "\(ReadableNumber.text(question.weight)): \(ReadableNumber.text(contribution.points)) points",
          first: "  - ", indent: "    ")
      }
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
