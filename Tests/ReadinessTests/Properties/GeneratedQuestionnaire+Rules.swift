import Readiness
import Testing

extension GeneratedQuestionnaire {
  /// A questionnaire with gates, expectations, conditions and rules of every kind.
  static func withRules(_ seed: UInt64) throws -> GeneratedQuestionnaire {
    var generated = GeneratedQuestionnaire(seed: seed)
    var building = Building(range: generated.questionnaire.range)
    building.questionnaire = generated.questionnaire
    try building.addGatesAndConditions(&generated.generator)
    building.addExpectation(&generated.generator)
    if !building.questionnaire.expectations.isEmpty { try building.addRules() }
    return GeneratedQuestionnaire(building.finished(), seed: seed)
  }
}
