import Readiness
import Testing

@testable import ReadinessReports

@Suite struct PanelPageTests {
  /// A panel on two scales, one of them of eleven options, with long titles and long words.
  private static func panel() -> Panel {
    var questionnaire = Questionnaire(id: "test", version: "1", title: "Test of a page that is not wide")
    questionnaire.roles = [
      .init(id: "sponsor", title: "Executive sponsor of the whole programme"), .init(id: "users", title: "Users"),
    ]
    questionnaire.effects = [.init(id: "stop", title: "Stops the deal")]
    questionnaire.sections = [Section(id: "s", title: "A section", children: .questions([0, 1]))]
    questionnaire.topSections = [0]
    questionnaire.headline = 0
    for (id, options) in [("five", 5), ("eleven", 11)] {
      let kind = QuestionKind.scale(
        Scale(options: (1...options).map { Scale.Option(label: "Position \($0), which is described at some length") }))
      questionnaire.questions.append(
        Question(
          id: id, kind: kind, text: "How far is the matter of \(id) settled among those whom it concerns?",
          place: .section(0), gate: options == 5 ? Gate(minimum: 50, effect: 0) : nil))
    }
    questionnaire.recommendations = [Outcome(id: "done", title: "Done", summary: nil, rules: [])]
    questionnaire.order = [0]
    func sheet(_ name: String, _ role: String, _ five: Double, _ eleven: Double) -> AnswerSheet {
      AnswerSheet(
        organization: "Acme", respondent: name, role: role,
        answers: ["five": .number(five), "eleven": .number(eleven)],
        notes: ["five": "\(name) has seen the papers"])
    }
    return PanelAssessor(Assessor(questionnaire)).assess([
      sheet("Ann", "sponsor", 5, 11), sheet("Bo", "users", 4, 1), sheet("Cy", "users", 1, 2),
      sheet("Di", "users", 4, 2),
      sheet("Ed", "users", 4, 2), sheet("Fay", "users", 4, 2), sheet("Gil", "users", 4, 2),
    ])
  }

  @Test(arguments: [60, 80, 100], [true, false])
  func noLineIsWiderThanThePage(width: Int, isAnonymous: Bool) {
    for line in PanelPage.lines(of: Self.panel(), isAnonymous: isAnonymous, width: width) {
      #expect(DisplayWidth.cells(line) <= width, "\(line)")
    }
  }

  @Test func theSpreadIsDrawnByRoleAndManyAreANumber() {
    let lines = PanelPage.lines(of: Self.panel(), width: 100)
    let first = lines.firstIndex { $0.hasSuffix("1  2  3  4  5") } ?? 0
    #expect(
      lines[first...(first + 2)].map { $0.suffix(15) }
        == ["  1  2  3  4  5", "e  .  .  .  .  #", "s  #  .  .  5  ."].map { $0.suffix(15) })
  }

  @Test func anAnonymousPageNamesNobody() {
    let page = PanelPage.lines(of: Self.panel(), isAnonymous: true, width: 100).joined(separator: "\n")
    #expect(!page.contains("Ann,"))
    #expect(!page.contains("Cy, Users"))
    // Notes are shown, but not whose they are.
    #expect(page.contains("\n   Note: Cy has seen the papers\n"))
    #expect(PanelPage.lines(of: Self.panel(), width: 100).contains { $0.contains("Cy, Users") })
  }

  @Test func rolesAreComparedInWords() {
    let page = PanelPage.lines(of: Self.panel(), width: 100)
    #expect(page.contains("  - Executive sponsor of the whole programme 100, Users 35.4: A section"))
  }
}
