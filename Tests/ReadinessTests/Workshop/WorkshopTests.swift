import Readiness
import Testing

@Suite struct WorkshopTests {
  /// A gate at 50 and two more scales, a whole number, a text, and a choice that asks for the last question.
  private static func questionnaire() -> Questionnaire {
    var building = Building()
    building.questionnaire.roles = [.init(id: "a", title: "A"), .init(id: "b", title: "B")]
    building.questionnaire.effects = [.init(id: "stop", title: "Stop")]
    building.questionnaire.renamed = ["old_r": "r"]
    building.section("one", [("q", .scale(5), 1)], gate: Gate(minimum: 50, effect: 0))
    building.section(
      "two",
      [
        ("r", .scale(5), 1), ("s", .scale(3), 1),
        ("n", .number(NumberKind(minimum: 0, isInteger: true)), 1), ("t", .text, 1),
      ])
    return building.finished()
  }

  private static let sheets = [
    AnswerSheet(role: "a", ["q": .number(5), "r": .number(4), "s": .unknown, "n": .number(4), "t": .text("x")]),
    AnswerSheet(role: "a", ["q": .number(4), "r": .number(4), "n": .number(9)]),
    AnswerSheet(role: "b", ["q": .number(1), "r": .number(1), "s": .notApplicable]),
  ]

  private static let workshop = Workshop(sheets, Assessor(questionnaire()))

  /// A sheet with these agreed answers, and questions without a joint answer.
  private static func sheet(_ agreed: [String: StoredAnswer], without apart: [String] = []) -> AnswerSheet {
    var record = WorkshopRecord(respondents: sheets)
    var sheet = AnswerSheet()
    for (id, answer) in agreed {
      sheet.answers[id] = answer
      record.outcomes[id] = .agreed
    }
    for id in apart { record.outcomes[id] = .notAgreed }
    sheet.workshop = record
    return sheet
  }

  @Test func questionsComeInTheOrderOfWhatToDiscuss() {
    #expect(Self.workshop.questions(with: AnswerSheet()) == [0, 1])
    #expect(Self.workshop.questions(with: Self.sheet(["n": .number(3)])) == [0, 1, 3])
  }

  @Test func anAgreedAnswerIsTheJointOne() {
    let before = Self.workshop.panel.assessment
    #expect(before.gates[0].status == .disputed)
    #expect(before.sections[0].score == 43.75)
    let after = Self.workshop.panel(after: Self.sheet(["q": .number(4)]))
    #expect(after.assessment.gates[0].status == .passed)
    #expect(after.assessment.sections[0].score == 75)
    #expect(after.assessment.sections[1] == before.sections[1])
    #expect(after.discussion.map(\.question) == [1])
    // What everybody had said stays what the agreement is about.
    #expect(after.scales == Self.workshop.panel.scales)
    #expect(Self.workshop.panel(after: Self.sheet(["q": .number(2)])).assessment.gates[0].status == .failed)
    #expect(Self.workshop.panel(after: Self.sheet(["q": .unknown])).assessment.gates[0].status == .unverified)
  }

  @Test func withoutAJointAnswerTheJointValueStays() {
    let sheet = Self.sheet([:], without: ["q", "r"])
    let after = Self.workshop.panel(after: sheet)
    #expect(after.assessment.sections == Self.workshop.panel.assessment.sections)
    #expect(after.assessment.gates == Self.workshop.panel.assessment.gates)
    #expect(after.discussion == Self.workshop.panel.discussion)
  }

  @Test func anAnswerThatIsNotSettledDoesNotCount() {
    var sheet = Self.sheet([:])
    sheet.answers["q"] = .number(1)
    #expect(Self.workshop.panel(after: sheet).assessment.sections == Self.workshop.panel.assessment.sections)
  }

  @Test func anEarlierIdOfAQuestionIsUnderstood() {
    let after = Self.workshop.panel(after: Self.sheet(["old_r": .number(5)]))
    #expect(after.discussion.map(\.question) == [0])
    #expect(Self.workshop.agreedOnly(Self.sheet(["old_r": .number(5)])).answers == ["old_r": .number(5)])
  }

  @Test func theSheetHoldsTheLowerMedianWhereNothingIsAgreed() {
    let joint = Self.workshop.jointSheet(Self.sheet(["r": .number(2)], without: ["q"]))
    // Of 4 and 9 the median is 6.5, which is no whole number; in own words there is no joint answer.
    #expect(joint.answers == ["q": .number(4), "r": .number(2), "s": .unknown, "n": .number(6)])
    #expect(joint.workshop?.respondents.map(\.answers) == Self.sheets.map(\.answers))
    #expect(Self.workshop.agreedOnly(joint).answers == ["r": .number(2)])
  }

  @Test func theRecordBringsBackTheSheetsOfThoseWhoTookPart() {
    let sheet = AnswerSheet(
      questionnaireID: "test", organization: "Acme", workshop: WorkshopRecord(respondents: Self.sheets))
    #expect(
      sheet.recordedSheets
        == Self.sheets.map {
          var expected = $0
          expected.questionnaireID = "test"
          return expected
        })
    #expect(AnswerSheet().recordedSheets == [])
  }
}
