import Readiness

extension RowFormatter {
  /// Writes a value of JSON, `null` if it is missing.
  mutating func writeValue(_ cell: Cell, _ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    switch cell {
    case .field(let field): write(quoted: cells.at(row)[field].text, to: &output)
    case .origin(.file): write(quoted: origin.file, to: &output)
    case .origin(.line): write(number: origin.line.map { Double($0) } ?? .nan, to: &output)
    case .origin(.source): write(quoted: origin.source, to: &output)
    case .issueCount: write(number: Double(origin.issues), to: &output)
    case .ownWords(let position, let rows):
      if rows[row].isNaN { return output.append("null".utf8) }
      output.append(JSONString.quoted(cells.at(row)[ownWords: position].text).utf8)
    case .number(let rows), .share(let rows): write(number: rows[row], to: &output)
    case .truth(let rows): output.append((rows[row].isNaN ? "null" : rows[row] == 1 ? "true" : "false").utf8)
    case .word(let rows, let words, _):
      let number = rows[row]
      guard number >= 0, number < Double(words.count) else { return output.append("null".utf8) }
      output.append(words[Int(number)].start, count: words[Int(number)].count)
    case .count(let registers, let wanted): write(number: Double(count(registers, wanted, row)), to: &output)
    case .largest(let registers): write(number: largest(registers, row), to: &output)
    case .list(let registers, let words, let given):
      guard let list = list(registers, words, given, row) else { return output.append("null".utf8) }
      output.append(("[" + list.map { JSONString.quoted($0) }.joined(separator: ", ") + "]").utf8)
    }
  }

  /// Writes a text that is missing if it is empty.
  private func write(quoted text: String, to output: inout ByteOutput) {
    output.append((text.isEmpty ? "null" : JSONString.quoted(text)).utf8)
  }

  private func write(number: Double, to output: inout ByteOutput) {
    if number.isNaN { output.append("null".utf8) } else { output.append(number: number) }
  }
}
