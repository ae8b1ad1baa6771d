/// Typed text brought to a form in which it can be compared with labels and words.
package enum Folding {
  /// The text in lower case, with single spaces between words, straight apostrophes and plain digits.
  package static func fold(_ text: String) -> String {
    plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// The text with digits and punctuation of other scripts and typographic signs as they are on a plain keyboard.
  package static func plain(_ text: String) -> String {
    String(text.map(plain))
  }

  /// The text without white space at its ends.
  package static func trim(_ text: some StringProtocol) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(trimmed[...last])
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "’", "‘", "ʼ": return "'"
    case "−", "–": return "-"
    case "，", "、": return ","
    case "；": return ";"
    case "．": return "."
    case "％": return "%"
    default: break
    }
    guard !character.isASCII, character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
      scalar.properties.numericType == .decimal, let digit = character.wholeNumberValue
    else { return character }
    return Character(String(digit))
  }
}
