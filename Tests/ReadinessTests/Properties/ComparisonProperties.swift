import OrderedCollections
import Testing

@testable import Readiness

/// What holds for comparisons whatever the questionnaire and the answers.
@Suite struct ComparisonProperties {
  static let seeds = UInt64(0)..<200

  /// A questionnaire with gates, expectations and rules, and two sheets of answers.
  private static func sheets(_ seed: UInt64) throws -> (Questionnaire, AnswerSheet, AnswerSheet) {
    var generated = try GeneratedQuestionnaire.withRules(seed)
    let sheets = (0..<2).map { _ in AnswerSheet(generated.answers(), to: generated.questionnaire) }
    return (generated.questionnaire, sheets[0], sheets[1])
  }

  @Test(arguments: seeds) func anAssessmentComparedWithItselfHasNotMoved(seed: UInt64) throws {
    let (questionnaire, sheet, _) = try Self.sheets(seed)
    let moment = Moment(of: sheet, by: Assessor(questionnaire))
    let comparison = Comparison(from: moment, to: moment)
    #expect(comparison.sections.count == questionnaire.sections.count)
    #expect(comparison.sections.allSatisfy { $0.isComparable && $0.change ?? 0 == 0 })
    #expect(comparison.sections.allSatisfy { $0.band.before == $0.band.after && !$0.band.isHeldBack })
    #expect(comparison.gates.count == moment.assessment.gates.count)
    #expect(comparison.gates.allSatisfy { $0.kind == nil })
    #expect(comparison.questions == [])
    #expect(comparison.expectations.allSatisfy { !$0.hasMoved && $0.change ?? 0 == 0 })
    #expect(comparison.direction == nil)
    #expect(comparison.actions.map(\.action) == moment.assessment.actions)
    #expect(comparison.actions.allSatisfy { $0.state == .open })
    #expect(comparison.notCompared == [])
  }

  @Test(arguments: seeds) func theOtherWayRoundEverySignIsTheOther(seed: UInt64) throws {
    let (questionnaire, first, second) = try Self.sheets(seed)
    let assessor = Assessor(questionnaire)
    let (before, after) = (Moment(of: first, by: assessor), Moment(of: second, by: assessor))
    let (there, back) = (Comparison(from: before, to: after), Comparison(from: after, to: before))
    #expect(there.sections.map(\.change) == back.sections.map { Self.negated($0.change) })
    #expect(there.questions.map(\.change) == back.questions.map { Self.negated($0.change) })
    #expect(there.questions.map(\.positions) == back.questions.map(\.positions))
    #expect(there.expectations.map(\.change) == back.expectations.map { Self.negated($0.change) })
    #expect(there.gates.map(\.kind) == back.gates.map { Self.swapped($0.kind) })
    #expect(there.direction == back.direction.map { $0 == .better ? .worse : .better })
    #expect(there.notCompared == back.notCompared.map(Self.swapped))
  }

  private static func negated(_ change: Double?) -> Double? { change.map { 0 - $0 } }

  private static func swapped(_ kind: GateMovement.Kind?) -> GateMovement.Kind? {
    switch kind {
    case .opened: .closed
    case .closed: .opened
    case .changed, nil: kind
    }
  }

  private static func swapped(_ item: NotCompared) -> NotCompared {
    let reason: NotCompared.Reason =
      switch item.reason {
      case .onlyBefore: .onlyAfter
      case .onlyAfter: .onlyBefore
      case .changed: .changed
      case .notAnsweredBefore: .notAnsweredAfter
      case .notAnsweredAfter: .notAnsweredBefore
      case .notApplicableBefore: .notApplicableAfter
      case .notApplicableAfter: .notApplicableBefore
      }
    return NotCompared(kind: item.kind, id: item.id, title: item.title, reason: reason)
  }

  @Test(arguments: seeds) func panelsOfOneCompareAsSingleAssessments(seed: UInt64) throws {
    let (questionnaire, first, second) = try Self.sheets(seed)
    let assessor = Assessor(questionnaire)
    let single = Comparison(from: Moment(of: first, by: assessor), to: Moment(of: second, by: assessor))
    let panel = Comparison(
      from: Moment(panelOf: [first], by: assessor), to: Moment(panelOf: [second], by: assessor))
    #expect(panel.sections == single.sections)
    #expect(panel.gates == single.gates)
    #expect(panel.expectations == single.expectations)
    #expect(panel.actions == single.actions)
    #expect(panel.notCompared == single.notCompared)
    #expect(panel.direction == single.direction)
    #expect(panel.questions.map(\.positions) == single.questions.map(\.positions))
    #expect(panel.questions.map(\.change) == single.questions.map(\.change))
    #expect(panel.questions.map(\.after.answer) == single.questions.map(\.after.answer))
  }

  @Test(arguments: seeds) func otherNamesOfTheSameQuestionsChangeNothing(seed: UInt64) throws {
    let (questionnaire, first, second) = try Self.sheets(seed)
    let (older, sheet) = Self.renamed(questionnaire, first)
    let newer = Assessor(Self.telling(questionnaire))
    let same = Comparison(from: Moment(of: first, by: newer), to: Moment(of: second, by: newer))
    // Last year's answers by this year's questionnaire, and by last year's.
    for before in [Moment(of: sheet, by: newer), Moment(of: sheet, by: Assessor(older))] {
      let renamed = Comparison(from: before, to: Moment(of: second, by: newer))
      #expect(renamed.sections == same.sections)
      #expect(renamed.questions == same.questions)
      #expect(renamed.gates == same.gates)
      #expect(renamed.expectations == same.expectations)
      #expect(renamed.actions == same.actions)
      #expect(renamed.notCompared == same.notCompared)
    }
  }

  /// The questions in sections of a questionnaire and of a sheet under older names.
  private static func renamed(_ questionnaire: Questionnaire, _ sheet: AnswerSheet) -> (Questionnaire, AnswerSheet) {
    var (older, answered) = (questionnaire, sheet)
    for (position, question) in questionnaire.questions.enumerated() {
      guard case .section = question.place else { continue }
      older.questions[position] = Question(
        id: "old_" + question.id, kind: question.kind, text: question.text, place: question.place,
        weight: question.weight, gate: question.gate, condition: question.condition, action: question.action)
    }
    answered.answers = [:]
    for (id, answer) in sheet.answers {
      let isRenamed = older.questions.contains { $0.id == "old_" + id }
      answered.answers[isRenamed ? "old_" + id : id] = answer
    }
    return (older, answered)
  }

  /// A questionnaire that tells the older names.
  private static func telling(_ questionnaire: Questionnaire) -> Questionnaire {
    var newer = questionnaire
    for question in questionnaire.questions {
      guard case .section = question.place else { continue }
      newer.renamed["old_" + question.id] = question.id
    }
    return newer
  }

  /// A band that is held back is not the one of the score, and the next edge is less than 3 % away.
  @Test(arguments: seeds) func bandsAreHeldBackOnlyNearAnEdge(seed: UInt64) throws {
    let (questionnaire, first, second) = try Self.sheets(seed)
    let assessor = Assessor(questionnaire)
    let comparison = Comparison(from: Moment(of: first, by: assessor), to: Moment(of: second, by: assessor))
    for section in comparison.sections {
      let band = section.band
      guard band.isHeldBack else {
        #expect(band.edge == nil)
        continue
      }
      let edge = questionnaire.bands[try #require(band.edge)].from
      let score = try #require(section.after)
      #expect(abs(score - edge) < 0.03 * questionnaire.range.width)
    }
  }
}
