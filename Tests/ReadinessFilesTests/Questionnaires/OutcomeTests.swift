import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct OutcomeTests {
  @Test func outcomes() {
    expectFindings(
      """
      verdicts:
        - {id: good, title: Good}
          ^ error: only the last verdict may be without `any`, since it always holds
        - {id: good, title: Good, any: []}
               ^ error: the id `good` of a verdict is given twice, first in line 2
                                       ^ error: `any` names no condition
        - {id: bad, title: Bad, any: [{when: expectations.stretch > 0, because: B}]}
                                ^ error: the last verdict has no `any`: it holds where none before it does
      recommendations:
        - {id: wait, title: Wait, any: [{when: score.part < 50}]}
                                        ^ error: a condition needs `because`
        - {id: go, summary: S}
          ^ error: a recommendation needs `title`
      """)
    expectFindings("recommendations: []\n^ error: the questionnaire needs at least one recommendation")
  }

  @Test func order() {
    expectFindings(
      """
      recommendations: [{id: wait, title: W, any: [{when: score.part < 50, because: B}]}, {id: go, title: Go}]
      order: [go, wiat, go]
                  ^ error: unknown recommendation `wiat`, did you mean `wait`?
                        ^ error: `go` is in the order twice
      """)
  }

  @Test func diagnosisAndChecks() {
    expectFindings(
      """
      diagnosis:
        likely_from: 150
                     ^ warning: `likely_from` is not a score: scores go from 0 to 100
        clear_by: -1
                  ^ warning: a negative `clear_by` makes every first source the single one
        sources:
          - {id: us, title: Us, score: score.part > 3}
                                       ^ error: expected a number here, this is a condition (true or false)
          - {id: us, title: Us, score: 50}
                 ^ error: the id `us` of a source of the diagnosis is given twice, first in line 5
          - {id: them, title: Them}
            ^ error: a source of the diagnosis needs `score`
      checks:
        - {id: one, when: answer.sure, say: 5}
                                            ^ error: `say` has to be text, not a number
        - {id: one, when: true, say: Always}
               ^ error: the id `one` of a check is given twice, first in line 9
      """)
  }

  @Test func examples() throws {
    expectFindings(
      """
      examples:
        - name: A
          answers: {suer: true}
                    ^ warning: unknown question `suer`, did you mean `sure`?
          expect: {recommendation: gone, verdict: x, scores: {part: low, prat: 1, sure: null}, checks: [x], likely: [y]}
                                   ^ error: unknown recommendation `gone`
                                                  ^ error: unknown verdict `x`
                                                                    ^ error: a score has to be a number, not text
                                                                         ^ error: unknown section or question `prat`, did you mean `part`?
                                                                                                        ^ error: unknown check `x`
                                                                                                                     ^ error: unknown source of the diagnosis `y`
        - name: A
                ^ warning: another example has the same name
          answers: {}
          expect: {}
        - {name: B, answers: {sure: true}, expected: {}}
          ^ error: an example needs `expect`
                                           ^ error: unknown key `expected` in an example, did you mean `expect`?
      """)
    let text = complete(
      "examples: [{name: A, answers: {sure: true, b: [x, 2], c: unknown, d: {}, e: }, expect: {scores: {part: null, sure: 100}, checks: []}}]"
    )
    let example = try #require(QuestionnaireReader.read(Array(text.utf8), name: "q.yaml").value?.examples.first)
    #expect(
      Array(example.answers.values) == [
        .boolean(true), .list([.text("x"), .number(2)]), .unknown, .mapping([:]), .nothing,
      ])
    #expect(example.expected.scores == ["part": nil, "sure": 100])
    #expect(example.expected.checks == [])
    #expect(example.expected.likely == nil)
  }
}
