import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct QuestionTests {
  /// Questions of one section, each a line of marked text.
  private func expect(
    _ questions: String, head: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = questions.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let before = head.isEmpty ? "" : head + "\n"
    expectFindings(
      before + "sections:\n- id: part\n  title: Part\n  questions:\n" + lines, sourceLocation: sourceLocation)
  }

  @Test func commonKeys() {
    expect(
      """
      - {id: a, text: A}
        ^ error: a question needs `kind`
      - {id: b, kind: scael, text: B}
                      ^ error: unknown kind of question `scael`, did you mean `scale`?
      - {id: c, kind: yes_no, text: C, ask: [sponser], sources: [bok]}
                                             ^ error: unknown role `sponser`, did you mean `sponsor`?
                                                                 ^ error: unknown source `bok`, did you mean `book`?
      - {id: d, kind: yes_no, text: D, weight: heavy, not_applicable: no, reverse: "true"}
                                               ^ error: `weight` has to be a number, not text
                                                                      ^ error: `not_applicable` has to be true or false, not text
                                                                                   ^ error: `reverse` has to be true or false, not text
      - {id: c, kind: yes_no, text: C, help: 7}
             ^ error: the id `c` is given twice, first in line 9
                                             ^ error: `help` has to be text, not a number
      - {id: e, kind: yes_no, text: E, colour: blue, ask: sponsor}
                                       ^ error: unknown key `colour` in a yes_no question
                                                          ^ error: `ask` has to be a list, not text
      - {kind: yes_no, text: F, weight: -0.5}
        ^ error: a yes_no question needs `id`
                                        ^ error: `weight` has to be at least 0, not -0.5
      """,
      head: "roles: {sponsor: Sponsor}\nsources: {book: {title: Book}}")
  }

  @Test func keysOfOtherKinds() {
    expect(
      """
      - {id: a, kind: scale, text: A, options: [No, Yes], curve: [[0, 0]]}
                                                          ^ error: `curve` belongs to number questions, not to scale
      - {id: b, kind: text, text: B, options: [No, Yes]}
                                     ^ error: `options` belongs to scale questions, not to text
      - {id: c, kind: choice, text: C, reverse: true, options: [{id: x, label: X, exclusive: true}]}
                                       ^ error: `reverse` belongs to scale questions, not to choice
                                                                                  ^ error: `exclusive` belongs to multiple questions; a choice has one answer anyway
      """)
  }

  @Test func scales() {
    expect(
      """
      - {id: a, kind: scale, text: A}
        ^ error: a scale question needs `options`
      - {id: b, kind: scale, text: B, scale: agrement}
                                             ^ error: unknown scale `agrement`, did you mean `agreement`?
      - {id: c, kind: scale, text: C, scale: agreement, options: [No, Yes]}
                                             ^ error: the question has both `options` and `scale`
      - {id: d, kind: scale, text: D, options: [1, 2]}
                                                ^ error: a label has to be text, not a number
                                                   ^ error: a label has to be text, not a number
      - {id: e, kind: scale, text: E, options: [{label: No, score: 0}, {label: Yes, score: 9}], reverse: true}
                                                                                                ^ error: `reverse` does nothing where options have scores of their own
      - {id: f, kind: scale, text: F, options: [a, b, c, d, e, f, g, h, i, j, k, l]}
                                               ^ error: `options` has to hold 2 to 11 labels, not 12
      - {id: g, kind: scale, text: G, options: [No, Yes, off, on], reverse: true}
      """,
      head: "scales: {agreement: [Disagree, Agree]}")
  }

  @Test func choices() {
    expect(
      """
      - {id: a, kind: choice, text: A}
        ^ error: the question needs `options`
      - {id: b, kind: choice, text: B, options: []}
                                                ^ error: `options` needs at least one option
      - {id: c, kind: choice, text: C, options: [{id: unknown, label: U}, {id: not_applicable, label: N}]}
                                                      ^ error: `unknown` cannot be the id of an option: the word has a meaning of its own
                                                                               ^ error: `not_applicable` cannot be the id of an option: the word has a meaning of its own
      - {id: d, kind: choice, text: D, options: [{id: x, label: X, score: 1}, {id: y, label: X}, {id: x, label: Z, score: 1}]}
                                                                              ^ error: this option has no `score`, but others have
                                                                                             ^ error: the label `X` is given twice, first in line 8
                                                                                                      ^ error: the id `x` of an option is given twice, first in line 8
      - {id: e, kind: multiple, text: E, choose_at_most: 0, options: [{id: x, label: X}]}
                                                         ^ error: `choose_at_most` has to be a whole number of at least 1, not 0
      - {id: f, kind: multiple, text: F, choose_at_most: 1.5, options: [{id: x, label: X, exclusive: true}]}
                                                         ^ error: `choose_at_most` has to be a whole number of at least 1, not 1.5
      - {id: g, kind: multiple, text: G, choose_at_most: 3, options: [{id: x, label: X}]}
                                                         ^ warning: there are only 1 options to choose from
      - {id: h, kind: choice, text: H, options: [{id: x, label: X, score: -1}]}
                                                                          ^ error: a score has to be from 0 to 100, not -1
      """)
  }

  @Test func numbers() {
    expect(
      """
      - {id: a, kind: number, text: A, minimum: 5, maximum: 1}
                                       ^ error: `minimum` is above `maximum`, so no number is accepted
      - {id: b, kind: number, text: B, curve: [[0, 0], [0, 50], [1, 100]]}
                                                        ^ error: `curve` has to ascend: 0 comes after 0
      - {id: c, kind: number, text: C, curve: [[0, 0], [1, 101]], maximum: 0.5}
                                                        ^ warning: no answer reaches this value: it is outside `minimum` to `maximum`
                                                           ^ error: a score has to be from 0 to 100, not 101
      - {id: d, kind: number, text: D, curve: []}
                                              ^ error: `curve` needs at least one pair
      - {id: e, kind: number, text: E, curve: [[0, 0, 0], [1], x, [a, 1]]}
                                               ^ error: a pair of `curve` has to be two numbers, not 3
                                                          ^ error: a pair of `curve` has to be two numbers, not 1
                                                               ^ error: a pair of `curve` has to be a list, not text
                                                                   ^ error: a value of `curve` has to be a number, not text
      - {id: f, kind: number, text: F, integer: true, minimum: 0.2, maximum: 0.8}
                                                      ^ warning: no whole number lies between `minimum` and `maximum`
      - {id: g, kind: number, text: G, minimum: .inf, maximum: 1e999}
                                                ^ error: `.inf` is not a number that can be stored
                                                               ^ error: `1e999` is not a number that can be stored
      """)
  }

  @Test func gates() {
    expect(
      """
      - {id: a, kind: text, text: A, gate: {minimum: 50, effect: stop}}
                                           ^ error: a gate needs a question with a score
      - {id: b, kind: number, text: B, gate: {minimum: 50, effect: stop}}
                                             ^ error: a gate needs a question with a score
      - {id: c, kind: yes_no, text: C, gate: {minimum: 50, effect: stpo}}
                                                                   ^ error: unknown effect `stpo`, did you mean `stop`?
      - {id: d, kind: yes_no, text: D, gate: {minimum: 150, effect: stop}}
                                                       ^ warning: the gate always fails: scores go from 0 to 100
      - {id: e, kind: yes_no, text: E, gate: {minimum: -1, effect: stop}}
                                                       ^ warning: the gate never fails: scores go from 0 to 100
      - {id: f, kind: yes_no, text: F, gate: 50}
                                             ^ error: a gate has to be a mapping, not a number
      - {id: g, kind: yes_no, text: G, gate: {minimum: 50}}
                                             ^ error: a gate needs `effect`
      """, head: "effects: {stop: Stops}")
  }

  @Test func aBrokenQuestionCausesNoOtherFindings() {
    expectFindings(
      """
      sections:
        - id: part
          title: Part
          questions:
            - {id: a, kind: scale, text: A, options: [Only]}
                                                     ^ error: `options` has to hold 2 to 11 labels, not 1
            - {id: b, kind: choose, text: B}
                            ^ error: unknown kind of question `choose`, did you mean `choice`?
            - {id: c, kind: yes_no, text: C, when: answer.b = "x"}
      headline: part
      checks:
        - {id: one, when: answer.a >= 3 and answer.b = "x", say: One}
        - {id: two, when: score.b > 3 and score.part > 1, say: Two}
      """)
  }
}
