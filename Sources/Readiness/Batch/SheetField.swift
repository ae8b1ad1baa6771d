/// What an answer file says about itself and not about a question.
package enum SheetField: Int, Sendable, CaseIterable {
  case organization
  case respondent
  case role
  case date

  /// The key in answer files and the heading of columns.
  package var name: String {
    switch self {
    case .organization: "organization"
    case .respondent: "respondent"
    case .role: "role"
    case .date: "date"
    }
  }
}
