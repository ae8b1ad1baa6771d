import ArgumentParser

/// Which questionnaire the answers are held against.
struct QuestionnaireOption: ParsableArguments {
  @Option(
    name: [.customShort("q"), .customLong("questionnaire")],
    help:
      "A questionnaire file, or the id of a bundled one (default: the one that the answer file names, else outsourcing)."
  )
  var questionnaire: String?

  /// The questionnaires to find answers' one in.
  func questionnaires() -> QuestionnaireSource { QuestionnaireSource(named: questionnaire) }
}
