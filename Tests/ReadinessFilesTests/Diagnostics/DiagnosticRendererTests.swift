import Testing

@testable import ReadinessFiles

@Suite struct DiagnosticRendererTests {
  /// The diagnostics of a questionnaire as they are shown.
  private func rendered(_ text: String, name: String = "q.yaml") -> String {
    DiagnosticRenderer.text(of: QuestionnaireReader.read(Array(complete(text).utf8), name: name).diagnostics)
  }

  private func rendered(document text: String) -> String {
    DiagnosticRenderer.text(of: DocumentReader.read(Array(text.utf8), name: "d.yaml").log.diagnostics)
  }

  @Test func placeLineCaretAndHint() {
    #expect(
      rendered("checks: [{id: a, when: answer.suer, say: A}]") == """
        q.yaml:1:24: error: unknown question `suer`, did you mean `sure`?
        checks: [{id: a, when: answer.suer, say: A}]
                               ^

        """)
    #expect(
      rendered("version: 1.0") == """
        q.yaml:1:10: error: `version` has to be text, not a number
        version: 1.0
                 ^
          hint: put it in quotes: "1.0"

        """)
    #expect(
      rendered("checks: [{id: a, when: min(score.part, 3) < 2, say: A}]") == """
        q.yaml:1:24: error: the value of `when` is cut in two by a comma
        checks: [{id: a, when: min(score.part, 3) < 2, say: A}]
                               ^
          hint: put it in quotes: when: "min(score.part, 3) < 2"

        """)
  }

  @Test func severalInTheOrderOfTheFile() {
    #expect(
      rendered("title: 5\nheadline: prt") == """
        q.yaml:1:8: error: `title` has to be text, not a number
        title: 5
               ^
          hint: put it in quotes: "5"
        q.yaml:2:11: error: unknown section `prt`, did you mean `part`?
        headline: prt
                  ^

        """)
  }

  @Test func wideCharactersAndTabs() {
    #expect(
      rendered(document: "日本: *x") == """
        d.yaml:1:5: error: nothing above is named `&x`
        日本: *x
              ^
          hint: define it further up with `&x`, or put text that begins with `*` in quotes

        """)
    #expect(
      rendered(document: "{a:\t*x}") == """
        d.yaml:1:5: error: nothing above is named `&x`
        {a: *x}
            ^
          hint: define it further up with `&x`, or put text that begins with `*` in quotes

        """)
    #expect(
      rendered(document: "{e\u{301}: *x}").hasPrefix(
        "d.yaml:1:6: error: nothing above is named `&x`\n{e\u{301}: *x}\n    ^\n"))
  }

  @Test func controlCharactersAreShownAsEscapes() {
    #expect(
      rendered(document: "a: \"\u{1B}[31m\"") == """
        d.yaml:1:5: error: the control character U+001B is not allowed
        a: "\\u{1B}[31m"
            ^
          hint: remove it, or write it as an escape in double quotes

        """)
    let text = rendered("{\"a\\u001b\u{202E}\u{9B}\": 1}", name: "\u{1B}q.json")
    #expect(
      !text.unicodeScalars.contains {
        $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
      })
    #expect(text.contains("unknown key `a\\u{1B}\\u{202E}\\u{9B}`"))
    #expect(text.hasPrefix("\\u{1B}q.json:1:1: error:"))
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let text = rendered(
      document: "[" + String(repeating: "é, ", count: 500) + "*x" + String(repeating: ", é", count: 500) + "]")
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "d.yaml:1:1502: error: nothing above is named `&x`")
    #expect(lines[1].hasPrefix("… ") && lines[1].hasSuffix(" …") && lines[1].count < 180)
    #expect(Array(lines[1])[lines[2].count - 1] == "*")
  }

  @Test func filesAsAWhole() {
    #expect(rendered(document: " ") == "d.yaml: error: the file is empty\n")
    #expect(
      DiagnosticRenderer.text(of: FileFailure(code: 2).diagnostic(file: "none.yaml"))
        == "none.yaml: error: there is no such file or folder\n")
  }

  @Test func endlessProblemsAreCutOff() {
    let text = (0..<2000).map { "unknown_\($0): 1\n" }.joined()
    let diagnostics = QuestionnaireReader.read(Array(text.utf8), name: "q.yaml").diagnostics
    #expect(diagnostics.count == 501)
    #expect(diagnostics.last?.message == "there are more problems than these")
  }

  @Test func warningsDoNotHideAnError() {
    let notes = (0..<600).map { "  n\($0):\n" }.joined()
    let loaded = AnswerFileReader.read(Array("answers: {}\nnotes:\n\(notes)role: 5\n".utf8), name: "a.yaml")
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.count { $0.severity == .error } == 1)
  }

  @Test func aProblemBehindAliasesIsToldOnce() {
    let findings = rendered(
      "sections: [{id: part, title: P, questions: [{id: sure, kind: yes_no, text: S, ask: &x [nobody]}, {id: b, kind: yes_no, text: B, ask: *x}]}]"
    )
    #expect(findings.split(separator: "\n").count { $0.contains("error:") } == 1)
  }
}
