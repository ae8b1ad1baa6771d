import Readiness

/// Writes the wanted results of the rows of a block as lines of CSV.
struct RowFormatter {
  /// A column, laid open for quick reading.
  private enum Cell {
    case field(SheetField)
    /// The numbers of all rows.
    case number(UnsafePointer<Double>)
    /// The numbers of all rows, and the words that they stand for.
    case word(UnsafePointer<Double>, UnsafeBufferPointer<Word>)
    case count([Register], equal: Double)
    case list([Register], [String])
  }

  /// Bytes of a word.
  private struct Word {
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  private let evaluator: BatchEvaluator
  private let cells: RowCells
  private let suppositions:
    [(scenario: Scenario, kept: [(from: UnsafePointer<Double>, to: UnsafeMutablePointer<Double>)])]
  private let columns: [Cell]
  private var scratch = ByteOutput(capacity: 256)
  private let memory: [UnsafeMutableRawPointer]

  init(_ wanted: [ResultColumn], _ evaluator: BatchEvaluator, _ cells: RowCells) {
    self.evaluator = evaluator
    self.cells = cells
    var memory: [UnsafeMutableRawPointer] = []
    var kept: [ResultColumn.Supposition: [(from: UnsafePointer<Double>, to: UnsafeMutablePointer<Double>)]] = [:]
    func rows(of register: Register, _ supposition: ResultColumn.Supposition) -> UnsafePointer<Double> {
      let own = UnsafePointer(evaluator.block.values + register.offset * RowBlock.rows)
      guard supposition != .nothing else { return own }
      // The next evaluation writes over the registers of this one.
      let copy = UnsafeMutablePointer<Double>.allocate(capacity: RowBlock.rows)
      memory.append(UnsafeMutableRawPointer(copy))
      kept[supposition, default: []].append((own, copy))
      return UnsafePointer(copy)
    }
    columns = wanted.map { column in
      switch column.content {
      case .field(let field): return .field(field)
      case .number(let register): return .number(rows(of: register, column.supposition))
      case .word(let register, let words):
        let laid = UnsafeMutableBufferPointer<Word>.allocate(capacity: words.count)
        memory.append(UnsafeMutableRawPointer(laid.baseAddress ?? UnsafeMutablePointer<Word>.allocate(capacity: 1)))
        for (position, word) in words.enumerated() {
          let bytes = Array((word ?? "").utf8)
          let start = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 8)
          start.initialize(repeating: 0, count: bytes.count + 8)
          start.update(from: bytes, count: bytes.count)
          memory.append(UnsafeMutableRawPointer(start))
          laid.initializeElement(at: position, to: Word(start: UnsafePointer(start), count: bytes.count))
        }
        return .word(rows(of: register, column.supposition), UnsafeBufferPointer(laid))
      case .count(let registers, let number): return .count(registers, equal: number)
      case .list(let registers, let words): return .list(registers, words)
      }
    }
    // The supposition of nothing comes last, since its results stay in the registers.
    let suppositions = ResultColumn.Supposition.allCases.reversed().filter { supposition in
      wanted.contains { $0.supposition == supposition && !$0.registers.isEmpty }
    }
    let range = evaluator.plan.questionnaire.range
    self.suppositions = suppositions.map { ($0.scenario(in: range), kept[$0] ?? []) }
    self.memory = memory
  }

  func release() {
    scratch.release()
    for piece in memory { piece.deallocate() }
  }

  /// Evaluates the block and writes a line for each of its first rows.
  mutating func write(_ count: Int, to output: inout ByteOutput) {
    for (scenario, kept) in suppositions {
      evaluator.evaluate(scenario: scenario)
      for (from, to) in kept { to.update(from: from, count: RowBlock.rows) }
    }
    for row in 0..<count {
      output.reserve(columns.count &* 40)
      for (position, cell) in columns.enumerated() {
        if position > 0 { output.put(UInt8(ascii: ",")) }
        write(cell, of: row, to: &output)
      }
      output.reserve(1)
      output.put(.lineFeed)
    }
  }

  @inline(__always)
  private mutating func write(_ cell: Cell, of row: Int, to output: inout ByteOutput) {
    output.reserve(40)
    switch cell {
    case .field(let field): write(cells.at(row)[field], to: &output)
    case .number(let rows):
      let number = rows[row]
      if number == number { output.append(number: number) }
    case .word(let rows, let words):
      let number = rows[row]
      guard number >= 0, number < Double(words.count) else { return }
      let word = words[Int(number)]
      output.appendShort(word.start, count: word.count)
    case .count(let registers, let wanted):
      output.append(number: Double(registers.count { evaluator.block[$0, row] == wanted }))
    case .list(let registers, let words):
      let chosen = zip(registers, words).filter { evaluator.block[$0.0, row] == 1 }.map(\.1)
      output.append(chosen.joined(separator: ";").utf8)
    }
  }

  private mutating func write(_ text: TextSlice, to output: inout ByteOutput) {
    switch text.form {
    case .plain: writeCell(text.start, text.count, to: &output)
    case .escaped, .doubled:
      scratch.removeAll()
      text.decode(into: &scratch)
      writeCell(scratch.start, scratch.count, to: &output)
    }
  }

  private func writeCell(_ start: UnsafePointer<UInt8>, _ count: Int, to output: inout ByteOutput) {
    guard count > 0 else { return }
    output.reserve(count &* 2 &+ 8)
    var isPlain = true
    for position in 0..<count where Self.needsQuotation(start[position]) { isPlain = false }
    let isFormula = Self.beginsFormula(start.pointee)
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

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab, .carriageReturn: true
    default: false
    }
  }
}
