import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct ExpectationTests {
  private let head = """
    sections:
      - id: part
        title: Part
        questions:
          - {id: sure, kind: yes_no, text: Sure?}
          - {id: where, kind: choice, text: Where?, options: [{id: near, label: Near}, {id: far, label: Far}]}
          - {id: top, kind: multiple, text: Top?, options: [{id: speed, label: Speed}, {id: none, label: None, exclusive: true}]}
      - {id: talk, title: Talk, questions: [{id: words, kind: text, text: Words?}]}
    """

  private func expect(_ items: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expectFindings(head + "\nexpectations:\n  items:\n" + items, sourceLocation: sourceLocation)
  }

  @Test func promisedQuestionsInherit() throws {
    let text = complete(
      head + """

        expectations:
          about: Words
          priorities: top
          items:
            - id: speed
              title: Speed
              question: {kind: number, unit: days, text: How fast?, minimum: 1, integer: true, when: answer.sure, why: W, action: A, help: H, evidence: E, not_applicable: false}
              promised: Promised?
              bolder: lower
              rests_on: {part: 2}
              supportable: [[0, 30], [100, 10]]
              bold: [[0, 20], [100, 5]]
              adjust: [{question: where, multiply: {far: 2}, bold_limit: {near: 7}}]
            - {id: level, title: Level, question: {kind: scale, text: Level?, options: [No, Some, Yes]}, bolder: lower, rests_on: {part: 1}, supportable: [[0, 3], [50, 1]]}
        """)
    let loaded = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml")
    #expect(loaded.diagnostics == [])
    let questionnaire = try #require(loaded.value)
    #expect(questionnaire.questions.map(\.id) == ["sure", "where", "top", "words", "speed", "speed_promised", "level"])
    let promised = questionnaire.questions[5]
    #expect(promised.place == .promised(expectation: 0))
    #expect(promised.text == "Promised?")
    #expect([promised.why, promised.action, promised.help, promised.evidence] == [nil, nil, nil, nil])
    #expect(!promised.mayBeNotApplicable)
    #expect(questionnaire.questions[4].why == "W")
    guard case .when(.value(.answer(question: 0)))? = promised.condition, case .number(let number) = promised.kind
    else {
      Issue.record("the promised question has neither the condition nor the kind of the stated one")
      return
    }
    #expect(number.unit == "days" && number.isInteger && number.minimum == 1)
    let (speed, level) = (questionnaire.expectations[0], questionnaire.expectations[1])
    #expect(speed.restsOn == [Expectation.Driver(section: 0, weight: 2)])
    #expect(speed.adjustments == [Expectation.Adjustment(question: 1, factors: [nil, 2], boldLimits: [7, nil])])
    #expect(level.promised == nil)
    #expect(level.supportable.shape == .steps)
    #expect(level.bold.knots == [Curve.Knot(value: 0, result: 2), Curve.Knot(value: 50, result: 0)])
    #expect(questionnaire.priorities == 2)
    #expect(questionnaire.expectationsAbout == "Words")
  }

  @Test func faultsOfItems() {
    expect(
      """
          - id: speed
            title: Speed
            question: {id: speed, kind: number, text: How fast?, weight: 1, gate: {}, curve: [[0, 0]], reverse: true}
                       ^ error: the question of an expectation has no `id`: it has that of the expectation
                                                                 ^ error: the question of an expectation has no `weight`: it counts for nothing in scores
                                                                            ^ error: the question of an expectation has no `gate`: it counts for nothing in scores
                                                                                      ^ error: the question of an expectation has no `curve`: it counts for nothing in scores
                                                                                                       ^ error: the question of an expectation has no `reverse`: it counts for nothing in scores
            bolder: faster
                    ^ error: `bolder` cannot be `faster`
            rests_on: {prat: 1, talk: 1, part: 0}
                       ^ error: unknown section `prat`, did you mean `part`?
                                ^ warning: the section `talk` never has a score
                                               ^ error: a weight of `rests_on` has to be above 0, not 0
            supportable: [[0, 1], [120, 2]]
                                   ^ warning: this is not a score: scores go from 0 to 100
          - {id: words, title: Words, question: {kind: choice, text: T, options: [{id: x, label: X}]}, bolder: higher, rests_on: {}, supportable: []}
                 ^ error: the id `words` is given twice, first in line 8
                                                       ^ error: the question of an expectation is a number or a scale, not choice
                                                                                                                                 ^ error: `rests_on` names no section
                                                                                                                                                  ^ error: `supportable` needs at least one pair
          - {id: bare, title: Bare}
            ^ error: an expectation needs `question`, `bolder`, `rests_on` and `supportable`
      """)
  }

  @Test func idsOfPromisesAreTakenEvenWithoutOne() {
    expectFindings(
      """
      sections: [{id: part, title: Part, questions: [{id: sure, kind: yes_no, text: S}, {id: pay_promised, kind: text, text: P}]}]
      expectations:
        items:
          - id: pay
                ^ error: the id `pay_promised` is given twice, first in line 1
            title: Pay
            question: {kind: number, text: P}
            bolder: higher
            rests_on: {part: 1}
            supportable: [[0, 0]]
            bold: [[0, 1]]
      """)
  }

  @Test func curvesOfNumbers() {
    expect(
      """
          - {id: speed, title: S, question: {kind: number, text: T}, bolder: higher, rests_on: {part: 1}, supportable: [[0, 0]]}
            ^ error: an expectation of a number needs `bold`
          - {id: pace, title: P, question: {kind: number, text: T}, bolder: higher, rests_on: {part: 1}, supportable: [[0, 0], [100, 10]], bold: [[0, 5], [50, 4], [100, 20]]}
                                                                                                                                                 ^ error: at the score 50 `bold` asks for less (4) than `supportable` (5)
          - {id: rest, title: R, question: {kind: number, text: T}, bolder: lower, rests_on: {part: 1}, supportable: [[0, 10]], bold: [[0, 10], [50, 11]]}
                                                                                                                                      ^ error: at the score 50 `bold` asks for less (11) than `supportable` (10)
          - {id: even, title: E, question: {kind: number, text: T}, bolder: lower, rests_on: {part: 1}, supportable: [[0, 10], [100, 5]], bold: [[0, 10], [100, 5]]}
      """)
  }

  @Test func curvesOfScales() {
    expect(
      """
          - {id: speed, title: S, question: {kind: scale, text: T, options: [No, Yes]}, bolder: higher, rests_on: {part: 1}, supportable: [[0, 0], [50, 1.5], [60, 3], [70, 2]], bold: [[0, 1.5]]}
                                                                                                                                               ^ error: a supportable level has to be a whole number from 1 to 2, not 0
                                                                                                                                                        ^ error: a supportable level has to be a whole number from 1 to 2, not 1.5
                                                                                                                                                                   ^ error: a supportable level has to be a whole number from 1 to 2, not 3
                                                                                                                                                                                       ^ error: at the score 60 `bold` asks for less (1.5) than `supportable` (3)
                                                                                                                                                                                            ^ warning: a level of a scale is a whole number, not 1.5
          - {id: fine, title: F, question: {kind: scale, text: T, options: [No, Yes]}, bolder: higher, rests_on: {part: 1}, supportable: [[0, 1], [50, 2]], bold: [[0, 3]]}
      """)
  }

  @Test func adjustments() {
    expect(
      """
          - id: speed
            title: Speed
            question: {kind: scale, text: T, options: [No, Yes]}
            bolder: higher
            rests_on: {part: 1}
            supportable: [[0, 1]]
            adjust:
              - {question: where, multiply: {near: 1}, bold_limit: {far: 5}}
                                  ^ error: `multiply` is for numbers; this expectation is a scale
                                                                         ^ warning: this limit is not one of the levels 1 to 2
              - {question: wheer, bold_limit: {far: 1}}
                           ^ error: unknown question `wheer`, did you mean `where`?
              - {question: sure, bold_limit: {far: 1}}
                           ^ error: an adjustment needs a choice question; `sure` is a yes_no question
              - {question: where}
                ^ warning: this adjustment changes nothing: it has neither `multiply` nor `bold_limit`
          - id: pace
            title: Pace
            question: {kind: number, text: T}
            bolder: higher
            rests_on: {part: 1}
            supportable: [[0, 1]]
            bold: [[0, 2]]
            adjust: [{question: where, multiply: {near: 0, fra: 2, far: x}}]
                                                        ^ error: a factor has to be above 0, not 0
                                                           ^ error: unknown option of `where` `fra`, did you mean `far`?
                                                                        ^ error: a value of `multiply` has to be a number, not text
      """)
  }

  @Test func priorities() {
    let items = """
        items: [{id: speed, title: S, question: {kind: number, text: T}, bolder: higher, rests_on: {part: 1}, supportable: [[0, 1]], bold: [[0, 2]]}]
      """
    expectFindings(head + "\nexpectations:\n  priorities: top\n" + items)
    expectFindings(
      head + "\nexpectations:\n  priorities: tpo\n              ^ error: unknown question `tpo`, did you mean `top`?\n"
        + items)
    expectFindings(
      head
        + "\nexpectations:\n  priorities: where\n              ^ error: `priorities` has to name a multiple question; `where` is a choice question\n"
        + items)
    expectFindings(
      head + "\nexpectations:\n  priorities: top\n"
        + "              ^ error: the option `speed` of `top` is not the id of an expectation, did you mean `speeds`?\n"
        + items.replacing("id: speed", with: "id: speeds"))
    expectFindings(
      head
        + "\nexpectations:\n  prepared: 175\n            ^ warning: `prepared` is not a score: scores go from 0 to 100\n"
        + items)
  }
}
