/// Texts as they stand on a line to be edited.
enum OneLine {
  /// The text with a space in the place of every line break.
  static func text(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
