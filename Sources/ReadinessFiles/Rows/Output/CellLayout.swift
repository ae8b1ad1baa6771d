import Readiness

/// Lays columns open: where their numbers are found while a block is written, and their words as bytes.
struct CellLayout {
  private let evaluator: BatchEvaluator
  private let notation: RowNotation
  private let ownWords: [Int]
  /// By supposition, the registers that are kept when it has been evaluated, and where.
  private(set) var kept: [ResultColumn.Supposition: [(from: UnsafePointer<Double>, to: UnsafeMutablePointer<Double>)]] =
    [:]
  private(set) var memory = RowMemory()

  init(_ evaluator: BatchEvaluator, _ notation: RowNotation, _ ownWords: [Int]) {
    self.evaluator = evaluator
    self.notation = notation
    self.ownWords = ownWords
  }

  mutating func cell(_ column: ResultColumn) -> RowFormatter.Cell {
    switch column.content {
    case .field(let field): return .field(field)
    case .origin(let origin): return .origin(origin)
    case .issueCount: return .issueCount
    case .ownWords(let question, let register):
      return .ownWords(position: ownWords.firstIndex(of: question) ?? 0, rows(of: register, column.supposition))
    case .number(let register): return .number(rows(of: register, column.supposition))
    case .share(let register): return .share(rows(of: register, column.supposition))
    case .truth(let register): return .truth(rows(of: register, column.supposition))
    case .word(let register, let words):
      return .word(rows(of: register, column.supposition), self.words(words), ranks: column.ranks)
    case .count(let registers, let number): return .count(registers, equal: number)
    case .largest(let registers): return .largest(registers)
    case .list(let registers, let words, let given): return .list(registers, words, given: given)
    }
  }

  private mutating func rows(
    of register: Register, _ supposition: ResultColumn.Supposition
  ) -> UnsafePointer<Double> {
    let own = UnsafePointer(evaluator.block.values + register.offset * RowBlock.rows)
    guard supposition != .nothing else { return own }
    // The next evaluation writes over the registers of this one.
    let copy: UnsafeMutablePointer<Double> = memory.allocate(RowBlock.rows)
    kept[supposition, default: []].append((own, copy))
    return UnsafePointer(copy)
  }

  private mutating func words(_ words: [String?]) -> UnsafeBufferPointer<RowFormatter.Word> {
    let laid: UnsafeMutablePointer<RowFormatter.Word> = memory.allocate(words.count)
    for (position, word) in words.enumerated() {
      let bytes = Array(written(word).utf8)
      // Words are copied eight bytes at a time.
      let start: UnsafeMutablePointer<UInt8> = memory.allocate(bytes.count + 8)
      start.initialize(repeating: 0, count: bytes.count + 8)
      start.update(from: bytes, count: bytes.count)
      (laid + position).initialize(to: RowFormatter.Word(start: UnsafePointer(start), count: bytes.count))
    }
    return UnsafeBufferPointer(start: laid, count: words.count)
  }

  private func written(_ word: String?) -> String {
    switch notation {
    case .csv: word ?? ""
    case .jsonLine, .jsonElement: word.map { JSONString.quoted($0) } ?? "null"
    case .cells: Printable.text(word ?? "")
    }
  }
}
