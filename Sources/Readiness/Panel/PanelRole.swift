/// The respondents of one role with what they say together.
package struct PanelRole: Sendable {
  /// Nil for the respondents without a role.
  package let id: String?
  /// Positions of the respondents, in the order of their files.
  package let respondents: [Int]
  /// By section, the score of these respondents alone.
  package let scores: [Double?]
  /// By expectation, what they expect.
  package let stated: [Double?]
  /// By expectation, what they say was promised.
  package let promised: [Double?]
}

extension PanelRole {
  /// Who belongs to a role.
  struct Group {
    let id: String?
    var respondents: [Int]
  }

  /// The roles of respondents: those of the questionnaire in its order, then others as they appear, then those without.
  static func groups(of respondents: [Respondent], _ questionnaire: Questionnaire) -> [Group] {
    var groups = questionnaire.roles.map { Group(id: $0.id, respondents: []) }
    var without = Group(id: nil, respondents: [])
    for (position, respondent) in respondents.enumerated() {
      guard let role = respondent.sheet.role else {
        without.respondents.append(position)
        continue
      }
      if let known = groups.firstIndex(where: { $0.id?.isSameText(as: role) == true }) {
        groups[known].respondents.append(position)
      } else {
        groups.append(Group(id: role, respondents: [position]))
      }
    }
    return (groups + [without]).filter { !$0.respondents.isEmpty }
  }
}
