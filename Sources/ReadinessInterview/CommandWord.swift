import Readiness

/// The words that a person may type after a colon instead of an answer.
package enum CommandWord: String, Sendable, CaseIterable {
  case back
  case skip
  case unknown
  case notApplicable = "na"
  case why
  case help
  case note
  case evidence
  case save
  case quit

  /// The word as it is typed, such as `:back`.
  package var typed: String { ":" + rawValue }

  /// What the command does, in a phrase.
  package var summary: String {
    switch self {
    case .back: "go back to the question before"
    case .skip: "leave this question open and go on; an earlier answer stays"
    case .unknown: "answer that you don't know"
    case .notApplicable: "answer that the question does not apply to you"
    case .why: "why this is asked"
    case .help: "more on this question and how to answer it"
    case .note: "keep a note with this question; without text, show it"
    case .evidence: "keep what was shown as proof; without text, what to ask to see"
    case .save: "save now and go on"
    case .quit: "save and leave; the interview goes on here next time"
    }
  }

  /// Whether text may follow the word.
  package var takesText: Bool {
    switch self {
    case .note, .evidence: true
    case .back, .skip, .unknown, .notApplicable, .why, .help, .save, .quit: false
    }
  }

  /// The commands that make sense at a question: all but the answers that it refuses.
  static func commands(at question: Question) -> [CommandWord] {
    allCases.filter { $0 != .notApplicable || question.mayBeNotApplicable }
  }

  /// The command that a word or the beginning of one stands for; the problem if it is none or several.
  package static func named(_ word: String) -> Result<CommandWord, InputProblem> {
    let folded = Folding.fold(word)
    if let exact = CommandWord(rawValue: folded) { return .success(exact) }
    let fitting = allCases.filter { $0.rawValue.hasPrefix(folded) }
    if fitting.count == 1, let only = fitting.first { return .success(only) }
    return .failure(fitting.isEmpty ? .unknownCommand(word) : .ambiguousCommand(word, fitting))
  }
}
