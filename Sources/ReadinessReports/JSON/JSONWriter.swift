import Readiness

/// Writes JSON values as text.
package struct JSONWriter {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// All on one line.
    case line
    /// Two spaces a level, a member a line.
    case indented
  }

  private let layout: Layout
  private var text = ""

  private init(layout: Layout) {
    self.layout = layout
  }

  /// The text, without a line break at its end.
  ///
  /// Numbers are rounded to 6 decimals; what is not finite becomes null. Control characters, those of terminals
  /// included, are escaped.
  package static func text(_ value: JSONValue, layout: Layout = .indented) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(value, level: 0)
    return writer.text
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += number.isFinite ? PlainNumber.text(number) : "null"
    case .text(let string): write(string)
    case .list(let items):
      writeAll(items, "[", "]", level) { writer, item in writer.write(item, level: level + 1) }
    case .object(let members):
      writeAll(members, "{", "}", level) { writer, member in
        writer.write(member.name)
        writer.text += writer.layout == .line ? ":" : ": "
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func writeAll<Item>(
    _ items: [Item], _ open: String, _ close: String, _ level: Int, _ write: (inout Self, Item) -> Void
  ) {
    text += open
    for (position, item) in items.enumerated() {
      if position > 0 { text += "," }
      breakLine(level + 1)
      write(&self, item)
    }
    if !items.isEmpty { breakLine(level) }
    text += close
  }

  private mutating func breakLine(_ level: Int) {
    switch layout {
    case .line: break
    case .indented: text += "\n" + String(repeating: "  ", count: level)
    }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if !Printable.isPrintable(scalar) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
