/// A part of a questionnaire: it holds sections or questions, never both.
package struct Section: Sendable {
  /// What a section holds, by position in the questionnaire.
  package enum Children: Sendable, Equatable {
    case sections([Int])
    case questions([Int])
  }

  /// How the scores of the children become the score of the section.
  package enum Combination: String, Sendable, CaseIterable {
    case mean
    /// The weighted geometric mean, which limits how far one strength makes up for a weakness.
    case geometric
    case minimum
    case maximum
  }

  package let id: String
  package let title: String
  package let about: String?
  /// The position of the section above, nil at the top.
  package let parent: Int?
  package var children: Children
  package let combination: Combination
  /// Its share in the score of the section above, at least 0.
  package let weight: Double
  /// The coverage below which it has no score, 0 to 1.
  package let minimumCoverage: Double
  package var condition: AskingCondition?

  package init(
    id: String, title: String, about: String? = nil, parent: Int? = nil, children: Children,
    combination: Combination = .mean, weight: Double = 1, minimumCoverage: Double = 0.5,
    condition: AskingCondition? = nil
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.parent = parent
    self.children = children
    self.combination = combination
    self.weight = weight
    self.minimumCoverage = minimumCoverage
    self.condition = condition
  }
}

/// A name for the section scores from a threshold on.
package struct Band: Sendable, Equatable {
  package let id: String
  /// The lowest score of the band, in the questionnaire's range.
  package let from: Double
  package let title: String

  package init(id: String, from: Double, title: String) {
    self.id = id
    self.from = from
    self.title = title
  }
}
