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
    let rest = String(typed.dropFirst())
    if rest.hasPrefix(":") { return answer(rest, question).map(Input.answer) }
    return command(rest, question)
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

  private static func command(_ text: String, _ question: Question) -> Result<Input, InputProblem> {
    let word = text.prefix { !$0.isWhitespace }
    let argument = Folding.trim(text.dropFirst(word.count))
    if word == "?" { return .success(.command(.list)) }
    guard !word.isEmpty else { return .failure(.unknownCommand("")) }
    return CommandWord.named(String(word)).flatMap { command in
      guard argument.isEmpty || command.takesText else { return .failure(.unexpectedText(command)) }
      guard !hasControlCharacters(argument) else { return .failure(.controlCharacters) }
      switch command {
      case .back: return .success(.command(.back))
      case .skip: return .success(.command(.skip))
      case .unknown: return .success(.answer(.unknown))
      case .notApplicable: return notApplicable(question).map(Input.answer)
      case .why: return .success(.command(.why))
      case .help: return .success(.command(.help))
      case .note: return .success(.command(.note(argument.isEmpty ? nil : argument)))
      case .evidence: return .success(.command(.evidence(argument.isEmpty ? nil : argument)))
      case .save: return .success(.command(.save))
      case .quit: return .success(.command(.quit))
      }
    }
  }

  private static func answer(_ typed: String, _ question: Question) -> Result<Answer, InputProblem> {
    guard !hasControlCharacters(typed) else { return .failure(.controlCharacters) }
    if case .text = question.kind { return .success(.text(typed)) }
    if let word = sharedWord(typed, question) { return word }
    switch question.kind {
    case .scale: return OptionInput(question).option(typed).map { .scale(position: $0 + 1) }
    case .choice: return OptionInput(question).option(typed).map { .choice(option: $0) }
    case .multiple(let multiple): return MultipleInput(question, multiple).read(typed)
    case .number(let number): return NumberInput(number).read(typed)
    case .yesNo: return yesNo(typed)
    case .text: return .success(.text(typed))
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

  private static func hasControlCharacters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\t" && $0.properties.generalCategory == .control }
  }
}
