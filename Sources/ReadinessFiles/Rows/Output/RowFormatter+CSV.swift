import Readiness

extension RowFormatter {
  /// Writes a cell of CSV, empty if the value is missing.
  @inline(__always)
  mutating func writeCell(_ cell: Cell, _ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    output.reserve(40)
    switch cell {
    case .field(let field): write(cells.at(row)[field], to: &output)
    case .number(let rows), .share(let rows):
      let number = rows[row]
      if number == number { output.append(number: number) }
    case .word(let rows, let words, _):
      let number = rows[row]
      guard number >= 0, number < Double(words.count) else { return }
      let word = words[Int(number)]
      output.appendShort(word.start, count: word.count)
    case .origin, .issueCount, .ownWords, .truth, .count, .largest, .list:
      writeRareCell(cell, row, origin, to: &output)
    }
  }

  @inline(never)
  private mutating func writeRareCell(_ cell: Cell, _ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    switch cell {
    case .field, .number, .share, .word: break
    case .origin(.file): write(origin.file, to: &output)
    case .origin(.line): if let line = origin.line { output.append(number: Double(line)) }
    case .origin(.source): write(origin.source, to: &output)
    case .issueCount: output.append(number: Double(origin.issues))
    case .ownWords(let position, let rows):
      if !rows[row].isNaN { write(cells.at(row)[ownWords: position], to: &output) }
    case .truth(let rows): if !rows[row].isNaN { output.append((rows[row] == 1 ? "true" : "false").utf8) }
    case .count(let registers, let wanted): output.append(number: Double(count(registers, wanted, row)))
    case .largest(let registers):
      let number = largest(registers, row)
      if !number.isNaN { output.append(number: number) }
    case .list(let registers, let words, let given):
      write((list(registers, words, given, row) ?? []).joined(separator: ";"), to: &output)
    }
  }

  private func write(_ text: String, to output: inout ByteOutput) {
    var text = text
    // The bytes behind the end may be looked at.
    text += "\0\0\0\0\0\0\0\0"
    text.withUTF8 { bytes in
      if let start = bytes.baseAddress { writeText(start, bytes.count - 8, to: &output) }
    }
  }

  private mutating func write(_ text: TextSlice, to output: inout ByteOutput) {
    switch text.form {
    case .plain: writeText(text.start, text.count, to: &output)
    case .escaped, .doubled:
      scratch.removeAll()
      text.decode(into: &scratch)
      writeText(scratch.start, scratch.count, to: &output)
    }
  }

  private func writeText(_ start: UnsafePointer<UInt8>, _ count: Int, to output: inout ByteOutput) {
    guard count > 0 else { return }
    output.reserve(count &* 2 &+ 8)
    var isPlain = true
    for position in 0..<count where Self.needsQuotation(start[position]) { isPlain = false }
    let isFormula = Self.beginsFormula(start, count)
    if isPlain, !isFormula { return output.appendShort(start, count: count) }
    if !isPlain { output.put(.quotationMark) }
    // A spreadsheet would run the cell as a formula.
    if isFormula { output.put(UInt8(ascii: "'")) }
    for position in 0..<count {
      if start[position] == .quotationMark { output.put(.quotationMark) }
      output.put(start[position])
    }
    if !isPlain { output.put(.quotationMark) }
  }

  @inline(__always)
  private static func needsQuotation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == .quotationMark || byte == .lineFeed || byte == .carriageReturn
  }

  /// Whether a spreadsheet would take a text for a formula, by the list of OWASP (CSV injection); the signs of double
  /// width count as well.
  private static func beginsFormula(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch start[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab, .carriageReturn, .lineFeed:
      return true
    case 0xEF:
      // ＋ － ＝ ＠
      let isWide = count >= 3 && start[1] == 0xBC
      return isWide && [0x8B, 0x8D, 0x9D, 0xA0].contains(start[2])
    default: return false
    }
  }
}

extension RowOrigin {
  /// The file, and the line behind a colon.
  var source: String { line.map { "\(file):\($0)" } ?? file }
}
