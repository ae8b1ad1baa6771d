import OrderedCollections
import Readiness
import Testing

@testable import ReadinessFiles

@Suite struct AnswerFileWriterTests {
  private let sheet = AnswerSheet(
    questionnaireID: "outsourcing", questionnaireVersion: "1.0", organization: "Acme, Inc.", respondent: "J. Doe",
    role: "sponsor", date: "2026-11-24",
    answers: [
      "a": .number(4), "b": .text("offshore"), "c": .list([.text("x"), .text("no")]), "d": .number(0.1),
      "e": .boolean(true),
      "f": .unknown, "g": .text("12"), "h": .list([]), "i": .nothing,
    ], notes: ["a": "Only in name so far", "b": "First\n  second\n\nthird"], evidence: ["a": " leading: space"])

  @Test func yaml() {
    #expect(
      AnswerFileWriter.yaml(sheet) == """
        questionnaire: {id: outsourcing, version: "1.0"}
        organization: Acme, Inc.
        respondent: J. Doe
        role: sponsor
        date: 2026-11-24
        answers:
          a: 4
          b: offshore
          c: [x, "no"]
          d: 0.1
          e: true
          f: unknown
          g: "12"
          h: []
          i: null
        notes:
          a: Only in name so far
          b: |-
            First
              second

            third
        evidence:
          a: " leading: space"

        """)
    #expect(AnswerFileWriter.yaml(AnswerSheet()) == "answers: {}\n")
  }

  @Test func json() {
    let sheet = AnswerSheet(
      questionnaireID: "q", organization: "A\u{1B}\"\\😀", answers: ["a": .list([.number(1.5), .text("x")])],
      notes: ["a": "l\nm"])
    #expect(
      AnswerFileWriter.json(sheet) == #"""
        {
          "questionnaire": {
            "id": "q"
          },
          "organization": "A\u001b\"\\😀",
          "answers": {
            "a": [1.5, "x"]
          },
          "notes": {
            "a": "l\nm"
          }
        }

        """#)
  }

  static let texts = [
    "", " ", "no", "Yes", "y", "null", "~", "true", "12", "1e3", "0x1F", ".5", ".inf", "-", "- a", "a: b", "a:", ":a",
    "a #b", "#a",
    "a, b", "[a]", "{a}", "*a", "&a", "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a", "? a", "a\nb", "a\n", "\na",
    "a\n\n", "a\n b",
    " a\nb", "a \nb ", "a\r\nb", "a\tb", "\ta", "a\n\tb", "a\u{85}b", "a\u{2028}b\nc", "\u{FEFF}a", "a\u{7F}",
    "\u{1B}[0m", "\u{0}", "é",
    "日本", "😀", "e\u{301}", "\u{10FFFF}", "\u{FFFE}", "unknown", "not_applicable", "2026-11-24", "---", "...", "a\\b",
    "trailing ",
    "a\n---\nb", "key: |\n  x", "<<", "=", String(repeating: "long ", count: 600) + "x", "a\u{A0}b", "\n", "\n\n",
    "a\n\n\nb",
  ]

  @Test(arguments: texts)
  func textsSurvive(_ text: String) {
    let sheet = AnswerSheet(
      questionnaireID: text, questionnaireVersion: text, organization: text, respondent: text, role: text, date: text,
      answers: ["a": .text(text), "b": .list([.text(text), .list([.text(text)])])], notes: ["a": text],
      evidence: [text: text])
    expectSurvival(sheet)
  }

  @Test(arguments: [0, 1, -1, 0.1, 1e-7, 2.2250738585072014e-308, 1e15, 1e16, 1e300, -1.7976931348623157e308, 76.2])
  func numbersSurvive(_ number: Double) {
    expectSurvival(AnswerSheet(answers: ["a": .number(number)]))
  }

  @Test func anythingSurvives() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 { expectSurvival(Self.sheet(&generator)) }
  }

  private func expectSurvival(_ sheet: AnswerSheet) {
    for (text, name) in [(AnswerFileWriter.yaml(sheet), "a.yaml"), (AnswerFileWriter.json(sheet), "a.json")] {
      let loaded = AnswerFileReader.read(Array(text.utf8), name: name)
      let isEqual = loaded.value.map { Self.exact($0) == Self.exact(sheet) } ?? false
      #expect(isEqual, "\(text) gives \(DiagnosticRenderer.text(of: loaded.diagnostics))")
    }
  }

  /// A form that tells texts apart that Swift takes for equal, such as a composed and a decomposed letter.
  private static func exact(_ sheet: AnswerSheet) -> [UInt8] { Array("\(sheet)".utf8) }

  private static func sheet(_ generator: inout SeededGenerator) -> AnswerSheet {
    var sheet = AnswerSheet(
      organization: text(&generator), role: Bool.random(using: &generator) ? text(&generator) : nil)
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      sheet.answers[text(&generator)] = answer(&generator, depth: 0)
      sheet.notes[text(&generator)] = text(&generator)
    }
    return sheet
  }

  private static func answer(_ generator: inout SeededGenerator, depth: Int) -> StoredAnswer {
    switch Int.random(in: 0...(depth < 2 ? 5 : 4), using: &generator) {
    case 0: .nothing
    case 1: .boolean(.random(using: &generator))
    case 2: .number(Double(Int.random(in: -1000...1000, using: &generator)) / 8)
    case 3: .text(text(&generator))
    case 4: .mapping(["x": .number(1), "y z": .list([.text("no")])])
    default: .list((0..<2).map { _ in answer(&generator, depth: depth + 1) })
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let letters = Array(
      " \n\t\r:#,[]{}&*!|>'\"%@`-?~.0123456789eExXaynoétrufls\\\u{1B}\u{85}\u{2028}\u{FEFF}\u{301}日😀\u{202E}"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      text.append(letters[Int.random(in: 0..<letters.count, using: &generator)])
    }
    return String(text)
  }
}
