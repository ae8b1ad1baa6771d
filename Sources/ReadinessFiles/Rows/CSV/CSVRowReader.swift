import Readiness

/// Reads the answers of one row of CSV after the other straight into the registers of a block.
///
/// Cells that are not written as answers nearly always are, it leaves to `CSVCell`; rows that are no CSV it refuses.
struct CSVRowReader {
  /// What came of a row.
  enum Outcome {
    case read
    /// Some cells are no answers as stored in files; they have to be read with more care.
    case unusual
    case refused(CSVFault)
  }

  let questions: RowQuestions
  /// How many line breaks there were within cells so far.
  private(set) var lineBreaks = 0
  private let firstCells: RowCells
  private(set) var cells: RowCells
  private let header: CSVHeader
  private let separator: UInt8
  private let count: Int
  /// By column, the highest answer that is one digit; 0 where none is, and behind the last column.
  private let digits: UnsafeMutablePointer<UInt16>
  /// By column, the question; -1 where there is none, and behind the last column.
  private let targets: UnsafeMutablePointer<Int>
  /// By column, the field; nil where there is none.
  private let fields: UnsafeMutablePointer<SheetField?>

  init(_ questions: RowQuestions, _ cells: RowCells, _ header: CSVHeader) {
    self.questions = questions
    firstCells = cells
    self.cells = cells
    self.header = header
    separator = header.syntax.separator
    count = header.columns.count
    digits = .allocate(capacity: count + 1)
    targets = .allocate(capacity: count + 1)
    fields = .allocate(capacity: count + 1)
    for position in 0...count { (digits[position], targets[position], fields[position]) = (0, -1, nil) }
    for (position, column) in header.columns.enumerated() {
      switch column {
      case .question(let question):
        (digits[position], targets[position]) = (UInt16(questions.digits[question]), question)
      case .field(let field): fields[position] = field
      case .unknown: break
      }
    }
  }

  func release() {
    digits.deallocate()
    targets.deallocate()
    fields.deallocate()
  }

  /// Reads the row that begins at a place and ends at the next line break outside of quotation marks; `place` is that of
  /// the line break afterwards, if the row was not refused. A line break stands at `end` at the latest.
  mutating func read(
    _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into row: Int
  ) -> Outcome {
    cells = firstCells.at(row)
    cells.clearTexts(TextSlice(start: place, count: 0, form: .plain))
    var scanner = ByteScanner(place: place, end: end)
    var (column, isUnusual) = (0, false)
    let (count, separator, digits, targets) = (self.count, separator, digits, targets)
    let (fields, cells, roles) = (fields, cells, questions.roles)
    let separatorBehind = UInt16(separator) << 8
    while true {
      // Nearly all cells are one digit and a separator: what is left of both bytes without the separator is a small
      // number only then. Behind the last column none is small enough; at `end` stands a line break, so that no such
      // pair begins there.
      while true {
        let digit = scanner.pair ^ separatorBehind
        guard digit &- 0x31 < digits[column] else { break }
        cells.give(Double(digit &- 0x30), to: targets[column])
        scanner.place += 2
        column &+= 1
      }
      guard column < count else { return .refused(.cells(more: true, expected: count)) }
      let byte = scanner.byte
      if UInt16(byte) &- 0x31 < digits[column], isCellEnd(scanner.place + 1, end) {
        scanner.place += 1
        cells.give(Double(byte &- 0x30), to: targets[column])
      } else if byte == UInt8(ascii: "u"), targets[column] >= 0, scanner.startsWithUnknown,
        isCellEnd(scanner.place + 7, end)
      {
        scanner.place += 7
        cells.setUnknown(targets[column])
      } else if byte != separator, !isRowEnd(scanner.place, end) {
        let cellStart = scanner.place
        guard let cell = text(&scanner) else { return .refused(fault(at: cellStart, scanner)) }
        if cell.count > 0 {
          if let field = fields[column] {
            cells[field] = cell
            // Comparing with `==` would go by the raw values, which another module has to be asked for.
            if case .role = field, let roles, !roles.holds(cell) { isUnusual = true }
          } else if targets[column] >= 0, !answer(cell, to: targets[column]) {
            isUnusual = true
          }
        }
      }
      column &+= 1
      // A cell ends at a separator or at the end of its row.
      guard scanner.byte == separator, scanner.place < end else { break }
      scanner.place += 1
    }
    if scanner.byte == .carriageReturn, scanner.place < end { scanner.place += 1 }
    place = scanner.place
    guard column == count else { return .refused(.cells(more: false, expected: count)) }
    return isUnusual ? .unusual : .read
  }

  @inline(__always)
  private func isCellEnd(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    place.pointee == separator || isRowEnd(place, end)
  }

  /// Whether a line break stands at a place.
  @inline(__always)
  private func isRowEnd(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    place.pointee == .lineFeed || place.pointee == .carriageReturn && (place + 1 >= end || place[1] == .lineFeed)
  }

  /// Steps over a cell up to the separator or line break behind it; nil if it is not written as it should.
  @inline(__always)
  private mutating func text(_ scanner: inout ByteScanner) -> TextSlice? {
    if scanner.byte == .quotationMark { return quotedText(&scanner) }
    let start = scanner.place
    var next = start
    while true {
      next = scanner.firstSpecial(next, separator)
      if isCellEnd(next, scanner.end) { break }
      let byte = next.pointee
      let length = byte >= 0x80 ? UTF8Sequence.length(next) : byte == .quotationMark || byte == 0 ? 0 : 1
      guard length > 0 else {
        scanner.place = next
        return nil
      }
      next += length
    }
    scanner.place = next
    return TextSlice(start: start, count: next - start, form: .plain)
  }

  private mutating func quotedText(_ scanner: inout ByteScanner) -> TextSlice? {
    let start = scanner.place + 1
    var (next, form) = (start, TextSlice.Form.plain)
    while true {
      next = scanner.firstSpecial(next, .quotationMark)
      // There is a line break at the end.
      guard next < scanner.end else { break }
      switch next.pointee {
      case .lineFeed:
        lineBreaks &+= 1
        next += 1
      case .quotationMark:
        if next + 1 < scanner.end, next[1] == .quotationMark {
          form = .doubled
          next += 2
          continue
        }
        scanner.place = next + 1
        guard isCellEnd(next + 1, scanner.end) else { return nil }
        return TextSlice(start: start, count: next - start, form: form)
      case 0:
        scanner.place = next
        return nil
      case 0x80...:
        let length = UTF8Sequence.length(next)
        guard length > 0 else {
          scanner.place = next
          return nil
        }
        next += length
      default: next += 1
      }
    }
    scanner.place = next
    return nil
  }

  private func fault(at start: UnsafePointer<UInt8>, _ scanner: ByteScanner) -> CSVFault {
    if scanner.place >= scanner.end { return .unclosedMark(start) }
    let byte = scanner.byte
    if byte == 0 { return .zero(scanner.place) }
    if byte >= 0x80, UTF8Sequence.length(scanner.place) == 0 { return .encoding(scanner.place) }
    return start.pointee == .quotationMark ? .behindMark(scanner.place) : .strayMark(scanner.place)
  }
}
