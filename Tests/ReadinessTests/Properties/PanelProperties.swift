import Readiness
import Testing

/// What holds for panels whatever the questionnaire and the answers.
@Suite struct PanelProperties {
  static let seeds = UInt64(0)..<200

  private static let roles: [String?] = ["a", "b", "c", "stranger", nil]

  /// A questionnaire with roles, and the answers of some respondents.
  private static func respondents(_ seed: UInt64) throws -> (Questionnaire, [[Answer]], [String?]) {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    var questionnaire = generated.questionnaire
    questionnaire.roles = ["a", "b", "c"].map { .init(id: $0, title: $0) }
    let count = Int.random(in: 1...6, using: &generated.generator)
    let answers = (0..<count).map { _ in generated.answers() }
    let given = answers.map { _ in roles.randomElement(using: &generated.generator) ?? nil }
    return (questionnaire, answers, given)
  }

  private static func sheets(_ questionnaire: Questionnaire, _ answers: [[Answer]], _ roles: [String?]) -> [AnswerSheet]
  {
    zip(answers, roles).enumerated().map { position, entry in
      AnswerSheet(entry.0, to: questionnaire, respondent: "R\(position)", role: entry.1)
    }
  }

  @Test(arguments: seeds) func aPanelOfOneIsTheSingleAssessment(seed: UInt64) throws {
    let (questionnaire, answers, _) = try Self.respondents(seed)
    let sheet = AnswerSheet(answers[0], to: questionnaire, respondent: "R", role: "a")
    let single = Assessor(questionnaire).assess(sheet)
    let panel = questionnaire.panel([sheet])
    let joint = panel.assessment
    #expect(joint.organization == "Acme")
    #expect(joint.respondent == nil && joint.role == nil && joint.date == nil && joint.sensitivity == nil)
    #expect(joint.counts == single.counts)
    #expect(joint.coverage == single.coverage)
    #expect(joint.sections == single.sections)
    #expect(joint.gates == single.gates)
    #expect(joint.expectations == single.expectations)
    #expect(joint.verdict == single.verdict)
    #expect(joint.recommendation == single.recommendation)
    #expect(joint.atWorst == single.atWorst)
    #expect(joint.atBest == single.atBest)
    #expect(joint.diagnosis == single.diagnosis)
    #expect(joint.checks == single.checks)
    #expect(joint.actions == single.actions)
    #expect(joint.issues == single.issues)
    #expect(panel.roles.map(\.scores) == [single.sections.map(\.score)])
    #expect(panel.discussion == [])
  }

  @Test(arguments: seeds) func identicalSheetsAgreeAndScoreAsOne(seed: UInt64) throws {
    let (questionnaire, answers, roles) = try Self.respondents(seed)
    let count = answers.count + 1
    let sheets = Self.sheets(
      questionnaire, Array(repeating: answers[0], count: count), roles + ["b"])
    let panel = questionnaire.panel(sheets)
    let single = Assessor(questionnaire).assess(sheets[0])
    #expect(Self.areClose(panel.assessment.sections.map(\.score), single.sections.map(\.score)))
    #expect(panel.assessment.gates == single.gates)
    #expect(panel.assessment.counts == single.counts)
    #expect(panel.assessment.recommendation == single.recommendation)
    for scale in panel.scales where scale.agreement.count > 0 {
      #expect(scale.agreement.count == count)
      #expect(scale.agreement.withinGroup == 1)
      #expect(scale.agreement.averageDeviation == 0)
      #expect(scale.label == .veryStrong)
    }
    #expect(panel.discussion == [])
  }

  @Test(arguments: seeds) func theOrderOfFilesMattersOnlyInTies(seed: UInt64) throws {
    let (questionnaire, answers, given) = try Self.respondents(seed)
    // Roles that the questionnaire does not have are taken as they appear, which is a tie rule of its own.
    let roles = given.map { $0 == "stranger" ? "c" : $0 }
    let sheets = Self.sheets(questionnaire, answers, roles)
    var generator = SeededGenerator(seed: seed &+ 7)
    let (first, other) = (questionnaire.panel(sheets), questionnaire.panel(sheets.shuffled(using: &generator)))
    #expect(Self.areClose(first.assessment.sections.map(\.score), other.assessment.sections.map(\.score)))
    #expect(Self.areClose(first.assessment.sections.map(\.low), other.assessment.sections.map(\.low)))
    #expect(first.assessment.gates == other.assessment.gates)
    #expect(first.assessment.counts == other.assessment.counts)
    #expect(first.discussion == other.discussion)
    #expect(first.unheard == other.unheard)
    #expect(first.roles.map(\.id) == other.roles.map(\.id))
    #expect(first.scales.map(\.agreement.count) == other.scales.map(\.agreement.count))
    #expect(Self.areClose(first.scales.map(\.agreement.withinGroup), other.scales.map(\.agreement.withinGroup)))
    if !Self.hasTies(answers) {
      #expect(first.assessment.recommendation == other.assessment.recommendation)
      #expect(first.assessment.atWorst == other.assessment.atWorst)
      #expect(
        Self.areClose(first.assessment.expectations.map(\.gap), other.assessment.expectations.map(\.gap)))
    }
  }

  @Test(arguments: seeds) func aSecondRespondentOfARoleKeepsTheWeightsBetweenRoles(seed: UInt64) throws {
    let (questionnaire, answers, _) = try Self.respondents(seed)
    let pair = [answers[0], answers[answers.count - 1]]
    let two = questionnaire.panel(Self.sheets(questionnaire, pair, ["a", "b"]))
    let more = questionnaire.panel(Self.sheets(questionnaire, pair + [pair[0], pair[0]], ["a", "b", "a", "a"]))
    #expect(Self.areClose(two.assessment.sections.map(\.score), more.assessment.sections.map(\.score)))
    #expect(Self.areClose(two.roles.flatMap(\.scores), more.roles.flatMap(\.scores)))
  }

  /// Whether any two answers to a choice, or to yes or no, are given equally often.
  private static func hasTies(_ answers: [[Answer]]) -> Bool {
    (answers.first ?? []).indices.contains { question in
      let given = answers.map { $0[question] }.filter { answer in
        switch answer {
        case .choice, .yesNo: true
        case .unanswered, .unknown, .notApplicable, .scale, .multiple, .number, .text: false
        }
      }
      let counts = given.enumerated().filter { position, answer in given.firstIndex(of: answer) == position }
        .map { entry in given.count { $0 == entry.element } }
      return Set(counts).count < counts.count
    }
  }

  private static func areClose(_ left: [Double?], _ right: [Double?]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { first, second in
        guard let first, let second else { return first == nil && second == nil }
        return abs(first - second) < 1e-9
      }
  }
}
