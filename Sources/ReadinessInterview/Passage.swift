import Readiness

/// A piece of text for a person to read, to be wrapped to whatever width there is.
package struct Passage: Sendable, Equatable {
  /// What the first line begins with, such as the number of an option.
  package let first: String
  /// What the other lines begin with.
  package let indent: String
  /// The text, which may have line breaks and anything else that a file can hold.
  package let text: String
  /// What the text is.
  package let emphasis: Emphasis

  /// Makes a passage, at the left edge unless said otherwise.
  package init(_ text: String, first: String = "", indent: String = "", _ emphasis: Emphasis = .none) {
    self.text = text
    self.first = first
    self.indent = indent
    self.emphasis = emphasis
  }

  /// An empty line.
  package static let gap = Passage("")

  /// Text beside a label in a column, such as a command and what it does.
  package static func entry(_ label: String, _ text: String, column: Int) -> Passage {
    let padding = String(repeating: " ", count: max(2, column - label.count))
    return Passage(text, first: "  " + label + padding, indent: String(repeating: " ", count: 2 + column))
  }

  /// Text behind a number that lines up on the right, such as an option.
  package static func numbered(_ number: Int, _ text: String, digits: Int, _ emphasis: Emphasis = .none) -> Passage {
    let number = String(number)
    let first = "  " + String(repeating: " ", count: max(0, digits - number.count)) + number + "  "
    return Passage(text, first: first, indent: String(repeating: " ", count: first.count), emphasis)
  }
}
