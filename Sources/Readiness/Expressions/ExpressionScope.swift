/// The names that an expression may use, given the questionnaire and the place of the expression in it.
package struct ExpressionScope: Sendable {
  /// Where an expression stands.
  package enum Place: Sendable, Equatable {
    /// `when` or `unless`: only answers to the questions before the one at this position.
    case condition(askedBefore: Int)
    /// A rule of a verdict: everything but the verdict.
    case verdict
    /// A rule of a recommendation, a source of the diagnosis, a check.
    case outcome
  }

  let place: Place
  let questionnaire: Questionnaire
  private let questionPositions: [String: Int]
  private let sectionPositions: [String: Int]
  private let expectationPositions: [String: Int]

  package init(_ questionnaire: Questionnaire, place: Place) {
    self.questionnaire = questionnaire
    self.place = place
    questionPositions = Self.positions(questionnaire.questions.map(\.id))
    sectionPositions = Self.positions(questionnaire.sections.map(\.id))
    expectationPositions = Self.positions(questionnaire.expectations.map(\.id))
  }

  /// The same names seen from another place.
  package func at(_ place: Place) -> ExpressionScope { ExpressionScope(self, place: place) }

  private init(_ other: ExpressionScope, place: Place) {
    self.place = place
    questionnaire = other.questionnaire
    questionPositions = other.questionPositions
    sectionPositions = other.sectionPositions
    expectationPositions = other.expectationPositions
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func question(_ id: String) -> Int? { questionPositions[id] }
  func section(_ id: String) -> Int? { sectionPositions[id] }
  func expectation(_ id: String) -> Int? { expectationPositions[id] }
  func effect(_ id: String) -> Int? { questionnaire.effects.firstIndex { $0.id == id } }

  var questionIDs: [String] { questionnaire.questions.map(\.id) }
  var sectionIDs: [String] { questionnaire.sections.map(\.id) }
  var expectationIDs: [String] { questionnaire.expectations.map(\.id) }
}
