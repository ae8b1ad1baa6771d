/// How the answers of respondents, as they are now, differ from what a workshop has recorded.
///
/// Respondents are the same if they have the same name; without a name, if they are the first, second and so on of their
/// role among those without one.
package enum RecordDifference: Sendable, Equatable {
  /// A sheet, by position, answers questions otherwise than its recorded respondent did.
  case changed(sheet: Int, [Change])
  /// A sheet, by position, is of somebody who is not recorded.
  case added(sheet: Int)
  /// A recorded respondent, by position, has no sheet any more.
  case missing(respondent: Int)

  /// A question, by position, that is answered otherwise.
  package struct Change: Sendable, Equatable {
    package let question: Int
    package let recorded: Answer
    package let now: Answer
  }

  /// All differences, in the order of the sheets, those without a sheet last.
  package static func differences(
    of sheets: [AnswerSheet], from record: WorkshopRecord, _ questionnaire: Questionnaire
  ) -> [RecordDifference] {
    let recorded = identities(of: record.respondents)
    let present = identities(of: sheets)
    var differences: [RecordDifference] = []
    for (position, identity) in present.enumerated() {
      guard let earlier = recorded.firstIndex(of: identity) else {
        differences.append(.added(sheet: position))
        continue
      }
      let before = questionnaire.accept(record.respondents[earlier]).answers
      let changes = zip(before, questionnaire.accept(sheets[position]).answers).enumerated().compactMap {
        $1.0 == $1.1 ? nil : Change(question: $0, recorded: $1.0, now: $1.1)
      }
      if !changes.isEmpty { differences.append(.changed(sheet: position, changes)) }
    }
    return differences
      + recorded.indices.filter { !present.contains(recorded[$0]) }.map { .missing(respondent: $0) }
  }

  private struct Identity: Hashable {
    let name: [UInt8]?
    let role: [UInt8]?
    let ordinal: Int
  }

  private static func identities(of sheets: [AnswerSheet]) -> [Identity] {
    var counts: [Identity: Int] = [:]
    return sheets.map { sheet in
      let name = sheet.respondent.map { Array($0.utf8) }
      let role = name == nil ? sheet.role.map { Array($0.utf8) } : nil
      let first = Identity(name: name, role: role, ordinal: 0)
      defer { counts[first, default: 0] += 1 }
      return Identity(name: name, role: role, ordinal: counts[first, default: 0])
    }
  }
}
