import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct AnswerFileReaderTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let loaded = AnswerFileReader.read(Array(marked.text.utf8), name: "a.yaml")
    #expect(loaded.diagnostics.map(\.summary) == marked.findings, sourceLocation: sourceLocation)
    #expect(
      (loaded.value == nil) == marked.findings.contains { $0.contains(" error: ") }, sourceLocation: sourceLocation)
  }

  @Test func everything() throws {
    let loaded = AnswerFileReader.read(
      Array(
        """
        questionnaire: {id: outsourcing, version: 1.0.0}
        organization: Acme
        respondent: J. Doe
        role: sponsor
        date: 2026-11-24
        answers: {a: 4, b: offshore, c: [references], d: 4.5, e: unknown, f: true, g: no, h: , i: {}}
        notes: {a: "Only in name so far"}
        evidence: {a: "Mandate letter, 12 May"}
        """.utf8), name: "a.yaml")
    #expect(loaded.diagnostics == [])
    let sheet = try #require(loaded.value)
    #expect(sheet.questionnaireID == "outsourcing")
    #expect(sheet.questionnaireVersion == "1.0.0")
    #expect(sheet.date == "2026-11-24")
    #expect(Array(sheet.answers.keys) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    #expect(
      Array(sheet.answers.values) == [
        .number(4), .text("offshore"), .list([.text("references")]), .number(4.5), .unknown, .boolean(true),
        .text("no"),
        .nothing, .mapping([:]),
      ])
    #expect(sheet.notes == ["a": "Only in name so far"])
    #expect(sheet.evidence == ["a": "Mandate letter, 12 May"])
  }

  @Test func strictness() {
    expect(
      """
      questionnaire: {id: outsourcing, version: 1.0, vresion: x}
                                                ^ error: `version` has to be text, not a number
                                                     ^ error: unknown key `vresion` in `questionnaire`, did you mean `version`?
      organisation: Acme
      ^ error: unknown key `organisation` in an answer file, did you mean `organization`?
      respondent: 5
                  ^ error: `respondent` has to be text, not a number
      role:
      ^ warning: `role` has no value and is left out
      answers:
        a: 1
        a: 2
        ^ error: the key `a` is here twice, first in line 6
        b: .nan
           ^ error: `.nan` is not a number that can be stored
      notes: {a: 5, b: }
                 ^ error: a note has to be text, not a number
                    ^ warning: `b` has no value and is left out
      evidence: [x]
                ^ error: `evidence` has to be a mapping, not a list
      """)
    expect(
      "questionnaire: outsourcing\n               ^ error: `questionnaire` has to be a mapping, not text\nanswers: {}")
    expect("notes: {a: b}\n^ error: an answer file needs `answers`")
    expect("- a\n^ error: an answer file has to be a mapping, not a list")
    expect("answers:\n^ error: `answers` has no value")
    expect("answers: {}")
  }
}
