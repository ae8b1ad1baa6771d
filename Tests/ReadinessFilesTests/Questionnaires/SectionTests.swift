import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct SectionTests {
  @Test func treeAndDefaults() throws {
    let text = complete(
      """
      minimum_coverage: 0.25
      sections:
        - id: top
          title: Top
          combine: geometric
          sections:
            - {id: left, title: Left, weight: 0, questions: [{id: a, kind: text, text: A}]}
            - {id: right, title: Right, minimum_coverage: 0.75, questions: [{id: b, kind: yes_no, text: B}]}
        - {id: last, title: Last, questions: [{id: c, kind: yes_no, text: C}]}
      """)
    let questionnaire = try #require(QuestionnaireReader.read(Array(text.utf8), name: "q.yaml").value)
    #expect(questionnaire.sections.map(\.id) == ["top", "left", "right", "last"])
    #expect(questionnaire.sections.map(\.parent) == [nil, 0, 0, nil])
    #expect(questionnaire.sections[0].children == .sections([1, 2]))
    #expect(questionnaire.sections[2].children == .questions([1]))
    #expect(questionnaire.sections.map(\.minimumCoverage) == [0.25, 0.25, 0.75, 0.25])
    #expect(questionnaire.topSections == [0, 3])
    #expect(questionnaire.questions.map(\.id) == ["a", "b", "c"])
    #expect(questionnaire.headline == 0)
    #expect(questionnaire.prepared == 75)
  }

  @Test func faultsOfSections() {
    expectFindings(
      """
      sections:
        - {id: both, title: Both, sections: [], questions: [{id: a, kind: text, text: A}]}
                                  ^ error: section `both` holds no section
                                                ^ error: section `both` holds both sections and questions
        - {id: none, title: None}
          ^ error: section `none` holds neither sections nor questions
        - {id: empty, title: Empty, questions: []}
                                    ^ error: section `empty` holds no question
        - {id: a, title: A, weight: -1, combine: median, questions: [{id: b, kind: text, text: B}]}
               ^ error: the id `a` is given twice, first in line 2
                                    ^ error: `weight` has to be at least 0, not -1
                                                 ^ error: `combine` cannot be `median`, did you mean `mean`?
        - text
          ^ error: a section has to be a mapping, not text
        - {id: c, title: C, when: answer.b = "x", unless: answer.b = "y", questions: [{id: d, kind: text, text: D}]}
                                                  ^ error: a section has either `when` or `unless`, not both
      """)
    expectFindings("sections: []\n^ error: the questionnaire needs at least one section")
    expectFindings("sections: {}\n          ^ error: `sections` has to be a list, not a mapping")
  }

  @Test func headlineWithoutScoreIsDoubtful() {
    expectFindings(
      """
      headline: words
                ^ warning: the section `words` never has a score
      sections: [{id: words, title: Words, questions: [{id: a, kind: text, text: A}]}]
      """)
  }
}
