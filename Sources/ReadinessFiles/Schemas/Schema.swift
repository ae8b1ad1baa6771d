/// The JSON Schemas (2020-12) of the files that the program reads and writes.
package enum Schema: String, Sendable, CaseIterable {
  case questionnaire
  case answers
  case summary
  case panel
  case comparison

  /// The schema as JSON.
  package var text: String {
    let bytes =
      switch self {
      case .questionnaire: PackageResources.questionnaire_json
      case .answers: PackageResources.answers_json
      case .summary: PackageResources.summary_json
      case .panel: PackageResources.panel_json
      case .comparison: PackageResources.comparison_json
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
