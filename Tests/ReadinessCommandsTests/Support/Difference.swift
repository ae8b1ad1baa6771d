/// The difference between two texts, line by line.
enum Difference {
  /// Lines of `expected` that are missing after `-`, lines of `found` that are new after `+`, with two lines around.
  static func text(expected: some Collection<UInt8>, found: some Collection<UInt8>) -> String {
    let (old, new) = (lines(expected), lines(found))
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var rows: [(mark: String, line: String)] = []
    var (oldPosition, newPosition) = (0, 0)
    while oldPosition < old.count || newPosition < new.count {
      if removed.contains(oldPosition) {
        rows.append(("-", old[oldPosition]))
        oldPosition += 1
      } else if added.contains(newPosition) {
        rows.append(("+", new[newPosition]))
        newPosition += 1
      } else {
        rows.append((" ", new[newPosition]))
        oldPosition += 1
        newPosition += 1
      }
    }
    return excerpt(rows)
  }

  private static func excerpt(_ rows: [(mark: String, line: String)]) -> String {
    let changed = rows.indices.filter { rows[$0].mark != " " }
    var text: [String] = []
    var last = -1
    for position in rows.indices where changed.contains(where: { abs($0 - position) <= 2 }) {
      if position > last + 1 { text.append("  …") }
      text.append("\(rows[position].mark) \(rows[position].line)")
      last = position
    }
    if last < rows.count - 1 { text.append("  …") }
    return text.joined(separator: "\n")
  }

  /// The lines with everything that a terminal would not show as escapes; a missing last line break makes a line less.
  private static func lines(_ bytes: some Collection<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      guard let text = String(validating: line, as: UTF8.self) else { return "not UTF-8: \(Array(line))" }
      return text.unicodeScalars.map { $0.value >= 0x20 && $0.value != 0x7F ? String($0) : $0.escaped(asASCII: true) }
        .joined()
    }
  }
}
