import Readiness

/// What comes of a panel, as plain text for a terminal or a projector.
///
/// The joint recommendation and who was asked come first, then where the respondents disagree, then the rest of the
/// joint assessment. An anonymous page shows roles, never whose an answer, a note or a piece of evidence is.
package struct PanelPage {
  let panel: Panel
  let isAnonymous: Bool
  var page: TextPage

  /// The lines of the page, of `width` cells at the most; tables need about 60.
  package static func lines(
    of panel: Panel, isAnonymous: Bool = false, width: Int, appearance: Appearance = .plain
  ) -> [String] {
    var opening = OutcomePage(assessment: panel.assessment, page: TextPage(width: width, appearance: appearance))
    opening.writeOpening()
    var page = PanelPage(panel: panel, isAnonymous: isAnonymous, page: opening.page)
    page.writeRespondents()
    page.writeDiscussion()
    page.writeRolesApart()
    page.writeDisputedGates()
    page.writeAgreement()
    page.writeExpectationsByRole()
    page.writeUnheard()
    page.writeQuality()
    var details = OutcomePage(assessment: panel.assessment, page: page.page, wholeList: "--format json")
    details.writeDetails()
    return details.page.lines
  }

  var questionnaire: Questionnaire { panel.questionnaire }

  /// What a role is called.
  func title(ofRole id: String?) -> String {
    guard let id else { return "No role" }
    return questionnaire.roles.first { $0.id.isSameText(as: id) }?.title ?? id
  }

  /// What a respondent is called: name and role, as far as they are known and may be told.
  func title(of respondent: Respondent) -> String {
    let role = respondent.sheet.role.map { title(ofRole: $0) }
    guard !isAnonymous, let name = respondent.sheet.respondent else { return role ?? title(ofRole: nil) }
    guard let role, role != name else { return name }
    return "\(name), \(role)"
  }

  private mutating func writeRespondents() {
    page.write(heading: "Who was asked")
    for role in panel.roles {
      let names = isAnonymous ? [] : role.respondents.compactMap { panel.respondents[$0].sheet.respondent }
      let count = Counted.text(role.respondents.count, "respondent")
      page.write(
        item: "\(title(ofRole: role.id)): "
          + (names.count == role.respondents.count ? names.joined(separator: "; ") : count))
    }
    if panel.withheldCount > 0 {
      page.write(
        "The answers of \(Counted.text(panel.withheldCount, "more respondent")) count for the joint assessment. "
          + "Nothing else of them is shown, since their roles have too few respondents.")
    }
  }

  private mutating func writeUnheard() {
    guard !panel.unheard.isEmpty else { return }
    page.write(heading: "Not answered by those who know best")
    writeLimited(panel.unheard) { page, position in
      let question = page.questionnaire.questions[position]
      let roles = question.ask.map { page.title(ofRole: $0) }.joined(separator: ", ")
      page.page.write(item: "\(question.text) (ask: \(roles))")
    }
  }

  /// How many things a list shows.
  static let listLimit = 10

  /// Writes the first of a list, and tells how many more there are.
  mutating func writeLimited<Item>(_ items: [Item], _ write: (inout PanelPage, Item) -> Void) {
    for item in items.prefix(Self.listLimit) { write(&self, item) }
    let left = items.count - Self.listLimit
    if left > 0 { page.write("And \(left) more, which --format json lists.") }
  }
}
