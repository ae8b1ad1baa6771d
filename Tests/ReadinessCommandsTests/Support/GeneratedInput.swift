import Testing

/// A file too large to be kept, and what the program must say to it.
struct GeneratedInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fileName: String
  let content: String
  /// What the message of the error must hold.
  let message: String

  /// How deep and how long the files are.
  private static let size = 10_000
  private static let tooDeep = "nested more than"
  private static let tooLong = "more than 2000 parts"

  /// Answer files with values within values.
  static let answers: [GeneratedInput] = [
    file("lists on one line", nested("answers: {hopes: ", "[", "", "]", "}\n")),
    file("lists never closed", nested("answers: {hopes: ", "[", "", "", "")),
    file("mappings on one line", nested("answers: ", "{a: ", "1", "}", "\n")),
    file("lists by hyphens", nested("answers:\n  hopes:\n    ", "- ", "x", "", "\n")),
    file("keys by question marks", nested("", "? ", "x", "", "\n")),
    file("aliases of aliases", aliases),
    file("JSON lists", nested(#"{"answers": {"hopes": "#, "[", "", "]", "}}"), as: "json"),
    file("JSON lists never closed", nested("", "[", "", "", ""), as: "json"),
    file("JSON objects", nested("", #"{"a":"#, "1", "}", ""), as: "json"),
  ]

  /// Questionnaires with sections within sections, and with expressions deep or long.
  static let questionnaires: [GeneratedInput] = [
    file("sections", nested("format: 1\nsections: ", "[{id: a, title: A, sections: ", "[]", "}]", "\n")),
    rule("parentheses", nested("", "(", "score.one > 1", ")", "")),
    rule("parentheses never closed", nested("", "(", "", "", "")),
    rule("negations", nested("", "not ", "answer.one", "", "")),
    rule("signs", nested("", "-", "1 > 0", "", "")),
    rule("functions", nested("", "max(", "1", ")", " > 0")),
    rule("sums in parentheses", nested("", "1 + (", "1", ")", " > 0")),
    rule("a long sum", nested("1", " + 1", "", "", " > 0"), says: tooLong),
    rule("a long list of conditions", nested("answer.one", " and answer.one", "", "", ""), says: tooLong),
    rule("many arguments", nested("max(1", ", 1", "", "", ") > 0"), says: tooLong),
  ]

  private static func file(_ name: String, _ content: String, as type: String = "yaml") -> GeneratedInput {
    GeneratedInput(testDescription: name, fileName: "deep.\(type)", content: content, message: tooDeep)
  }

  /// A questionnaire that is sound but for one rule.
  private static func rule(_ name: String, _ expression: String, says message: String = tooDeep) -> GeneratedInput {
    let content = """
      format: 1
      id: deep
      version: 1.0.0
      title: Deep
      sections:
        - {id: all, title: All, questions: [{id: one, kind: yes_no, text: One?}]}
      recommendations:
        - {id: stay, title: Stay, any: [{when: "\(expression)", because: Deep}]}
        - {id: go, title: Go}

      """
    return GeneratedInput(testDescription: name, fileName: "deep.yaml", content: content, message: message)
  }

  private static func nested(
    _ start: String, _ opening: String, _ middle: String, _ closing: String, _ end: String
  ) -> String {
    start + String(repeating: opening, count: size) + middle + String(repeating: closing, count: size) + end
  }

  private static var aliases: String {
    "a0: &a0 [x]\n" + (1..<size).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined() + "answers: {}\n"
  }
}
