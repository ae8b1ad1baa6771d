import Readiness

/// What the Tab key offers.
package enum AnswerCompletion {
  /// The whole lines that the beginning of a line can become, in the order of the options or commands.
  ///
  /// Commands after a colon; otherwise labels, or ids where no label fits. Of several options with commas between them,
  /// the last is completed.
  package static func lines(from beginning: String, for question: Question) -> [String] {
    let typed = String(beginning.drop(while: \.isWhitespace))
    if typed.hasPrefix(":") {
      let folded = Folding.fold(typed)
      return CommandWord.commands(at: question).map(\.typed).filter { $0.hasPrefix(folded) }
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
}
