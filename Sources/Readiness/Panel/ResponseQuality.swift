/// How carefully one respondent seems to have answered; a reason to ask, never to leave the answers out.
package struct ResponseQuality: Sendable, Equatable {
  /// Something that stands out.
  package enum Flag: String, Sendable, CaseIterable {
    /// The longest run of one position is at least half of the scale questions answered.
    case oneOption = "one_option"
    /// A check of the questionnaire holds.
    case contradiction
    /// More than 30 % of what was said is "don't know".
    case manyUnknown = "many_unknown"
    /// More than 30 % of what was said is "not applicable".
    case manyNotApplicable = "many_not_applicable"
  }

  /// Fewer answers than this on scales, or fewer questions than this with something said, tell nothing.
  private static let fewestTelling = 5
  private static let highestShare = 0.3

  /// How many scale questions were answered.
  package let scales: Int
  /// The longest run of one position among them, in the order of asking.
  package let longestRun: Int
  /// How many questions have something said to them: an answer, "don't know" or "not applicable".
  package let said: Int
  package let unknown: Int
  package let notApplicable: Int
  /// The positions of the questionnaire's checks that hold.
  package let contradictions: [Int]

  /// Looks at the answers to the questions that were asked, one for each question.
  package init(of answers: [Answer], contradictions: [Int]) {
    let positions = answers.compactMap(\.position)
    let standings = answers.map { Standing($0) }
    scales = positions.count
    longestRun = LongestRun.length(of: positions)
    said = standings.count { $0 != .unanswered }
    unknown = standings.count { $0 == .unknown }
    notApplicable = standings.count { $0 == .notApplicable }
    self.contradictions = contradictions
  }

  /// The share of "don't know" in what was said, 0 to 1; nil if nothing was.
  package var unknownShare: Double? { share(unknown) }

  /// The share of "not applicable" in what was said, 0 to 1; nil if nothing was.
  package var notApplicableShare: Double? { share(notApplicable) }

  package var flags: [Flag] { Flag.allCases.filter { isRaised($0) } }

  private func share(_ count: Int) -> Double? { said == 0 ? nil : Double(count) / Double(said) }

  private func isRaised(_ flag: Flag) -> Bool {
    switch flag {
    case .oneOption: scales >= Self.fewestTelling && 2 * longestRun >= scales
    case .contradiction: !contradictions.isEmpty
    case .manyUnknown: isHigh(unknownShare)
    case .manyNotApplicable: isHigh(notApplicableShare)
    }
  }

  private func isHigh(_ share: Double?) -> Bool {
    said >= Self.fewestTelling && Rounded.isLess(Self.highestShare, share ?? .nan)
  }
}
