import OrderedCollections
import Readiness

/// Reads answer files.
package enum AnswerFileReader {
  /// The answers in the bytes of a YAML or JSON file, with all problems found in one pass.
  ///
  /// `name` is what diagnostics call the file; its extension decides between YAML and JSON unless the format is given.
  /// Whether the answers fit their questions is not looked at here.
  package static func read(
    _ bytes: [UInt8], name: String, format: DocumentReader.Format? = nil
  ) -> Loaded<AnswerSheet> {
    let document = DocumentReader.read(bytes, name: name, format: format)
    var log = document.log
    var places = SourcePlaces(log.source)
    let sheet = document.root.flatMap { self.sheet($0, log: &log, &places) }
    return Loaded(sheet, log, places)
  }

  private static let keys = Keys(
    owner: "an answer file",
    allowed: [
      "questionnaire", "organization", "respondent", "role", "date", "answers", "notes", "evidence", "workshop",
    ],
    required: ["answers"], mayBeEmpty: true)

  private static let questionnaireKeys = Keys(owner: "`questionnaire`", allowed: ["id", "version"], mayBeEmpty: true)

  private static func sheet(
    _ root: DocumentNode, log: inout DiagnosticLog, _ places: inout SourcePlaces
  ) -> AnswerSheet? {
    guard let fields = log.fields(root, keys) else { return nil }
    var sheet = AnswerSheet()
    if let node = fields["questionnaire"], let about = log.fields(node, questionnaireKeys) {
      sheet.questionnaireID = log.text(about["id"], "`id`")
      sheet.questionnaireVersion = log.text(about["version"], "`version`")
      places.note(.questionnaire, at: about["id"]?.position)
      places.note(.version, at: about["version"]?.position)
    }
    sheet.organization = log.text(fields["organization"], "`organization`")
    places.note(.organization, at: fields["organization"]?.position)
    places.note(.respondent, at: fields["respondent"]?.position)
    places.note(.role, at: fields["role"]?.position)
    for entry in said(in: fields, &sheet, log: &log) { places.note(.answer(entry.key), at: entry.position) }
    sheet.workshop = fields["workshop"].flatMap { workshop($0, log: &log) }
    return sheet
  }

  /// Reads who has said what into a sheet; gives the entries of the answers.
  static func said(
    in fields: Fields, _ sheet: inout AnswerSheet, log: inout DiagnosticLog
  ) -> [DocumentNode.Entry] {
    sheet.respondent = log.text(fields["respondent"], "`respondent`")
    sheet.role = log.text(fields["role"], "`role`")
    sheet.date = log.text(fields["date"], "`date`")
    let answers = log.entries(fields["answers"], "`answers`") ?? []
    for entry in answers { sheet.answers[entry.key] = StoredAnswer(entry.value) }
    sheet.notes = texts(fields["notes"], "`notes`", "a note", log: &log)
    sheet.evidence = texts(fields["evidence"], "`evidence`", "the evidence", log: &log)
    return answers
  }

  private static func texts(
    _ node: DocumentNode?, _ what: String, _ one: String, log: inout DiagnosticLog
  ) -> OrderedDictionary<String, String> {
    var result: OrderedDictionary<String, String> = [:]
    for entry in log.entries(node, what) ?? [] {
      if entry.value.isNull {
        log.warning("`\(Printable.text(entry.key))` has no value and is left out", at: entry.position)
      } else if let text = log.text(entry.value, one) {
        result[entry.key] = text
      }
    }
    return result
  }
}
