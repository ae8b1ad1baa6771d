import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct WorkshopFileTests {
  private static let sheet = AnswerSheet(
    questionnaireID: "q", questionnaireVersion: "1.0", organization: "Acme", respondent: "Workshop",
    date: "2026-11-24", answers: ["a": .number(4), "b": .unknown], notes: ["a": "Seen\nby all"],
    workshop: WorkshopRecord(
      respondents: [
        AnswerSheet(
          respondent: "- Ann: A", role: "sponsor", date: "2026-11-01", answers: ["a": .number(5), "c": .list([])],
          notes: ["a": "First\n  second"], evidence: ["c": "yes"]),
        AnswerSheet(answers: [:]),
      ], outcomes: ["a": .agreed, "b": .notAgreed], openReasons: ["b"]))

  @Test func yaml() {
    #expect(
      AnswerFileWriter.yaml(Self.sheet) == """
        questionnaire: {id: q, version: "1.0"}
        organization: Acme
        respondent: Workshop
        date: 2026-11-24
        answers:
          a: 4
          b: unknown
        notes:
          a: |-
            Seen
            by all
        workshop:
          outcomes:
            a: agreed
            b: not_agreed
          open_reasons: [b]
          respondents:
            - respondent: "- Ann: A"
              role: sponsor
              date: 2026-11-01
              answers:
                a: 5
                c: []
              notes:
                a: |-
                  First
                    second
              evidence:
                c: "yes"
            - answers: {}

        """)
  }

  @Test(arguments: [DocumentReader.Format.yaml, .json]) func readsBackEqual(format: DocumentReader.Format) {
    let text = format == .json ? AnswerFileWriter.json(Self.sheet) : AnswerFileWriter.yaml(Self.sheet)
    let loaded = AnswerFileReader.read(Array(text.utf8), name: "joint", format: format)
    #expect(loaded.value == Self.sheet, "\(text)")
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("workshop: {}", "`workshop` needs `respondents`"),
    ("workshop: {respondents: []}", "`respondents` has nobody in it"),
    ("workshop: {respondents: [{role: a}]}", "a respondent of `workshop` needs `answers`"),
    (
      "workshop: {respondents: [{answers: {}}], outcomes: {a: maybe}}",
      "an outcome cannot be `maybe`"
    ),
    ("workshop: {respondents: [{answers: {}, organization: A}]}", "unknown key `organization` in a respondent"),
    ("workshop: {respondents: [{answers: {}, workshop: {}}]}", "unknown key `workshop` in a respondent"),
    ("workshop: 1", "`workshop` has to be a mapping"),
  ])
  func whatIsWrongIsTold(text: String, message: String) {
    let loaded = AnswerFileReader.read(Array("answers: {}\n\(text)\n".utf8), name: "joint.yaml")
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.contains { $0.message.contains(message) }, "\(loaded.diagnostics)")
  }
}
