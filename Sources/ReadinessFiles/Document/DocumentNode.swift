/// A value of a YAML or JSON document with the place it stands at.
package struct DocumentNode: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// A finite number.
    case number(Double)
    case text(String)
    case sequence([DocumentNode])
    case mapping([Entry])
    /// A value with a fault that has already been reported; readers pass over it in silence.
    case faulty
  }

  /// A key of a mapping with its value; keys are unique within a mapping.
  package struct Entry: Sendable {
    package let key: String
    package let position: SourcePosition
    package let value: DocumentNode
  }

  /// How the value is written.
  package enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A YAML text after `|` or `>`.
    case block
    /// In square brackets or braces.
    case flow
    /// A YAML list or mapping without brackets.
    case indented
  }

  package let content: Content
  package let style: Style
  /// Where the value begins.
  package let position: SourcePosition
  /// The bytes it is written in.
  package let range: Range<Int>
}

extension DocumentNode {
  /// What kind of value it is, in words: `text`, `a number`, `a list`.
  package var description: String {
    switch content {
    case .null: "nothing"
    case .boolean(let value): value ? "true" : "false"
    case .number: "a number"
    case .text: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .faulty: "a faulty value"
    }
  }

  var isNull: Bool {
    if case .null = content { true } else { false }
  }

  var isFaulty: Bool {
    if case .faulty = content { true } else { false }
  }
}
