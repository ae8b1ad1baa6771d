import Readiness

/// What the Tab key offers.
package enum AnswerCompletion {
  /// The whole lines that the beginning of a line can become, in the order of the options or commands.
  ///
  /// Commands after a colon; otherwise labels, or ids where no label fits. Of several options with commas between them,
  /// the last is completed.
  package static func lines(from beginning: String, in interview: Interview) -> [String] {
    let typed = String(beginning.drop(while: \.isWhitespace))
    if let questions = questions(typed, interview) { return questions }
    guard let question = interview.currentQuestion else { return [] }
    if typed.hasPrefix(":") {
      let folded = Folding.fold(typed)
      return CommandWord.commands(at: question, inWorkshop: interview.isWorkshop).map(\.completed).filter {
        $0.hasPrefix(folded)
      }
    }
    var head = ""
    var word = typed
    if case .multiple = question.kind, let comma = typed.lastIndex(of: ",") {
      word = String(typed[typed.index(after: comma)...].drop(while: \.isWhitespace))
      head = String(typed.dropLast(word.count))
    }
    let folded = Folding.fold(word)
    let fitting = question.optionLabels.map(Printable.text).filter {
      folded.isEmpty || Folding.fold($0).hasPrefix(folded)
    }
    let offered = fitting.isEmpty ? question.optionIDs.filter { $0.hasPrefix(folded) } : fitting
    return offered.map { head + $0 }
  }

  /// The whole lines after the review.
  package static func reviewLines(from beginning: String, in interview: Interview) -> [String] {
    let typed = String(beginning.drop(while: \.isWhitespace))
    let folded = Folding.fold(typed)
    if let questions = questions(typed, interview) { return questions }
    if typed.hasPrefix(":") { return CommandWord.inReview.map(\.completed).filter { $0.hasPrefix(folded) } }
    return interview.shownIDs.filter { $0.hasPrefix(folded) }
  }

  /// The whole lines where a reason is asked for.
  package static func reasonLines(from beginning: String) -> [String] {
    let folded = Folding.fold(String(beginning.drop(while: \.isWhitespace)))
    return folded.hasPrefix(":") ? CommandWord.atReason.map(\.completed).filter { $0.hasPrefix(folded) } : []
  }

  /// The ids that can follow `:goto`, if that is what the line begins with.
  private static func questions(_ typed: String, _ interview: Interview) -> [String]? {
    guard typed.hasPrefix(":"), let space = typed.firstIndex(where: \.isWhitespace),
      case .success(.goTo) = CommandWord.named(String(typed[..<space].dropFirst()))
    else { return nil }
    let folded = Folding.fold(String(typed[space...]))
    return interview.shownIDs.filter { $0.hasPrefix(folded) }.map { "\(CommandWord.goTo.typed) \($0)" }
  }
}
