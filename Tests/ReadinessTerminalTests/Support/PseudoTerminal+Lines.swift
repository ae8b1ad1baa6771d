import PseudoTerminal

extension PseudoTerminal {
  /// Waits for the prompt, types a line there, and presses Enter.
  mutating func enter(_ line: String) throws {
    try wait(for: "> ")
    send(line + "\r")
  }
}
