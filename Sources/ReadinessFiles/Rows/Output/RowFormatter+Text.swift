import Readiness

extension RowFormatter {
  /// Writes a value for people, nothing if it is missing.
  func writeText(_ cell: Cell, _ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    output.append(text(of: cell, row, origin).utf8)
  }

  private func text(of cell: Cell, _ row: Int, _ origin: RowOrigin) -> String {
    switch cell {
    case .field(let field): Printable.text(cells.at(row)[field].text)
    case .origin(.file): Printable.text(origin.file)
    case .origin(.line): origin.line.map { String($0) } ?? ""
    case .origin(.source): Printable.text(origin.source)
    case .issueCount: String(origin.issues)
    case .ownWords(let position, let rows):
      rows[row].isNaN ? "" : Printable.text(cells.at(row)[ownWords: position].text)
    case .number(let rows), .share(let rows): number(rows[row])
    case .truth(let rows): rows[row].isNaN ? "" : rows[row] == 1 ? "yes" : "no"
    case .word(let rows, let words, _): word(rows[row], words)
    case .count(let registers, let wanted): String(count(registers, wanted, row))
    case .largest(let registers): number(largest(registers, row))
    case .list(let registers, let words, let given):
      Printable.text((list(registers, words, given, row) ?? []).joined(separator: ", "))
    }
  }

  private func number(_ number: Double) -> String { number.isNaN ? "" : PlainNumber.text(number) }

  private func word(_ number: Double, _ words: UnsafeBufferPointer<Word>) -> String {
    guard number >= 0, number < Double(words.count) else { return "" }
    let word = words[Int(number)]
    return String(decoding: UnsafeBufferPointer(start: word.start, count: word.count), as: UTF8.self)
  }
}
