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
    text += said(sheet, indent: 0)
    if let record = sheet.workshop { text += workshop(record) }
    return text
  }

  /// Who has said what, each line `indent` blanks in.
  private static func said(_ sheet: AnswerSheet, indent: Int) -> String {
    var text = ""
    for (key, value) in about(sheet) {
      text += YAMLText.entry(key, YAMLText.value(value, indent: indent + 2), indent: indent)
    }
    text += mapping("answers", sheet.answers.map { ($0, answer($1)) }, indent: indent)
    if !sheet.notes.isEmpty {
      text += mapping("notes", sheet.notes.map { ($0, YAMLText.value($1, indent: indent + 4)) }, indent: indent)
    }
    if !sheet.evidence.isEmpty {
      text += mapping(
        "evidence", sheet.evidence.map { ($0, YAMLText.value($1, indent: indent + 4)) }, indent: indent)
    }
    return text
  }

  private static func workshop(_ record: WorkshopRecord) -> String {
    var text = "workshop:\n"
    text += mapping("outcomes", record.outcomes.map { ($0, $1.rawValue) }, indent: 2)
    if !record.openReasons.isEmpty {
      text +=
        "  open_reasons: [\(record.openReasons.map { YAMLText.scalar($0, inFlow: true) }.joined(separator: ", "))]\n"
    }
    text += "  respondents:\n"
    for respondent in record.respondents {
      text += "    - " + said(respondent, indent: 6).dropFirst(6)
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
    members += saidMembers(sheet, indent: 2)
    if let record = sheet.workshop { members.append(("workshop", workshopObject(record))) }
    return JSONText.object(members, indent: 0) + "\n"
  }

  /// Who has said what, as members whose braces close `indent` blanks in.
  private static func saidMembers(_ sheet: AnswerSheet, indent: Int) -> [(String, String)] {
    var members = about(sheet).map { ($0, JSONString.quoted($1)) }
    members.append(("answers", JSONText.object(sheet.answers.map { ($0, json($1)) }, indent: indent)))
    for (key, texts) in [("notes", sheet.notes), ("evidence", sheet.evidence)] where !texts.isEmpty {
      members.append((key, JSONText.object(texts.map { ($0, JSONString.quoted($1)) }, indent: indent)))
    }
    return members
  }

  private static func workshopObject(_ record: WorkshopRecord) -> String {
    var members = [
      ("outcomes", JSONText.object(record.outcomes.map { ($0, JSONString.quoted($1.rawValue)) }, indent: 4))
    ]
    if !record.openReasons.isEmpty {
      members.append(("open_reasons", "[\(record.openReasons.map { JSONString.quoted($0) }.joined(separator: ", "))]"))
    }
    let respondents = record.respondents.map { JSONText.object(saidMembers($0, indent: 6), indent: 4) }
    members.append(("respondents", "[\(respondents.joined(separator: ", "))]"))
    return JSONText.object(members, indent: 2)
  }

  private static func about(_ sheet: AnswerSheet) -> [(String, String)] {
    [
      ("organization", sheet.organization), ("respondent", sheet.respondent), ("role", sheet.role),
      ("date", sheet.date),
    ].compactMap { key, value in value.map { (key, $0) } }
  }

  private static func mapping(_ key: String, _ entries: [(String, String)], indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    if entries.isEmpty { return "\(blanks)\(key): {}\n" }
    return "\(blanks)\(key):\n" + entries.map { YAMLText.entry($0, $1, indent: indent + 2) }.joined()
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
