import Testing

@testable import ReadinessFiles

@Suite struct VocabularyTests {
  @Test func headOfTheFile() {
    expectFindings(
      """
      format: 2
              ^ error: format 2 is not known
      id: Test
          ^ error: `Test` cannot be the id of the questionnaire
      version: 1.0
               ^ error: `version` has to be text, not a number
      title: [a, b]
             ^ error: `title` has to be text, not a list
      abuot: x
      ^ error: unknown key `abuot` in a questionnaire, did you mean `about`?
      language:
      ^ error: `language` has no value
      range: [100, 0]
             ^ error: the lowest score has to be below the highest
      minimum_coverage: 50
                        ^ error: `minimum_coverage` has to be from 0 to 1, not 50
      headline: prat
                ^ error: unknown section `prat`, did you mean `part`?
      """)
  }

  @Test func rangeOfOtherForms() {
    expectFindings("range: [0]\n       ^ error: `range` has to be the lowest and the highest score")
    expectFindings("range: 0-100\n       ^ error: `range` has to be a list, not text")
    expectFindings("range: [0, high]\n           ^ error: the highest score has to be a number, not text")
    expectFindings("range: [-1e308, 1e308]\n       ^ error: the range is too wide")
    expectFindings("range: [1, 5]")
  }

  @Test func requiredKeys() {
    let loaded = QuestionnaireReader.read(Array("about: x".utf8), name: "q.yaml")
    #expect(
      loaded.diagnostics.map(\.summary) == [
        "1:1: error: a questionnaire needs `format`, `id`, `version`, `title`, `sections` and `recommendations`"
      ])
  }

  @Test func reservedWordsAreNoIDs() {
    for word in [
      "and", "or", "not", "min", "max", "abs", "clamp", "if", "known", "first_known", "at_most", "answer", "chosen",
      "score", "coverage", "band", "gates", "gap", "promise_gap", "expectations", "priorities", "verdict",
    ] {
      expectFindings(
        """
        roles: {\(word): A role}
                ^ error: `\(word)` cannot be the id of a role: the word has a meaning of its own
        """)
    }
    expectFindings(
      """
      effects: {failed: Failed, disputed: Disputed, unverified: Unverified}
                ^ error: `failed` cannot be the id of an effect: the word has a meaning of its own
                                ^ error: `disputed` cannot be the id of an effect: the word has a meaning of its own
                                                    ^ error: `unverified` cannot be the id of an effect: the word has a meaning of its own
      """)
  }

  @Test func rolesEffectsScalesAndSources() {
    expectFindings(
      """
      roles: {2nd: Second, it: 7}
              ^ error: `2nd` cannot be the id of a role
                               ^ error: the title of a role has to be text, not a number
      effects: [stop]
               ^ error: `effects` has to be a mapping, not a list
      scales:
        one: [Only]
             ^ error: the scale `one` has to hold 2 to 11 labels, not 1
        twins: [No, Yes, No]
                         ^ error: the label `No` is given twice, first in line 5
        mixed: [{label: Low, score: 0}, High]
                                        ^ error: this option has no `score`, but others have
        above: [{label: Low, score: 0}, {label: High, score: 101}]
                                                             ^ error: a score has to be from 0 to 100, not 101
      sources:
        a: {year: 2006.5, title: A}
                  ^ error: `year` has to be a whole number such as 2006
        b: {yaer: 2006}
           ^ error: a source needs `title`
            ^ error: unknown key `yaer` in a source, did you mean `year`?
      """)
  }

  @Test func bands() {
    expectFindings(
      """
      bands:
        - {id: low, from: 5, title: Low}
                          ^ error: the first band has to start at the bottom of the range
        - {id: low, from: 50, title: Again}
               ^ error: the id `low` of a band is given twice, first in line 2
        - {id: high, from: 50, title: High}
                           ^ error: a band has to start above the one before it, which starts at 50
        - {id: over, from: 120, title: Over}
                           ^ warning: no score reaches this band: the highest is 100
        - {id: none, title: None}
          ^ error: a band needs `from`
      """)
  }

  @Test func renamed() {
    expectFindings(
      """
      renamed:
        old: sur
             ^ error: unknown question `sur`, did you mean `sure`?
        older: old
               ^ error: `old` has been renamed itself
        sure: sure
        ^ warning: `sure` is still a question, so answers to it are not renamed
        fine: sure
      """)
  }
}
