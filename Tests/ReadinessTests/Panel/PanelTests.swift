import Testing

@testable import Readiness

@Suite struct PanelTests {
  /// Two sections of scales from 1 to 5, the first question with a gate at 50; roles a and b.
  private static func questionnaire(ask: [String] = []) -> Questionnaire {
    var building = Building()
    building.questionnaire.roles = [.init(id: "a", title: "A"), .init(id: "b", title: "B")]
    building.questionnaire.effects = [.init(id: "stop", title: "Stop")]
    building.section("one", [("q", .scale(5), 1)], gate: Gate(minimum: 50, effect: 0))
    building.section("two", [("r", .scale(5), 1), ("s", .scale(3), 1)])
    if !ask.isEmpty {
      let old = building.questionnaire.questions[1]
      building.questionnaire.questions[1] = Question(
        id: old.id, kind: old.kind, text: old.text, place: old.place, ask: ask)
    }
    return building.finished()
  }

  private static func score(_ panel: Panel, _ section: Int) -> Double? { panel.assessment.sections[section].score }

  @Test func everyRoleWeighsTheSame() {
    let panel = Self.questionnaire().panel([
      AnswerSheet(role: "a", ["q": .number(5)]), AnswerSheet(role: "a", ["q": .number(3)]),
      AnswerSheet(role: "b", ["q": .number(1)]),
    ])
    #expect(Self.score(panel, 0) == 37.5)
  }

  @Test func unknownRolesAreRolesOfTheirNameAndThoseWithoutOneAreOneRole() {
    let panel = Self.questionnaire().panel([
      AnswerSheet(role: nil, ["q": .number(1)]), AnswerSheet(role: "x", ["q": .number(5)]),
      AnswerSheet(role: nil, ["q": .number(2)]), AnswerSheet(role: "y", ["q": .number(4)]),
      AnswerSheet(role: "x", ["q": .number(3)]),
    ])
    #expect(Self.score(panel, 0) == 162.5 / 3)
    #expect(panel.roles.map(\.id) == ["x", "y", nil])
    #expect(panel.scales[0].apart == nil)
    #expect(panel.assessment.issues.map(\.code) == [.role, .role, .role])
  }

  @Test(arguments: [
    ([5, 4, 1], GateStatus.disputed), ([5, 1], .failed), ([1, 2, 5], .failed), ([3, 4], .passed),
    ([5, 3, 3, 1], .disputed),
  ])
  func gatesAreJudgedOnTheLowerMedian(positions: [Int], status: GateStatus) {
    let sheets = positions.map { AnswerSheet(role: "a", ["q": .number(Double($0))]) }
    #expect(Self.questionnaire().panel(sheets).assessment.gates[0].status == status)
  }

  @Test func anOpenGateIsNotVerifiedAndIsSupposedAtWorstAndAtBest() throws {
    var questionnaire = Self.questionnaire()
    questionnaire.recommendations = [
      Outcome(
        id: "stop", title: "Stop", summary: nil,
        rules: [.init(condition: try questionnaire.expression("gates.failed > 0", as: .boolean), because: "so")]),
      Outcome(id: "go", title: "Go", summary: nil, rules: []),
    ]
    let panel = questionnaire.panel([AnswerSheet(role: "a", ["q": .unknown]), AnswerSheet(role: "b", [:])])
    #expect(panel.assessment.gates[0].status == .unverified)
    #expect(panel.assessment.atWorst == 0)
    #expect(panel.assessment.atBest == 1)
  }

  @Test func rulesCountDisputedGates() throws {
    var questionnaire = Self.questionnaire()
    questionnaire.recommendations = [
      Outcome(
        id: "talk", title: "Talk", summary: nil,
        rules: [
          .init(
            condition: try questionnaire.expression("gates.disputed = 1 and gates.stop.disputed = 1", as: .boolean),
            because: "so")
        ]),
      Outcome(id: "go", title: "Go", summary: nil, rules: []),
    ]
    let sheets = [5.0, 4, 1].map { AnswerSheet(role: "a", ["q": .number($0)]) }
    #expect(questionnaire.panel(sheets).assessment.recommended.id == "talk")
    #expect(questionnaire.panel(Array(sheets.prefix(2))).assessment.recommended.id == "go")
  }

  @Test func whatEverybodyCallsNotApplicableIs() {
    let questionnaire = Self.questionnaire()
    let both = questionnaire.panel([
      AnswerSheet(role: "a", ["s": .notApplicable]), AnswerSheet(role: "b", ["s": .notApplicable]),
      AnswerSheet(role: "b", [:]),
    ])
    #expect(both.assessment.counts == AnswerCounts(notApplicable: 1, unanswered: 2))
    #expect(both.scales.map(\.question) == [0, 1])
    let one = questionnaire.panel([
      AnswerSheet(role: "a", ["s": .notApplicable]), AnswerSheet(role: "b", ["s": .unknown]),
    ])
    #expect(one.assessment.counts == AnswerCounts(unknown: 1, unanswered: 2))
    #expect(one.scales.map(\.agreement.count) == [0, 0, 0])
  }

  @Test func answersHiddenFromARespondentAreDroppedAndTheJointAnswersDecideWhatIsAsked() throws {
    var questionnaire = Self.questionnaire()
    questionnaire.questions[1].condition = .when(try questionnaire.expression("answer.q >= 3", as: .boolean))
    // The first respondent's own answers hide r; the panel asks it.
    let asked = questionnaire.panel([
      AnswerSheet(role: "a", ["q": .number(1), "r": .number(1)]),
      AnswerSheet(role: "b", ["q": .number(4), "r": .number(5)]),
      AnswerSheet(role: "b", ["q": .number(4), "r": .number(4)]),
    ])
    #expect(asked.scales.first { $0.question == 1 }?.agreement.mean == 4.5)
    // The panel hides r, which the second respondent was asked.
    let hidden = questionnaire.panel([
      AnswerSheet(role: "a", ["q": .number(1)]), AnswerSheet(role: "b", ["q": .number(4), "r": .number(5)]),
    ])
    #expect(hidden.assessment.counts.hidden == 1)
    #expect(hidden.scales.map(\.question) == [0, 2])
    #expect(hidden.assessment.sections[1].score == nil)
  }

  @Test func rolesFurthestApartAreTheFirstOfTheirValue() {
    let panel = Self.questionnaire().panel([
      AnswerSheet(role: "y", ["q": .number(1)]), AnswerSheet(role: "x", ["q": .number(1)]),
      AnswerSheet(role: "b", ["q": .number(5)]), AnswerSheet(role: "a", ["q": .number(5)]),
    ])
    #expect(panel.scales[0].apart?.lowest.role == "y")
    #expect(panel.scales[0].apart?.highest.role == "a")
    #expect(panel.scales[0].gap == 1)
    #expect(panel.apart(onSection: 0)?.distance == 100)
  }

  @Test func disputedGatesComeFirstThenTheWidestGaps() {
    let panel = Self.questionnaire().panel([
      AnswerSheet(role: "a", ["q": .number(4), "r": .number(4), "s": .number(3)]),
      AnswerSheet(role: "a", ["q": .number(4), "r": .number(4), "s": .number(3)]),
      AnswerSheet(role: "b", ["q": .number(1), "r": .number(3), "s": .number(1)]),
    ])
    #expect(
      panel.discussion == [
        DiscussionPoint(question: 0, reason: .disputedGate), DiscussionPoint(question: 2, reason: .rolesApart),
        DiscussionPoint(question: 1, reason: .rolesApart),
      ])
  }

  @Test func aQuestionIsUnheardUntilARoleThatKnowsBestAnswers() {
    let questionnaire = Self.questionnaire(ask: ["b"])
    let others = [AnswerSheet(role: "a", ["r": .number(2)]), AnswerSheet(role: nil, ["r": .number(2)])]
    #expect(questionnaire.panel(others).unheard == [1])
    #expect(questionnaire.panel(others + [AnswerSheet(role: "b", ["r": .unknown])]).unheard == [1])
    #expect(questionnaire.panel(others + [AnswerSheet(role: "b", ["r": .number(2)])]).unheard == [])
  }

  @Test func agreementOfASectionIsTheMeanOverItsScales() throws {
    let panel = Self.questionnaire().panel([
      AnswerSheet(role: "a", ["r": .number(4), "s": .number(2)]),
      AnswerSheet(role: "b", ["r": .number(4), "s": .number(3)]),
    ])
    let section = panel.sections[1]
    #expect(section.scales == 2)
    // s² of 2 and 3 is 1/2, of three options σ² is 8/12.
    let withinGroup = try #require(section.withinGroup)
    #expect(abs(withinGroup - 0.625) < 1e-12)
    #expect(section.averageDeviation == 0.25)
    #expect(panel.sections[0].scales == 0)
    #expect(panel.sections[0].label == nil)
  }

  @Test func nothingOfASmallRoleIsShownButItCounts() {
    let sheets = [
      AnswerSheet(role: "a", ["q": .number(5), "r": .number(9)]), AnswerSheet(role: "b", ["q": .number(3)]),
      AnswerSheet(role: "b", ["q": .number(3)]),
    ]
    let panel = Self.questionnaire().panel(sheets, smallestGroup: 2)
    #expect(Self.score(panel, 0) == 75)
    #expect(panel.roles.map(\.id) == ["b"])
    #expect(panel.shown == [1, 2])
    #expect(panel.withheldCount == 1)
    #expect(panel.scales[0].agreement.maximum == 3)
    #expect(panel.discussion == [])
    #expect(panel.assessment.issues == [])
  }
}
