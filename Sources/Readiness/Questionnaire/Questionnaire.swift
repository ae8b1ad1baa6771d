import OrderedCollections

/// A questionnaire as loaded and checked: what is asked, how it scores and what follows from the answers.
///
/// Sections, questions and expectations are kept in file order, which is the order of asking; everything that refers to
/// one does so by its position. A questionnaire that could be made has no unknown names and no type errors.
package struct Questionnaire: Sendable {
  /// Something with an id and a title: a role or an effect.
  package struct Named: Sendable, Equatable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// A publication that questions refer to.
  package struct Source: Sendable, Equatable {
    package let id: String
    package let title: String
    package let year: Int?
    package let url: String?

    package init(id: String, title: String, year: Int?, url: String?) {
      self.id = id
      self.title = title
      self.year = year
      self.url = url
    }
  }

  package var id: String
  package var version: String
  package var title: String
  package var about: String?
  package var language: String?
  package var range: ScoreRange
  /// The position of the section shown as "the" score; nil if no section can have one.
  package var headline: Int?
  package var roles: [Named]
  /// The effects of gates, most serious first.
  package var effects: [Named]
  package var bands: [Band]
  package var sources: [Source]
  /// From a question id of an earlier version to the id it has now.
  package var renamed: OrderedDictionary<String, String>
  /// All sections, each before the sections it holds.
  package var sections: [Section]
  /// All questions in the order of asking, those of the expectations last.
  package var questions: [Question]
  package var topSections: [Int]
  package var expectationsAbout: String?
  package var expectations: [Expectation]
  /// The driver score of a well-prepared client.
  package var prepared: Double
  /// The position of the question on which expectations matter most.
  package var priorities: Int?
  package var verdicts: [Outcome]
  package var recommendations: [Outcome]
  /// Positions of the ranked recommendations, worst first.
  package var order: [Int]
  package var diagnosis: Diagnosis
  package var checks: [Check]
  package var examples: [Example]
  /// `sha256:` and the hexadecimal digest of the file's bytes.
  package var digest: String

  package init(id: String, version: String, title: String, range: ScoreRange = .hundred, digest: String = "") {
    self.id = id
    self.version = version
    self.title = title
    self.range = range
    self.digest = digest
    (about, language, headline, expectationsAbout, priorities) = (nil, nil, nil, nil, nil)
    (roles, effects, bands, sources, renamed) = ([], [], [], [], [:])
    (sections, questions, topSections, expectations) = ([], [], [], [])
    (verdicts, recommendations, order, checks, examples) = ([], [], [], [], [])
    prepared = range.score(atShare: 0.75)
    diagnosis = Diagnosis(likelyFrom: range.middle, clearBy: range.width / 10, sources: [])
  }

  /// Whether the section can have a score: it has a child that counts.
  package func canHaveScore(section: Int) -> Bool {
    switch sections[section].children {
    case .questions(let questions): questions.contains { self.questions[$0].isScored }
    case .sections(let sections): sections.contains { isScored(section: $0) }
    }
  }

  /// Whether the section counts for the score of the section above.
  package func isScored(section: Int) -> Bool {
    sections[section].weight > 0 && canHaveScore(section: section)
  }

  /// The positions of the sections from the top down to this one, this one included.
  package func path(toSection section: Int) -> [Int] {
    var path = [section]
    while let parent = path.first.flatMap({ sections[$0].parent }) { path.insert(parent, at: 0) }
    return path
  }
}
