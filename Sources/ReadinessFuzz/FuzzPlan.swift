import Readiness
import ReadinessFiles

/// What a run tries: which input each execution has follows from the seed and its number alone.
struct FuzzPlan: Sendable {
  let seed: UInt64
  let formats: [FuzzFormat]
  let corpora: [Corpus]

  /// Makes up the questionnaires; fails if one is not accepted, which is a defect of what makes them up.
  init(seed: UInt64, formats: [FuzzFormat], questionnaires: Int = 12) throws(MadeQuestionnaireFailure) {
    self.seed = seed
    self.formats = formats
    var corpora: [Corpus] = []
    for number in 0..<UInt64(questionnaires) {
      let loaded = MadeQuestionnaire.questionnaire(seed: seed &* 1000 &+ number)
      guard let questionnaire = loaded.value else {
        throw MadeQuestionnaireFailure(message: DiagnosticRenderer.text(of: loaded.diagnostics))
      }
      corpora.append(Corpus(questionnaire, seed: seed &* 1000 &+ number))
    }
    self.corpora = corpora
  }

  /// The number of the questionnaire, the format and the input of an execution, and random numbers for more.
  func execution(
    _ number: UInt64
  ) -> (corpus: Int, format: FuzzFormat, input: [UInt8], generator: SeededGenerator) {
    var generator = SeededGenerator(seed: seed, execution: number)
    let corpus = generator.below(corpora.count)
    let format = generator.element(of: formats)
    let input = corpora[corpus].input(format, &generator)
    return (corpus, format, input, generator)
  }

  func failure(_ number: UInt64, _ message: String) -> FuzzFailure {
    let (_, format, input, _) = execution(number)
    return FuzzFailure(seed: seed, execution: number, format: format, input: input, message: message)
  }
}

/// A questionnaire that was made up and is not accepted.
struct MadeQuestionnaireFailure: Error, CustomStringConvertible {
  let message: String

  var description: String { "a questionnaire that was made up is not accepted:\n" + message }
}
