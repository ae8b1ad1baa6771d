/// A result that the client expects of the deal, held against what its readiness supports.
package struct Expectation: Sendable {
  /// Which direction asks for more.
  package enum Bolder: String, Sendable, CaseIterable {
    case higher
    case lower
  }

  /// How the scores it rests on become one driver score.
  package enum Combination: String, Sendable, CaseIterable {
    case mean
    case minimum
  }

  /// A section whose score the expectation rests on, with its weight (above 0).
  package struct Driver: Sendable, Equatable {
    package let section: Int
    package let weight: Double

    package init(section: Int, weight: Double) {
      self.section = section
      self.weight = weight
    }
  }

  /// What an answer to a `choice` question does to the supportable and the bold value; nil for an option not listed.
  package struct Adjustment: Sendable, Equatable {
    package let question: Int
    /// By option: the factor (above 0) on both values.
    package let factors: [Double?]
    /// By option: the value that neither may be bolder than.
    package let boldLimits: [Double?]

    package init(question: Int, factors: [Double?], boldLimits: [Double?]) {
      self.question = question
      self.factors = factors
      self.boldLimits = boldLimits
    }
  }

  package let id: String
  package let title: String
  /// The position of the question for the stated value.
  package let stated: Int
  /// The position of the question for the promised value.
  package let promised: Int?
  package let bolder: Bolder
  package let restsOn: [Driver]
  package let combination: Combination
  /// From driver score to the value that such readiness supports.
  package let supportable: Curve
  /// From driver score to the value beyond which the expectation is unrealistic.
  package let bold: Curve
  package let adjustments: [Adjustment]

  package init(
    id: String, title: String, stated: Int, promised: Int?, bolder: Bolder, restsOn: [Driver],
    combination: Combination, supportable: Curve, bold: Curve, adjustments: [Adjustment]
  ) {
    self.id = id
    self.title = title
    self.stated = stated
    self.promised = promised
    self.bolder = bolder
    self.restsOn = restsOn
    self.combination = combination
    self.supportable = supportable
    self.bold = bold
    self.adjustments = adjustments
  }

  /// The id of the question for the promised value of the expectation `id`.
  package static func promisedID(of id: String) -> String { id + "_promised" }
}
