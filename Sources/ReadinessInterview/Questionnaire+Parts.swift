import Readiness

extension Questionnaire {
  /// The heading of the part with the questions on what the client expects.
  static let expectationsTitle = "Expectations"

  /// What that part is called where sections are named; no section can be called so.
  static let expectationsID = "expectations"

  /// The titles of the sections that a question stands in, outermost first.
  func titles(above question: Question) -> [String] {
    switch question.place {
    case .section(let section): path(toSection: section).map { sections[$0].title }
    case .stated, .promised: [Self.expectationsTitle]
    }
  }

  /// The ids of the sections that a question stands in, outermost first.
  func sectionIDs(above question: Question) -> [String] {
    switch question.place {
    case .section(let section): path(toSection: section).map { sections[$0].id }
    case .stated, .promised: [Self.expectationsID]
    }
  }
}
