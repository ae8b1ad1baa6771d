/// How far a panel agrees on the scale questions of one section and the sections in it: means over those that at least
/// two have rated.
package struct SectionAgreement: Sendable, Equatable {
  /// The position of the section.
  package let section: Int
  /// How many scale questions at least two respondents have rated.
  package let scales: Int
  package let withinGroup: Double?
  /// In options.
  package let averageDeviation: Double?

  package var label: AgreementLabel? { withinGroup.map { AgreementLabel(withinGroup: $0) } }

  init(section: Int, _ agreements: [Agreement]) {
    let withinGroups = agreements.compactMap(\.withinGroup)
    self.section = section
    scales = withinGroups.count
    withinGroup = Self.mean(withinGroups)
    averageDeviation = Self.mean(agreements.compactMap(\.averageDeviation))
  }

  private static func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }
}
