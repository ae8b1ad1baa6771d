import OrderedCollections
import Readiness

extension AnswerFileReader {
  private static let workshopKeys = Keys(
    owner: "`workshop`", allowed: ["respondents", "outcomes", "open_reasons"], required: ["respondents"],
    mayBeEmpty: true)

  private static let respondentKeys = Keys(
    owner: "a respondent of `workshop`", allowed: ["respondent", "role", "date", "answers", "notes", "evidence"],
    required: ["answers"], mayBeEmpty: true)

  /// The record of a workshop.
  static func workshop(_ node: DocumentNode, log: inout DiagnosticLog) -> WorkshopRecord? {
    guard let fields = log.fields(node, workshopKeys) else { return nil }
    let nodes = log.list(fields["respondents"], "`respondents`") ?? []
    if fields["respondents"] != nil, nodes.isEmpty {
      log.error("`respondents` has nobody in it", at: fields.valuePosition(of: "respondents"))
    }
    var respondents: [AnswerSheet] = []
    for node in nodes {
      guard let fields = log.fields(node, respondentKeys) else { continue }
      var sheet = AnswerSheet()
      _ = said(in: fields, &sheet, log: &log)
      respondents.append(sheet)
    }
    var record = WorkshopRecord(respondents: respondents)
    for entry in log.entries(fields["outcomes"], "`outcomes`") ?? [] {
      record.outcomes[entry.key] = log.word(entry.value, "an outcome", as: WorkshopRecord.Outcome.self)
    }
    for node in log.list(fields["open_reasons"], "`open_reasons`") ?? [] {
      if let id = log.text(node, "an id of a question") { record.openReasons.append(id) }
    }
    return record
  }
}
