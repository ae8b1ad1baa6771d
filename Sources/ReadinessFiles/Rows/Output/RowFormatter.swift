import Readiness

/// Writes the wanted results of the rows of a block.
struct RowFormatter {
  /// A column, laid open for quick reading.
  enum Cell {
    case field(SheetField)
    case origin(ResultColumn.Origin)
    case issueCount
    case ownWords(position: Int, UnsafePointer<Double>)
    /// The numbers of all rows.
    case number(UnsafePointer<Double>)
    case share(UnsafePointer<Double>)
    case truth(UnsafePointer<Double>)
    /// The numbers of all rows, the words that they stand for as they are written, and where these come in order.
    case word(UnsafePointer<Double>, UnsafeBufferPointer<Word>, ranks: [Int?])
    case count([Register], equal: Double)
    case largest([Register])
    case list([Register], [String], given: Register?)
  }

  /// Bytes of a word.
  struct Word {
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  let evaluator: BatchEvaluator
  let cells: RowCells
  private let notation: RowNotation
  private let suppositions:
    [(scenario: Scenario, kept: [(from: UnsafePointer<Double>, to: UnsafeMutablePointer<Double>)])]
  private let columns: [Cell]
  private let sortColumns: [Cell]
  /// By column, its name as JSON has it in front of a value.
  private let names: [[UInt8]]
  var scratch = ByteOutput(capacity: 256)
  private let memory: RowMemory

  /// Takes the lines that are wanted; with `alsoAsAnswered` the registers hold in any case what comes of the answers as
  /// they are.
  init(_ lines: RowLines, _ evaluator: BatchEvaluator, _ cells: RowCells, alsoAsAnswered: Bool) {
    self.evaluator = evaluator
    self.cells = cells
    notation = lines.notation
    var layout = CellLayout(evaluator, lines.notation, lines.questionsInOwnWords)
    columns = lines.columns.map { layout.cell($0) }
    sortColumns = lines.order.map { layout.cell($0.column) }
    names = lines.columns.enumerated().map { position, column in
      Array(((position == 0 ? "{" : ", ") + JSONString.quoted(column.name) + ": ").utf8)
    }
    let all = lines.columns + lines.order.map(\.column)
    // The supposition of nothing comes last, since its results stay in the registers.
    let suppositions = ResultColumn.Supposition.allCases.reversed().filter { supposition in
      all.contains { $0.supposition == supposition && !$0.registers.isEmpty }
        || alsoAsAnswered && supposition == .nothing
    }
    let range = evaluator.plan.questionnaire.range
    self.suppositions = suppositions.map { ($0.scenario(in: range), layout.kept[$0] ?? []) }
    memory = layout.memory
  }

  func release() {
    scratch.release()
    memory.release()
  }

  /// Works out the results of the rows of the block, to be written after that.
  func evaluate() {
    for (scenario, kept) in suppositions {
      evaluator.evaluate(scenario: scenario)
      for (from, to) in kept { to.update(from: from, count: RowBlock.rows) }
    }
  }

  /// Writes the first rows of the block; returns how many.
  mutating func write(rows: Int, _ origins: [RowOrigin], to output: inout ByteOutput) -> Int {
    var written = 0
    for row in 0..<rows {
      write(row, origins[row], to: &output)
      written &+= 1
    }
    return written
  }

  /// Writes a row of the block.
  @inline(__always)
  mutating func write(_ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    switch notation {
    case .csv: writeLine(row, origin, to: &output)
    case .jsonLine:
      writeObject(row, origin, to: &output)
      output.append(CollectionOfOne(.lineFeed))
    case .jsonElement:
      output.append(",\n  ".utf8)
      writeObject(row, origin, to: &output)
    case .cells:
      for (position, cell) in columns.enumerated() {
        if position > 0 { output.append(CollectionOfOne(CellText.separator)) }
        writeText(cell, row, origin, to: &output)
      }
    }
  }

  @inline(__always)
  private mutating func writeLine(_ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    output.reserve(columns.count &* 40)
    for (position, cell) in columns.enumerated() {
      if position > 0 {
        // A text or a very long number has made no more room than it takes.
        output.reserve(1)
        output.put(UInt8(ascii: ","))
      }
      writeCell(cell, row, origin, to: &output)
    }
    output.reserve(1)
    output.put(.lineFeed)
  }

  private mutating func writeObject(_ row: Int, _ origin: RowOrigin, to output: inout ByteOutput) {
    for (name, cell) in zip(names, columns) {
      output.append(name)
      writeValue(cell, row, origin, to: &output)
    }
    output.append((columns.isEmpty ? "{}" : "}").utf8)
  }

  /// What a row is sorted by.
  mutating func sortKeys(_ row: Int, _ origin: RowOrigin) -> [SortKey] {
    sortColumns.map { sortKey($0, row, origin) }
  }

  private func sortKey(_ cell: Cell, _ row: Int, _ origin: RowOrigin) -> SortKey {
    func number(_ number: Double) -> SortKey { number.isNaN ? .missing : .number(number) }
    func text(_ text: String) -> SortKey { text.isEmpty ? .missing : .text(text.lowercased()) }
    return switch cell {
    case .field(let field): text(cells.at(row)[field].text)
    case .ownWords(let position, let rows): rows[row].isNaN ? .missing : text(cells.at(row)[ownWords: position].text)
    case .origin(.line): origin.line.map { .number(Double($0)) } ?? .missing
    case .origin(.file), .origin(.source): text(origin.file)
    case .issueCount: .number(Double(origin.issues))
    case .number(let rows), .share(let rows), .truth(let rows): number(rows[row])
    case .word(let rows, _, let ranks):
      rows[row].isNaN || ranks.isEmpty
        ? number(rows[row]) : ranks[Int(rows[row])].map { .number(Double($0)) } ?? .missing
    case .count(let registers, let wanted): .number(Double(count(registers, wanted, row)))
    case .largest(let registers): number(largest(registers, row))
    case .list(let registers, let words, let given): text(list(registers, words, given, row)?.first ?? "")
    }
  }

  func count(_ registers: [Register], _ wanted: Double, _ row: Int) -> Int {
    registers.count { evaluator.block[$0, row] == wanted }
  }

  /// The largest of the numbers that are known; not a number if none is.
  func largest(_ registers: [Register], _ row: Int) -> Double {
    registers.reduce(.nan) { largest, register in
      let number = evaluator.block[register, row]
      return number.isNaN || largest > number ? largest : number
    }
  }

  /// The words that a row has; nil if they are missing.
  func list(_ registers: [Register], _ words: [String], _ given: Register?, _ row: Int) -> [String]? {
    if let given, evaluator.block[given, row].isNaN { return nil }
    return zip(registers, words).filter { evaluator.block[$0.0, row] == 1 }.map(\.1)
  }
}
