/// What a piece of text is, where that can be made visible; the words say it as well.
package enum Emphasis: Sendable, Equatable {
  case none
  case heading
  /// What matters most, such as a question.
  case strong
  /// That something was done as wanted.
  case success
  /// What is wrong, or missing.
  case warning
}

/// How text looks where it is shown.
package enum Appearance: Sendable, Equatable {
  /// Letters, digits and plain punctuation, without colour: for screen readers, simple terminals and files.
  case plain
  /// With bold, a little colour and drawing characters.
  case styled

  /// The text with what makes it stand out; nothing in it may act on the terminal already.
  package func text(_ text: String, _ emphasis: Emphasis) -> String {
    guard self == .styled, !text.isEmpty, let code = Self.code(emphasis) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Colours that can be read on light and on dark backgrounds.
  private static func code(_ emphasis: Emphasis) -> String? {
    switch emphasis {
    case .none: nil
    case .heading: "1;4"
    case .strong: "1"
    case .success: "32"
    case .warning: "1;31"
    }
  }
}
