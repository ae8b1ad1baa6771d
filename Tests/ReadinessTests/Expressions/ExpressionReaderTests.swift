import Readiness
import Testing

/// What the reader of expressions accepts, refuses and says, with the place in the text.
@Suite struct ExpressionReaderTests {
  /// One section `s` with a scale `a`, a choice `c`, a multiple `m`, a yes_no `y`, a text `t` and a number `n`.
  static var questionnaire: Questionnaire {
    var building = Building()
    let options = [AnswerOption(id: "onshore", label: "On"), AnswerOption(id: "offshore", label: "Off")]
    building.section(
      "s",
      [
        ("a", .scale(5), 1), ("sponsor", .scale(5), 1), ("c", .choice(Choice(options: options)), 1),
        ("m", .multiple(MultipleChoice(options: options)), 1), ("y", .yesNo(YesNo()), 1), ("t", .text, 1),
        ("n", .number(NumberKind()), 1),
      ])
    building.questionnaire.effects = [Questionnaire.Named(id: "stop", title: "Stop")]
    building.questionnaire.bands = [Band(id: "low", from: 0, title: "Low"), Band(id: "top", from: 50, title: "Top")]
    building.questionnaire.verdicts = [Outcome(id: "realistic", title: "Realistic", summary: nil, rules: [])]
    return building.finished()
  }

  private static func read(
    _ text: String, as type: ExpressionType, _ place: ExpressionScope.Place = .outcome
  ) -> [ExpressionProblem] {
    ExpressionReader.read(text, as: type, in: ExpressionScope(questionnaire, place: place)).problems
  }

  @Test(arguments: [
    "answer.a >= 4 and not answer.y", "score.s < 50 or score.a*2 - 1 = 7", "chosen.m.onshore", "true",
    "answer.c = \"onshore\" and answer.t != \"any text\"", "known(answer.m) and known(score.s)",
    "band.s = \"low\" or verdict = \"realistic\"", "gates.failed + gates.stop.disputed + gates.unverified = 0",
    "expectations.compared < 4 and priorities.unrealistic = 0", "if(answer.y, 1, -2) < at_most(s, 5e1)",
    "first_known(answer.a, score.s, 3) > clamp(coverage, 0, 1)", "if(answer.y, \"offshore\", answer.c) = answer.c",
    "min(score.s) <= max(1, 2, coverage.s)", "- - abs(-1) < 2", "((answer.a)) = 1", "gap > 0 or promise_gap > 1",
    "not not answer.y = true",
  ])
  func acceptsConditions(text: String) {
    #expect(Self.read(text, as: .boolean).map(\.message) == [])
  }

  /// The text marked with « and » where the problem is, and what is said.
  @Test(arguments: [
    ("«answer.sponser» > 1", "unknown question `sponser`, did you mean `sponsor`?"),
    ("«scor.s» > 1", "unknown name `scor.s`, did you mean `score.s`?"),
    ("«mni»(1, 2) > 1", "unknown function `mni`, did you mean `min`?"),
    ("answer.c = «\"onshor\"»", "“onshor” is no option of `c`, did you mean “onshore”?"),
    ("«\"lov\"» = band.s", "“lov” is no band, did you mean “low”?"),
    ("verdict = «\"perfect\"»", "“perfect” is no verdict"),
    ("«answer.m» = 1", "several options of `m` may be chosen, so its answer is no single value"),
    ("«answer.a = \"4\"»", "a number is compared with a text"),
    ("«answer.c» + 1 > 2", "expected a number here, this is a text"),
    ("«answer.a»", "expected a condition (true or false) here, this is a number"),
    ("1 < «true»", "expected a number here, this is a condition (true or false)"),
    ("«score.t» > 1", "`t` never has a score"),
    ("«score.n» > 1", "`n` never has a score"),
    ("«gates.stop» > 1", "`gates.stop` is not a complete name"),
    ("«gates.stopp.failed» > 1", "unknown effect `stopp`, did you mean `stop`?"),
    ("«sponsor» > 1", "`sponsor` alone has no value"),
    ("answer.a > 1 «>» 2", "comparisons cannot be chained"),
    ("answer.a «answer.a»", "expected an operator or the end of the expression"),
    ("«(»answer.a > 1", "this “(” is never closed"),
    ("answer.a > 1«)»", "this “)” closes nothing"),
    ("answer.a >«»", "the expression ends too early"),
    ("answer.t = «\"open»", "this text has no closing quotation mark"),
    ("answer.a «==» 4", "“==” has no meaning here"),
    ("answer.a «!» 4", "“!” has no meaning here"),
    ("answer.t = «'»x'", "unexpected character “'”"),
    ("answer.a = «1e999»", "the number 1e999 is too large"),
    ("answer.a = «1.»", "“1.” is not a number"),
    ("answer.a = «2x»", "“2x” is not a number"),
    ("«abs(1, 2)» = 1", "`abs` takes one argument, there are 2"),
    ("«if(answer.y, 1)» = 1", "`if` takes 3 arguments, there are 2"),
    ("first_known(1, «\"a\"») = 1", "`first_known` mixes a number and a text"),
    ("at_most(«z», 1) > 0", "unknown section `z`"),
    ("at_most(«1», 1) > 0", "the first argument of `at_most` is the id of a section"),
    ("«answer» = 1", "`answer` is not a complete name"),
    ("«»", "the expression is empty"),
  ])
  func saysWhatIsWrong(marked: String, message: String) throws {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
    try #require(parts.count == 3)
    let problems = Self.read(parts.joined(), as: .boolean)
    let problem = try #require(problems.first)
    #expect(problem.message == message)
    let start = parts[0].utf8.count
    #expect(problem.range == start..<start + parts[1].utf8.count)
    #expect(problems.count == 1)
  }

  @Test func collectsAllProblemsOfNamesAndTypes() {
    let problems = Self.read("answer.x > 1 and score.z < 2 and answer.c", as: .boolean)
    #expect(
      problems.map(\.message) == [
        "unknown question `x`", "unknown section or question `z`",
        "expected a condition (true or false) here, this is a text",
      ])
  }

  @Test(arguments: [
    ("score.s > 1", "a condition for asking may only look at answers to earlier questions"),
    ("at_most(s, 1) > 0", "a condition for asking may only look at answers to earlier questions"),
    ("answer.y", "`y` is not asked before this"),
  ])
  func conditionsForAskingLookAtEarlierAnswers(text: String, message: String) {
    #expect(Self.read(text, as: .boolean, .condition(askedBefore: 3)).map(\.message) == [message])
  }

  @Test func verdictsCannotLookAtTheVerdict() {
    #expect(Self.read("verdict = \"realistic\"", as: .boolean, .verdict).count == 1)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000) + "1", String(repeating: "-", count: 10_000) + "1",
    String(repeating: "not ", count: 10_000) + "true", String(repeating: "abs(", count: 10_000),
    "1" + String(repeating: "+1", count: 100_000) + " = 1",
  ])
  func boundsNestingAndLength(text: String) {
    #expect(Self.read(text, as: .boolean).count == 1)
  }

  @Test func anyTextIsReadWithoutHarm() {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "answer.a", "(", ")", "min(", ",", "1", "\"", "x", " ", "and", "not", "-", "=", "<", "é", "\u{0}", "score.s",
      "if(",
      ".", "e", "1e", "known(", "true", "gates.failed", "🙂",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let (expression, problems) = ExpressionReader.read(
        text, as: .boolean, in: ExpressionScope(Self.questionnaire, place: .outcome))
      #expect((expression == nil) == !problems.isEmpty)
      #expect(problems.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.utf8.count })
    }
  }
}
