import Readiness

/// What is read out when a part of the questionnaire begins.
package struct Introduction: Sendable, Equatable {
  /// The part that it introduces.
  package enum Subject: Sendable, Hashable {
    case section(Int)
    case expectations
  }

  /// The part that begins.
  package let subject: Subject
  /// Its heading.
  package let title: String
  /// What is said of it.
  package let about: String
}

extension Questionnaire {
  /// The introductions of the parts that a question stands in, outermost first, of those that have one.
  func introductions(to question: Question) -> [Introduction] {
    switch question.place {
    case .section(let section):
      path(toSection: section).compactMap { section in
        sections[section].about.map {
          Introduction(subject: .section(section), title: sections[section].title, about: $0)
        }
      }
    case .stated, .promised:
      expectationsAbout.map {
        [Introduction(subject: .expectations, title: Self.expectationsTitle, about: $0)]
      } ?? []
    }
  }
}
