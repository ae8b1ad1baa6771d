import Readiness

/// Reads what a person types at a question.
package enum AnswerInput {
  /// What is meant with a line: an answer that the question accepts, a command, or nothing.
  ///
  /// A line that begins with `:` is a command, `?` lists them; `::` stands for a colon that begins an answer.
  package static func read(_ line: String, for question: Question) -> Result<Input, InputProblem> {
    let typed = Folding.trim(line)
    if typed.isEmpty { return .success(.blank) }
    if typed == "?" { return .success(.command(.list)) }
    guard typed.hasPrefix(":") else { return answer(typed, question).map(Input.answer) }
    if typed.hasPrefix("::") { return answer(String(typed.dropFirst()), question).map(Input.answer) }
    return command(typed, question)
  }

  /// The line that gives this answer when it is typed; empty if there is none.
  package static func line(for answer: Answer, to question: Question) -> String {
    switch answer {
    case .unanswered: return ""
    case .unknown: return CommandWord.unknown.typed
    case .notApplicable: return CommandWord.notApplicable.typed
    case .scale(let position): return String(position)
    case .choice(let option): return String(option + 1)
    case .multiple(let options):
      return options.isEmpty ? "none" : options.map { String($0 + 1) }.joined(separator: ",")
    case .number(let number):
      let text = PlainNumber.text(number)
      return Double(text) == number ? text : "\(number)"
    case .yesNo(let value): return value ? "yes" : "no"
    case .text(let text): return text.hasPrefix(":") ? ":" + text : text
    }
  }

  private static func command(_ typed: String, _ question: Question) -> Result<Input, InputProblem> {
    switch TypedCommand.read(typed) {
    case .failure(let problem): return .failure(.command(problem))
    case .success(.list): return .success(.command(.list))
    case .success(.word(let command, let argument)):
      switch command {
      case .back: return .success(.command(.back))
      case .skip: return .success(.command(.skip))
      case .unknown: return .success(.answer(.unknown))
      case .notApplicable: return notApplicable(question).map(Input.answer)
      case .disagree: return .success(.command(.disagree(argument)))
      case .why: return .success(.command(.why))
      case .help: return .success(.command(.help))
      case .note: return .success(.command(.note(argument)))
      case .evidence: return .success(.command(.evidence(argument)))
      case .score: return .success(.command(.session(.score)))
      case .review: return .success(.command(.session(.review)))
      case .goTo: return .success(.command(.goTo(argument ?? "")))
      case .save: return .success(.command(.session(.save(argument))))
      case .quit: return .success(.command(.session(.quit)))
      }
    }
  }

  private static func answer(_ typed: String, _ question: Question) -> Result<Answer, InputProblem> {
    guard !CommandWord.hasControlCharacters(typed) else { return .failure(.controlCharacters) }
    if case .text = question.kind { return ownWords(typed, question) }
    if let word = sharedWord(typed, question) { return word }
    switch question.kind {
    case .scale: return OptionInput(question).option(typed).map { .scale(position: $0 + 1) }
    case .choice: return OptionInput(question).option(typed).map { .choice(option: $0) }
    case .multiple(let multiple): return MultipleInput(question, multiple).read(typed)
    case .number(let number): return NumberInput(number).read(typed)
    case .yesNo: return yesNo(typed)
    case .text: return ownWords(typed, question)
    }
  }

  /// A text, but for the two words that mean something else wherever answers are stored.
  private static func ownWords(_ typed: String, _ question: Question) -> Result<Answer, InputProblem> {
    switch StoredAnswer.text(typed) {
    case .unknown: .success(.unknown)
    case .notApplicable: notApplicable(question)
    default: .success(.text(typed))
    }
  }

  /// "Don't know" and "not applicable" in words, unless an option begins so.
  private static func sharedWord(_ typed: String, _ question: Question) -> Result<Answer, InputProblem>? {
    let isUnknown = unknownWords.contains(Folding.fold(typed))
    guard isUnknown || notApplicableWords.contains(Folding.fold(typed)) else { return nil }
    let options = OptionInput(question)
    guard options.exact(typed) == nil, options.beginning(with: typed).isEmpty else { return nil }
    return isUnknown ? .success(.unknown) : notApplicable(question)
  }

  private static let unknownWords: Set = [
    "unknown", "dk", "don't know", "dont know", "do not know", "i don't know", "not known",
  ]
  private static let notApplicableWords: Set = ["na", "n/a", "not applicable", "not_applicable"]

  private static func notApplicable(_ question: Question) -> Result<Answer, InputProblem> {
    question.mayBeNotApplicable ? .success(.notApplicable) : .failure(.notApplicableNotAllowed)
  }

  private static func yesNo(_ typed: String) -> Result<Answer, InputProblem> {
    switch Folding.fold(typed) {
    case "yes", "y", "true", "t", "1": .success(.yesNo(true))
    case "no", "n", "false", "f", "2": .success(.yesNo(false))
    default: .failure(.notYesOrNo(typed))
    }
  }
}
