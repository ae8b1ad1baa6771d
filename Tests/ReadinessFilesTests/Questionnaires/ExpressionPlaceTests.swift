import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct ExpressionPlaceTests {
  @Test func problemsAreFoundWithinTheText() {
    expectFindings(
      #"""
      checks:
        - {id: a, when: answer.sponser = 1, say: A}
                        ^ error: unknown question `sponser`
        - {id: b, when: 'answer.sure and answer.x', say: B}
                                         ^ error: unknown question `x`
        - {id: c, when: "answer.sure and \"a\" = answer.x", say: C}
                                                 ^ error: unknown question `x`
        - {id: d, when: 'answer.sure and ''x'' > 1', say: D}
                                         ^ error: unexpected character “'”
        - id: e
          when: answer.sure and
            answer.sure and answer.y
                            ^ error: unknown question `y`
          say: E
        - id: f
          when: >-
            answer.sure
            and answer.z
                ^ error: unknown question `z`
          say: F
        - {id: g, when: "é = \u00E9 and", say: G}
                         ^ error: unexpected character “é”
        - {id: h, when: &anchor score.prat > 1, say: H}
                                ^ error: unknown section or question `prat`, did you mean `part`?
      """#)
    expectFindings(
      #"""
      {"checks": [{"id": "a", "when": "answer.sure and \u0061nswer.\u0078", "say": "A"}],
                                                       ^ error: unknown question `x`
      "format": 1, "id": "t", "version": "1", "title": "T", "recommendations": [{"id": "go", "title": "Go"}],
      "sections": [{"id": "part", "title": "P", "questions": [{"id": "sure", "kind": "yes_no", "text": "S"}]}]}
      """#, name: "q")
  }

  @Test func conditionsSeeEarlierQuestionsOnly() {
    expectFindings(
      """
      sections:
        - id: part
          title: Part
          unless: answer.a
                  ^ error: `a` is not asked before this
          questions:
            - {id: a, kind: yes_no, text: A, when: answer.b}
                                                   ^ error: `b` is not asked before this
            - {id: b, kind: yes_no, text: B, when: score.a > 1, unless: 5}
                                                   ^ error: a condition for asking may only look at answers to earlier questions
                                                                ^ error: a question has either `when` or `unless`, not both
            - {id: c, kind: yes_no, text: C, unless: answer.b, when: }
                                                               ^ error: `when` has no value
            - {id: d, kind: yes_no, text: D, when: [answer.b]}
                                                   ^ error: an expression has to be text, not a list
      """)
  }

  @Test func aCommaThatCutsAnExpression() {
    expectFindings(
      """
      recommendations:
        - id: wait
          title: Wait
          any:
            - {when: min(score.part, score.sure) < 40, because: Low}
                     ^ error: the value of `when` is cut in two by a comma
            - {when: score.part < 40, because: Low, too low, and bad}
                                               ^ error: the value of `because` is cut in two by a comma
            - {when: "score.part < 40", strange, because: Low}
                                        ^ error: unknown key `strange` in a condition
        - {id: go, title: Go}
      """)
    let text = complete("checks: [{id: a, when: max(answer.a, 3) = \"x\", say: A}]")
    let diagnostics = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml").diagnostics
    #expect(diagnostics.map(\.advice) == ["put it in quotes: when: 'max(answer.a, 3) = \"x\"'"])
  }

  @Test func aCommentThatCutsAnExpression() {
    let text = complete("checks:\n  - id: a\n    when: verdict = \"a #1\"\n    say: A")
    let diagnostics = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml").diagnostics
    #expect(diagnostics.map(\.advice) == ["what follows ` #` is a comment; put the whole expression in single quotes"])
  }

  @Test func valuesThatAreNoTextAreExpressionsToo() throws {
    let text = complete(
      "checks: [{id: a, when: true, say: A}]\ndiagnosis: {sources: [{id: a, title: A, score: 0x10}, {id: b, title: B, score: 5}]}"
    )
    let loaded = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml")
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.count == 1)
    let fine = complete("checks: [{id: a, when: true, say: A}]\ndiagnosis: {sources: [{id: b, title: B, score: 5}]}")
    #expect(QuestionnaireReader.read(Array(fine.utf8), name: "q.yaml").diagnostics == [])
  }

  @Test func deepExpressionsAreRefused() {
    let deep = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    let text = complete("checks: [{id: a, when: \"\(deep) > 0\", say: A}]")
    let loaded = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml")
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.count == 1)
  }
}
