import OrderedCollections
import Readiness
import Testing

/// Which stored answers questions take, and what is said of the others.
@Suite struct AcceptedAnswersTests {
  private static let options = [
    AnswerOption(id: "x", label: "X"), AnswerOption(id: "y", label: "Y"), AnswerOption(id: "z", label: "Z"),
    AnswerOption(id: "none", label: "None", isExclusive: true),
  ]

  private static func question(_ kind: QuestionKind, mayBeNotApplicable: Bool = true) -> Question {
    Question(id: "q", kind: kind, text: "?", place: .section(0), mayBeNotApplicable: mayBeNotApplicable)
  }

  private static let kinds: [String: QuestionKind] = [
    "scale": .scale(5), "choice": .choice(Choice(options: options)),
    "multiple": .multiple(MultipleChoice(options: options, chooseAtMost: 2)),
    "number": .number(NumberKind(minimum: -1, maximum: 10)),
    "integer": .number(NumberKind(minimum: 0, maximum: 10, isInteger: true)), "yes_no": .yesNo(YesNo()), "text": .text,
  ]

  @Test(arguments: [
    ("scale", StoredAnswer.number(3), Answer.scale(position: 3)), ("choice", .text("y"), .choice(option: 1)),
    ("multiple", .list([.text("z"), .text("x"), .text("z")]), .multiple(options: [0, 2])),
    ("multiple", .list([]), .multiple(options: [])), ("multiple", .list([.text("none")]), .multiple(options: [3])),
    ("number", .number(2.5), .number(2.5)), ("number", .number(10), .number(10)), ("integer", .number(3), .number(3)),
    ("yes_no", .boolean(false), .yesNo(false)), ("text", .text(""), .text("")), ("text", .text("unknown"), .unknown),
    ("scale", .text("unknown"), .unknown), ("multiple", .text("not_applicable"), .notApplicable),
    ("number", .nothing, .unanswered),
  ])
  func accepts(kind: String, stored: StoredAnswer, answer: Answer) throws {
    let question = Self.question(try #require(Self.kinds[kind]))
    #expect(question.answer(from: stored) == .success(answer))
    if answer.isGiven, kind != "multiple" { #expect(question.stored(answer) == stored) }
  }

  @Test(arguments: [
    ("scale", StoredAnswer.number(2.5), AnswerIssue.Code.type), ("scale", .text("3"), .type),
    ("scale", .boolean(true), .type), ("scale", .number(0), .limits), ("scale", .number(6), .limits),
    ("choice", .number(1), .type), ("choice", .text("w"), .option), ("choice", .list([.text("x")]), .type),
    ("multiple", .text("x"), .type), ("multiple", .list([.number(1)]), .type),
    ("multiple", .list([.text("w")]), .option),
    ("multiple", .list([.text("x"), .text("none")]), .exclusive),
    ("multiple", .list([.text("x"), .text("y"), .text("z")]), .tooMany), ("number", .text("5"), .type),
    ("number", .number(-1.5), .limits), ("number", .number(10.5), .limits), ("integer", .number(2.5), .type),
    ("integer", .number(10.5), .type), ("integer", .number(11), .limits), ("yes_no", .text("yes"), .type),
    ("yes_no", .number(1), .type), ("text", .number(1), .type), ("text", .mapping([:]), .type),
  ])
  func refuses(kind: String, stored: StoredAnswer, code: AnswerIssue.Code) throws {
    let question = Self.question(try #require(Self.kinds[kind]))
    guard case .failure(let problem) = question.answer(from: stored) else {
      Issue.record("accepted \(stored)")
      return
    }
    #expect(problem.code == code)
  }

  @Test func notApplicableMayBeRefused() {
    let question = Self.question(.scale(5), mayBeNotApplicable: false)
    guard case .failure(let problem) = question.answer(from: .notApplicable) else {
      Issue.record("accepted")
      return
    }
    #expect(problem.code == .notAllowed)
    #expect(question.answer(from: .unknown) == .success(.unknown))
  }

  private static var questionnaire: Questionnaire {
    var building = Building()
    building.section("s", [("sponsor", .scale(5), 1), ("scope", .scale(5), 1)])
    building.questionnaire.roles = [Questionnaire.Named(id: "finance", title: "Finance")]
    building.questionnaire.renamed = ["owner": "sponsor", "gone": "scope"]
    return building.finished()
  }

  @Test func versionAndRoleComeFirstThenTheAnswersInTheirOrder() {
    let sheet = AnswerSheet(
      questionnaireVersion: "0.9.0", role: "finanze",
      answers: ["sponser": .number(1), "scope": .number(9), "owner": .number(2), "sponsor": .number(3)])
    let accepted = Self.questionnaire.accept(sheet)
    #expect(accepted.issues.map(\.code) == [.version, .role, .unknownQuestion, .limits, .renamed])
    #expect(accepted.issues.map(\.question) == [nil, nil, "sponser", "scope", "owner"])
    #expect(accepted.answers == [.scale(position: 3), .unanswered])
    #expect(accepted.issues[1].message.contains("did you mean `finance`?"))
    #expect(accepted.issues[2].message.contains("did you mean `sponsor`?"))
  }

  @Test func anOldIDIsRead() {
    let accepted = Self.questionnaire.accept(AnswerSheet(answers: ["owner": .number(2), "gone": .number(7)]))
    #expect(accepted.answers == [.scale(position: 2), .unanswered])
    #expect(accepted.issues.map(\.question) == ["scope"])
  }

  @Test func rolesAreOnlyCheckedWhereTheyAreDeclared() {
    var questionnaire = Self.questionnaire
    questionnaire.roles = []
    #expect(questionnaire.accept(AnswerSheet(role: "anything")).issues.isEmpty)
  }
}
