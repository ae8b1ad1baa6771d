/// A piece of text for a person to read, to be wrapped to whatever width there is.
package struct Passage: Sendable, Equatable {
  /// What the first line begins with, such as the number of an option.
  package let first: String
  /// What the other lines begin with.
  package let indent: String
  /// The text, which may have line breaks and anything else that a file can hold.
  package let text: String

  /// Makes a passage, at the left edge unless said otherwise.
  package init(_ text: String, first: String = "", indent: String = "") {
    self.text = text
    self.first = first
    self.indent = indent
  }

  /// An empty line.
  package static let gap = Passage("")

  /// Text beside a label in a column, such as a command and what it does.
  package static func entry(_ label: String, _ text: String, column: Int) -> Passage {
    let padding = String(repeating: " ", count: max(2, column - label.count))
    return Passage(text, first: "  " + label + padding, indent: String(repeating: " ", count: 2 + column))
  }
}
