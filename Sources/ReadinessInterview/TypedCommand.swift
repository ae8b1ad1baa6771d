/// A line that is a command.
enum TypedCommand {
  /// The commands are to be listed.
  case list
  case word(CommandWord, argument: String?)

  /// What a line that begins with a colon, or is a question mark, stands for.
  static func read(_ typed: String) -> Result<TypedCommand, CommandProblem> {
    if typed == "?" { return .success(.list) }
    let text = typed.dropFirst()
    let word = text.prefix { !$0.isWhitespace }
    let argument = Folding.trim(text.dropFirst(word.count))
    if word == "?" { return .success(.list) }
    guard !word.isEmpty else { return .failure(.unknown("")) }
    return CommandWord.named(String(word)).flatMap { command in
      guard argument.isEmpty || command.argument != nil else { return .failure(.unexpectedText(command)) }
      guard !CommandWord.hasControlCharacters(argument) else { return .failure(.controlCharacters) }
      guard command != .goTo || !argument.isEmpty else { return .failure(.nowhereToGo) }
      return .success(.word(command, argument: argument.isEmpty ? nil : argument))
    }
  }
}
