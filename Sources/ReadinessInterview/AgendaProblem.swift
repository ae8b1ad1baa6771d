import Readiness

/// What is wrong with the limits of a session, and what is there to choose from.
package enum AgendaProblem: Error, Sendable, Equatable {
  /// A role that the questionnaire does not declare.
  case unknownRole(String, known: [String])
  /// A section that the questionnaire does not have.
  case unknownSection(String, known: [String])

  /// What is wrong, as a sentence without a full stop.
  package var message: String {
    switch self {
    case .unknownRole(let role, let known):
      known.isEmpty
        ? "the questionnaire has no roles"
        : "there is no role `\(role)`" + Self.hint(role, known, "roles are ")
    case .unknownSection(let section, let known):
      "there is no section `\(section)`" + Self.hint(section, known, "sections are ")
    }
  }

  private static func hint(_ name: String, _ known: [String], _ lead: String) -> String {
    Suggestion.nearest(to: name, among: known).map { ", did you mean `\($0)`?" }
      ?? "; \(lead)\(known.joined(separator: ", "))"
  }
}
