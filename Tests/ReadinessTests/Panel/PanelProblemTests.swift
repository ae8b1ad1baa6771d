import Readiness
import Testing

@Suite struct PanelProblemTests {
  private static func sheet(_ organization: String?, _ respondent: String?) -> AnswerSheet {
    AnswerSheet(organization: organization, respondent: respondent)
  }

  @Test func oneOrganizationAndDifferentPeopleMakeAPanel() {
    #expect(
      PanelProblem.problems(in: [Self.sheet("Acme", "A"), Self.sheet("Acme", "B"), Self.sheet("Acme", nil)]) == [])
    #expect(PanelProblem.problems(in: [Self.sheet(nil, nil), Self.sheet(nil, nil)]) == [])
  }

  @Test func everythingWrongIsFoundAtOnce() {
    let sheets = [
      Self.sheet("Acme", "A"), Self.sheet("Beta", "B"), Self.sheet(nil, "A"), Self.sheet("Acme", "B"),
    ]
    #expect(
      PanelProblem.problems(in: sheets) == [
        .otherOrganization(sheet: 1, earlier: 0), .otherOrganization(sheet: 2, earlier: 0),
        .sameRespondent(sheet: 2, earlier: 0), .sameRespondent(sheet: 3, earlier: 1),
      ])
  }

  @Test func namesThatOnlyLookAlikeAreDifferent() {
    #expect(PanelProblem.problems(in: [Self.sheet("Acme", "Ren\u{E9}"), Self.sheet("Acme", "Rene\u{301}")]) == [])
  }
}
