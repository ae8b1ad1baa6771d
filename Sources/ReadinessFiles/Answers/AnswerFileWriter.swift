import Readiness

/// Writes answer files, always in the same order of keys.
package enum AnswerFileWriter {
  /// The answers as the text of a YAML file, which reads back equal.
  package static func yaml(_ sheet: AnswerSheet) -> String {
    var text = ""
    if sheet.questionnaireID != nil || sheet.questionnaireVersion != nil {
      let parts = [("id", sheet.questionnaireID), ("version", sheet.questionnaireVersion)].compactMap { key, value in
        value.map { "\(key): \(YAMLText.scalar($0, inFlow: true))" }
      }
      text += "questionnaire: {\(parts.joined(separator: ", "))}\n"
    }
    for (key, value) in about(sheet) { text += YAMLText.entry(key, YAMLText.value(value, indent: 2)) }
    text += mapping("answers", sheet.answers.map { ($0, answer($1)) })
    if !sheet.notes.isEmpty {
      text += mapping("notes", sheet.notes.map { ($0, YAMLText.value($1, indent: 4)) })
    }
    if !sheet.evidence.isEmpty {
      text += mapping("evidence", sheet.evidence.map { ($0, YAMLText.value($1, indent: 4)) })
    }
    return text
  }

  /// The answers as the text of a JSON file, which reads back equal.
  package static func json(_ sheet: AnswerSheet) -> String {
    var members: [(String, String)] = []
    if sheet.questionnaireID != nil || sheet.questionnaireVersion != nil {
      let parts = [("id", sheet.questionnaireID), ("version", sheet.questionnaireVersion)].compactMap { key, value in
        value.map { (key, JSONString.quoted($0)) }
      }
      members.append(("questionnaire", JSONText.object(parts, indent: 2)))
    }
    members += about(sheet).map { ($0, JSONString.quoted($1)) }
    members.append(("answers", JSONText.object(sheet.answers.map { ($0, json($1)) }, indent: 2)))
    if !sheet.notes.isEmpty {
      members.append(("notes", JSONText.object(sheet.notes.map { ($0, JSONString.quoted($1)) }, indent: 2)))
    }
    if !sheet.evidence.isEmpty {
      members.append(("evidence", JSONText.object(sheet.evidence.map { ($0, JSONString.quoted($1)) }, indent: 2)))
    }
    return JSONText.object(members, indent: 0) + "\n"
  }

  private static func about(_ sheet: AnswerSheet) -> [(String, String)] {
    [
      ("organization", sheet.organization), ("respondent", sheet.respondent), ("role", sheet.role),
      ("date", sheet.date),
    ].compactMap { key, value in value.map { (key, $0) } }
  }

  private static func mapping(_ key: String, _ entries: [(String, String)]) -> String {
    if entries.isEmpty { return "\(key): {}\n" }
    return "\(key):\n" + entries.map { YAMLText.entry($0, $1, indent: 2) }.joined()
  }

  private static func answer(_ answer: StoredAnswer) -> String {
    switch answer {
    case .nothing: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): ExactNumber.text(number)
    case .text(let text): YAMLText.scalar(text, inFlow: true)
    case .list(let elements): "[" + elements.map { self.answer($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { YAMLText.scalar($0, inFlow: true) + ": " + self.answer($1) }.joined(separator: ", ") + "}"
    }
  }

  private static func json(_ answer: StoredAnswer) -> String {
    switch answer {
    case .nothing: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): ExactNumber.text(number)
    case .text(let text): JSONString.quoted(text)
    case .list(let elements): "[" + elements.map { json($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { JSONString.quoted($0) + ": " + json($1) }.joined(separator: ", ") + "}"
    }
  }
}
