import Readiness
import Testing

/// The values of expressions, worked out by the plan.
@Suite struct ExpressionValueTests {
  /// A section `s` with the numbers `n` and `z`, a scale `a`, a yes_no `y` and a choice `c`.
  private static func value(_ text: String, _ answers: [String: Answer] = [:]) throws -> Double? {
    var building = Building()
    let identity = QuestionKind.number([(0, 0), (100, 100)])
    building.section(
      "s",
      [
        ("n", identity, 1), ("z", identity, 1), ("a", .scale(5), 1), ("y", .yesNo(YesNo()), 1),
        (
          "c", .choice(Choice(options: [AnswerOption(id: "on", label: "On"), AnswerOption(id: "off", label: "Off")])), 1
        ),
        ("t", .text, 1), ("u", .text, 1),
      ])
    let isCondition = (try? building.finished().expression(text, as: .boolean)) != nil
    let expression = try building.finished().expression(text, as: isCondition ? .boolean : .number)
    building.questionnaire.diagnosis = Diagnosis(
      likelyFrom: 0, clearBy: 0,
      sources: [Diagnosis.Source(id: "d", title: "D", action: nil, score: expression)])
    let questionnaire = building.finished()
    let accepted = AcceptedAnswers(answers: questionnaire.dense(answers))
    return Assessor(questionnaire).assess(accepted).diagnosis.scores[0]
  }

  @Test(arguments: [
    ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("2 - 3 - 4", -5), ("12 / 3 / 2", 2), ("-2 * -3", 6), ("1e3 + 1.5", 1001.5),
    ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("abs(-4)", 4), ("clamp(7, 0, 5)", 5), ("clamp(3, 5, 0)", 0),
    ("if(1 < 2, 10, 20)", 10), ("if(1 > 2, 10, 20)", 20), ("at_most(s, 50)", 0),
  ])
  func arithmetic(text: String, value: Double) throws {
    #expect(try Self.value(text) == value)
  }

  @Test(arguments: [
    "answer.n", "answer.n + 1", "answer.n * 0", "-answer.n", "abs(answer.n)", "min(1, answer.n)", "max(1, answer.n)",
    "clamp(answer.n, 0, 1)", "answer.n = answer.n", "not answer.y", "if(answer.y, 1, 2)", "1 / 0", "1 / (0.1 - 0.1)",
    "1 / 1e-10", "1e308 * 10", "answer.y and true", "answer.y or false", "answer.c = \"on\"", "at_most(s, answer.n)",
    "answer.t = answer.u", "score.s",
  ])
  func missingStaysMissing(text: String) throws {
    #expect(try Self.value(text) == nil)
  }

  @Test(arguments: [
    ("answer.y and false", 0.0), ("false and answer.y", 0), ("answer.y or true", 1), ("true or answer.y", 1),
    ("known(answer.y)", 0), ("known(1)", 1), ("first_known(answer.n, answer.z, 5)", 5), ("not known(score.s)", 1),
    ("if(true, 1, answer.n)", 1), ("gates.failed", 0), ("expectations.compared", 0), ("priorities.stretch", 0),
  ])
  func missingDoesNotDecideWhatIsDecided(text: String, value: Double) throws {
    #expect(try Self.value(text) == value)
  }

  @Test(arguments: [
    ("0.1 + 0.2 = 0.3", 1.0), ("0.1 + 0.2 <= 0.3", 1), ("0.1 + 0.2 > 0.3", 0), ("1 < 1.0000000001", 0),
    ("1 < 1.000000001", 1), ("1e17 + 1 = 1e17", 1), ("0.0000000005 = 0.000000001", 1), ("-0.0000000005 < 0", 1),
    ("0.00000000049 = 0", 1), ("9007199.5 < 9007199.50000001", 1),
  ])
  func comparesAtNineDecimals(text: String, value: Double) throws {
    #expect(try Self.value(text) == value)
  }

  @Test func answersByKind() throws {
    #expect(try Self.value("answer.a", ["a": .scale(position: 4)]) == 4)
    #expect(try Self.value("answer.y = true", ["y": .yesNo(true)]) == 1)
    #expect(try Self.value("answer.c = \"off\"", ["c": .choice(option: 1)]) == 1)
    #expect(try Self.value("answer.c != \"off\"", ["c": .choice(option: 1)]) == 0)
    #expect(try Self.value("answer.t = \"yes\"", ["t": .text("yes")]) == 1)
    #expect(try Self.value("answer.t = \"é\"", ["t": .text("e\u{301}")]) == 0)
    #expect(try Self.value("answer.t = answer.u", ["t": .text("same"), "u": .text("same")]) == 1)
    #expect(try Self.value("answer.t = answer.u", ["t": .text("one"), "u": .text("other")]) == 0)
    #expect(try Self.value("coverage.s", ["n": .number(1)]) == 0.25)
    #expect(try Self.value("coverage.n", ["n": .unknown]) == 0)
    #expect(try Self.value("coverage.n", ["n": .notApplicable]) == nil)
  }
}
