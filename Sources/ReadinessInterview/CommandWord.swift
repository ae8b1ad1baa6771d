import Readiness

/// The words that a person may type after a colon instead of an answer.
package enum CommandWord: String, Sendable, CaseIterable {
  case back
  case skip
  case unknown
  case notApplicable = "na"
  case disagree
  case why
  case help
  case note
  case evidence
  case score
  case review
  case goTo = "goto"
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
    case .disagree: "settle that there is no joint answer, and why"
    case .why: "why this is asked"
    case .help: "more on this question and how to answer it"
    case .note: "keep a note with this question; without text, edit or remove it"
    case .evidence: "keep what was shown as proof; without text, what to ask to see, and edit"
    case .score: "what is known so far of the scores, with the range that each could take"
    case .review: "all answers, and what is open; from there to any question"
    case .goTo: "go to a question by its number, its id or a piece of it, and then back here"
    case .save: "save now and go on; with a file name, in another file from now on"
    case .quit: "save and leave; the interview goes on here next time"
    }
  }

  /// What may follow the word, as the list of commands shows it; nil if nothing may.
  package var argument: String? {
    switch self {
    case .note, .evidence, .disagree: "TEXT"
    case .goTo: "ID"
    case .save: "FILE"
    case .back, .skip, .unknown, .notApplicable, .why, .help, .score, .review, .quit: nil
    }
  }

  /// The commands that make sense at a question: all but the answers that it refuses, and what is for workshops only.
  static func commands(at question: Question, inWorkshop isWorkshop: Bool = false) -> [CommandWord] {
    allCases.filter { ($0 != .notApplicable || question.mayBeNotApplicable) && ($0 != .disagree || isWorkshop) }
  }

  /// The command that a word or the beginning of one stands for; the problem if it is none or several.
  package static func named(_ word: String) -> Result<CommandWord, CommandProblem> {
    let folded = Folding.fold(word)
    if let exact = CommandWord(rawValue: folded) { return .success(exact) }
    let fitting = allCases.filter { $0.rawValue.hasPrefix(folded) }
    if fitting.count == 1, let only = fitting.first { return .success(only) }
    return .failure(fitting.isEmpty ? .unknown(word) : .ambiguous(word, fitting))
  }

  /// The commands that make sense where no question is being asked.
  static var inReview: [CommandWord] { [.back, .score, .review, .goTo, .save, .quit] }

  /// The commands that make sense where the reason of a joint answer is asked for.
  static var atReason: [CommandWord] { [.back, .skip, .score, .review, .save, .quit] }

  /// The word as Tab completes it, ready for what may follow.
  var completed: String { argument == nil ? typed : typed + " " }

  /// The word as it is listed, with what may follow it.
  var labelled: String { typed + (argument.map { " \($0)" } ?? "") }

  /// Whether there is something in a text that no keyboard types and that could act on a terminal.
  static func hasControlCharacters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\t" && $0.properties.generalCategory == .control }
  }
}
