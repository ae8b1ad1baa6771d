import Readiness

extension CSVRowReader {
  /// Takes an answer that is written as in answer files; false if it is not.
  @inline(never)
  func answer(_ cell: TextSlice, to position: Int) -> Bool {
    if cell.count == 7, cell.isWritten(as: Self.unknown) {
      cells.setUnknown(position)
      return true
    }
    return otherAnswer(cell, to: position, questions.questions[position])
  }

  private func otherAnswer(_ cell: TextSlice, to position: Int, _ question: RowQuestions.Question) -> Bool {
    if cell.isWritten(as: Self.notApplicable) {
      cells.setNotApplicable(position)
      return question.mayBeNotApplicable
    }
    switch question.kind {
    case .choice:
      let option = questions.options[position]?.position(ofText: cell) ?? -1
      guard option >= 0 else { return false }
      cells.give(Double(option), to: position)
    case .number:
      var scanner = ByteScanner(place: cell.start, end: cell.start + cell.count)
      guard cell.form == .plain, let number = scanner.number(), scanner.place == scanner.end,
        number >= question.minimum, number <= question.maximum, !question.isInteger || number == number.rounded()
      else { return false }
      cells.give(number == 0 ? 0 : number, to: position)
    case .yesNo:
      let isTrue = cell.isWritten(as: Self.true)
      guard isTrue || cell.isWritten(as: Self.false) else { return false }
      cells.give(isTrue ? 1 : 0, to: position)
    case .text:
      guard !Self.mayBeReserved(cell) else { return false }
      if question.ownWords >= 0 { cells[ownWords: question.ownWords] = cell }
      cells.give(0, to: position)
    case .scale, .multiple, .comparedText: return false
    }
    return true
  }

  /// Whether a text may be nothing, `unknown` or `not_applicable` once the blanks around it are gone and its letters are
  /// small.
  private static func mayBeReserved(_ cell: TextSlice) -> Bool {
    guard cell.count > 0 else { return true }
    // Behind a cell stands at least a separator or a line break, and memory that can be read behind that.
    let (first, second, third) = (cell.start[0], cell.start[1], cell.start[2])
    switch first {
    case ...(.space), 0xC2, 0xE1, 0xE2: return true
    case 0xE3: return second == 0x80
    // A sign for kelvin is a letter k too.
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      return second | 0x20 == UInt8(ascii: "n") && (third | 0x20 == UInt8(ascii: "k") || third >= 0x80)
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      return second | 0x20 == UInt8(ascii: "o") && third | 0x20 == UInt8(ascii: "t")
    default: return false
    }
  }

  private static let unknown = Array("unknown".utf8)
  private static let notApplicable = Array("not_applicable".utf8)
  private static let `true` = Array("true".utf8)
  private static let `false` = Array("false".utf8)
}

extension NameTable {
  /// The position of the name that a text is, without quotation marks around it; -1 if it is none of these.
  func position(ofText text: TextSlice) -> Int {
    guard text.form == .plain else { return -1 }
    var quoted: [UInt8] = [.quotationMark]
    quoted.append(contentsOf: UnsafeBufferPointer(start: text.start, count: text.count))
    quoted += [.quotationMark] + [UInt8](repeating: 0, count: 8)
    return quoted.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { position($0, length: text.count + 2) } ?? -1
    }
  }

  func holds(_ text: TextSlice) -> Bool { position(ofText: text) >= 0 }
}
