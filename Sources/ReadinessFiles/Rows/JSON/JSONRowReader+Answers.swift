import Readiness

extension JSONRowReader {
  /// Reads the answer to a question.
  ///
  /// Changes nothing of the reader; but what can change it is called without making a copy of it.
  @inline(__always)
  mutating func answer(to position: Int, _ scanner: inout ByteScanner) -> Bool {
    let digit = scanner.byte &- 0x30
    if digit &- 1 < digits[position], ByteScanner.isEndOfValue(scanner.place[1]) {
      scanner.place += 1
      cells.give(Double(digit), to: position)
      return true
    }
    if scanner.loadWord(scanner.place) == Self.unknownStart, scanner.place[8] == .quotationMark {
      scanner.place += 9
      cells.setUnknown(position)
      return true
    }
    guard let place = otherAnswer(to: position, scanner) else { return false }
    scanner.place = place
    return true
  }

  /// The place behind the answer; nil if it has to be read with more care.
  ///
  /// By value, so that the scanner of the usual answers can stay in the processor.
  @inline(never)
  private mutating func otherAnswer(
    to position: Int, _ scanner: ByteScanner
  ) -> UnsafePointer<UInt8>? {
    var scanner = scanner
    return readOther(to: position, questions.questions[position], &scanner) ? scanner.place : nil
  }

  private func readOther(to position: Int, _ question: RowQuestions.Question, _ scanner: inout ByteScanner) -> Bool {
    if takeWord(Self.notApplicable, &scanner) {
      cells.setNotApplicable(position)
      return question.mayBeNotApplicable
    }
    if takeWord(Self.null, &scanner) { return true }
    switch question.kind {
    case .scale:
      guard let number = scanner.number(), number == number.rounded(), number >= 1,
        number <= Double(question.optionCount)
      else { return false }
      cells.give(number, to: position)
    case .number:
      guard let number = scanner.number(), number >= question.minimum, number <= question.maximum,
        !question.isInteger || number == number.rounded()
      else { return false }
      cells.give(number == 0 ? 0 : number, to: position)
    case .yesNo:
      let isTrue = takeWord(Self.true, &scanner)
      guard isTrue || takeWord(Self.false, &scanner) else { return false }
      cells.give(isTrue ? 1 : 0, to: position)
    case .choice:
      let option = option(of: position, &scanner)
      guard option >= 0 else { return false }
      cells.give(Double(option), to: position)
    case .multiple: return options(of: position, question, &scanner)
    case .text:
      guard let text = scanner.text(), !Self.mayBeReserved(text) else { return false }
      if question.ownWords >= 0 { cells[ownWords: question.ownWords] = text }
      cells.give(0, to: position)
    case .comparedText: return false
    }
    return true
  }

  /// Whether a text may be `unknown` or `not_applicable`, spelled with escapes.
  private static func mayBeReserved(_ text: TextSlice) -> Bool {
    guard text.form == .escaped, text.count <= 14 * 6 else { return false }
    switch text.start.pointee {
    case .backslash: return text.start[1] == UInt8(ascii: "u")
    case UInt8(ascii: "u"), UInt8(ascii: "n"): return true
    default: return false
    }
  }

  private func option(of question: Int, _ scanner: inout ByteScanner) -> Int {
    guard let text = scanner.text(), text.form == .plain else { return -1 }
    return questions.options[question]?.position(text.start - 1, length: text.count + 2) ?? -1
  }

  private func options(
    of position: Int, _ question: RowQuestions.Question, _ scanner: inout ByteScanner
  ) -> Bool {
    guard scanner.take(UInt8(ascii: "[")) else { return false }
    scanner.skipBlanks()
    var (count, hasExclusive) = (0, false)
    if !scanner.take(UInt8(ascii: "]")) {
      repeat {
        scanner.skipBlanks()
        let option = option(of: position, &scanner)
        guard option >= 0 else { return false }
        if !cells.isChosen(question.firstOption + option) {
          cells.choose(question.firstOption + option)
          count += 1
          hasExclusive = hasExclusive || questions.exclusive[position][option]
        }
        scanner.skipBlanks()
      } while scanner.take(UInt8(ascii: ","))
      guard scanner.take(UInt8(ascii: "]")) else { return false }
    }
    cells.give(Double(count), to: position)
    return count <= question.limit && (count <= 1 || !hasExclusive)
  }

  private func takeWord(_ word: StaticString, _ scanner: inout ByteScanner) -> Bool {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for (offset, byte) in bytes.enumerated() where scanner.place[offset] != byte { return false }
    scanner.place += bytes.count
    return true
  }

  /// The first eight bytes of `"unknown"`.
  @inline(__always) private static var unknownStart: UInt64 { 0x6E77_6F6E_6B6E_7522 }
  private static let notApplicable: StaticString = "\"not_applicable\""
  private static let null: StaticString = "null"
  private static let `true`: StaticString = "true"
  private static let `false`: StaticString = "false"
}
