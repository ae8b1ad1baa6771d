import Readiness

/// Writes JSON values as text: two spaces a level, a member a line, or all in one line.
package struct JSONWriter {
  private var text = ""
  private let isOneLine: Bool

  private init(isOneLine: Bool) { self.isOneLine = isOneLine }

  /// The text, without a line break at its end, where the value stands so many levels deep.
  ///
  /// Numbers are rounded to 6 decimals; what is not finite becomes null. Control characters, those of terminals
  /// included, are escaped.
  package static func text(_ value: JSONValue, level: Int = 0) -> String {
    var writer = JSONWriter(isOneLine: false)
    writer.write(value, level: level)
    return writer.text
  }

  /// The text in a single line.
  package static func line(_ value: JSONValue) -> String {
    var writer = JSONWriter(isOneLine: true)
    writer.write(value, level: 0)
    return writer.text
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += number.isFinite ? PlainNumber.text(number) : "null"
    case .text(let string): text += JSONString.quoted(string)
    case .list(let items):
      writeAll(items, "[", "]", level) { writer, item in writer.write(item, level: level + 1) }
    case .object(let members):
      writeAll(members, "{", "}", level) { writer, member in
        writer.text += JSONString.quoted(member.name) + ": "
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func writeAll<Item>(
    _ items: [Item], _ open: String, _ close: String, _ level: Int, _ write: (inout Self, Item) -> Void
  ) {
    text += open
    for (position, item) in items.enumerated() {
      if position > 0 { text += isOneLine ? ", " : "," }
      breakLine(level + 1)
      write(&self, item)
    }
    if !items.isEmpty { breakLine(level) }
    text += close
  }

  private mutating func breakLine(_ level: Int) {
    if !isOneLine { text += "\n" + String(repeating: "  ", count: level) }
  }
}
