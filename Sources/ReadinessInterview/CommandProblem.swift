import Readiness

/// Why a line that begins like a command is none.
package enum CommandProblem: Error, Sendable, Equatable {
  case unknown(String)
  case ambiguous(String, [CommandWord])
  /// Text after a command that takes none.
  case unexpectedText(CommandWord)
  /// `:goto` without saying where.
  case nowhereToGo
  /// A command about a question where none is being asked.
  case needsQuestion(CommandWord)
  /// A command about a question where the reason of its answer is asked for.
  case needsReason(CommandWord)
  /// A command for workshops, elsewhere.
  case needsWorkshop(CommandWord)
  case controlCharacters

  /// What is wrong and what to type, in a sentence or two.
  package var message: String {
    switch self {
    case .unknown(let word):
      let nearest = Suggestion.nearest(to: word, among: CommandWord.allCases.map(\.rawValue))
      return "There is no command “:\(word)”" + (nearest.map { ", did you mean “:\($0)”?" } ?? "; ? lists them.")
    case .ambiguous(let word, let fitting):
      return "“:\(word)” could be \(fitting.map(\.typed).joined(separator: " or "))."
    case .unexpectedText(let command):
      return "“\(command.typed)” stands alone on its line."
    case .nowhereToGo:
      return "Type :goto and the number or the id of a question, such as :goto 7. :review shows the numbers."
    case .needsQuestion(let command):
      return "“\(command.typed)” goes with a question: type the number of one first."
    case .needsReason(let command):
      return "The reason comes first: type it, or :skip to go on without, and then “\(command.typed)”."
    case .needsWorkshop(let command):
      return "“\(command.typed)” is for workshops, where several people answer together; ? lists the commands here."
    case .controlCharacters:
      return Self.controlCharactersMessage
    }
  }

  /// What is said of a line with characters that no keyboard types.
  static let controlCharactersMessage = "The line has control characters in it; please type it without."
}
