import Readiness
import Testing

/// What holds for workshops whatever the questionnaire and the answers.
@Suite struct WorkshopProperties {
  private static func respondents(_ seed: UInt64) throws -> (questionnaire: Questionnaire, answers: [[Answer]]) {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    let count = Int.random(in: 1...4, using: &generated.generator)
    return (generated.questionnaire, (0..<count).map { _ in generated.answers() })
  }

  private static func sheets(_ questionnaire: Questionnaire, _ answers: [[Answer]]) -> [AnswerSheet] {
    answers.enumerated().map {
      AnswerSheet($1, to: questionnaire, respondent: "R\($0)", role: ["a", "b", nil][$0 % 3])
    }
  }

  @Test(arguments: PanelProperties.seeds) func withoutAnyAgreementItIsThePanel(seed: UInt64) throws {
    let (questionnaire, answers) = try Self.respondents(seed)
    let sheets = Self.sheets(questionnaire, answers)
    let workshop = Workshop(sheets, Assessor(questionnaire))
    let (before, after) = (questionnaire.panel(sheets), workshop.panel(after: AnswerSheet()))
    #expect(after.assessment.sections == before.assessment.sections)
    #expect(after.assessment.gates == before.assessment.gates)
    #expect(after.assessment.expectations == before.assessment.expectations)
    #expect(after.assessment.recommendation == before.assessment.recommendation)
    #expect(after.assessment.counts == before.assessment.counts)
    #expect(after.discussion == before.discussion)
  }

  /// Whoever agrees on everything has the assessment of those answers, whatever everybody had said.
  @Test(arguments: PanelProperties.seeds) func agreeingOnEverythingIsTheSingleAssessment(seed: UInt64) throws {
    let (questionnaire, answers) = try Self.respondents(seed)
    let agreed = answers[0].map { $0 == .unanswered ? .unknown : $0 }
    var sheet = AnswerSheet(agreed, to: questionnaire)
    let sheets = Self.sheets(questionnaire, answers)
    var record = WorkshopRecord(respondents: sheets)
    for question in questionnaire.questions { record.outcomes[question.id] = .agreed }
    sheet.workshop = record
    let joint = Workshop(sheets, Assessor(questionnaire)).panel(after: sheet).assessment
    let single = Assessor(questionnaire).assess(sheet)
    #expect(joint.sections == single.sections)
    #expect(joint.gates == single.gates)
    #expect(joint.expectations == single.expectations)
    #expect(joint.recommendation == single.recommendation)
    #expect(joint.atWorst == single.atWorst)
    #expect(joint.atBest == single.atBest)
    #expect(joint.actions == single.actions)
    #expect(joint.counts == single.counts)
  }

  @Test(arguments: PanelProperties.seeds) func theJointSheetHasNoIssues(seed: UInt64) throws {
    let (questionnaire, answers) = try Self.respondents(seed)
    let workshop = Workshop(Self.sheets(questionnaire, answers), Assessor(questionnaire))
    let joint = workshop.jointSheet(AnswerSheet())
    #expect(questionnaire.accept(joint).issues == [])
    #expect(!joint.answers.isEmpty || answers.allSatisfy { $0.allSatisfy { !$0.isGiven } })
  }
}
