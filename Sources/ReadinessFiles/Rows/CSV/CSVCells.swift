/// The cells of one row of CSV.
struct CSVCells: Sequence, IteratorProtocol {
  private var place: UnsafePointer<UInt8>?
  private let end: UnsafePointer<UInt8>
  private let syntax: CSVSyntax

  /// Takes a row without the line break at its end.
  init(_ row: UnsafeBufferPointer<UInt8>, _ syntax: CSVSyntax) {
    self.syntax = syntax
    place = row.baseAddress
    var last = (row.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped) + row.count
    if row.count > 0, last[-1] == .carriageReturn { last -= 1 }
    end = last
  }

  mutating func next() -> TextSlice? {
    guard let start = place else { return nil }
    if start < end, start.pointee == .quotationMark, let closing = syntax.closingMark(start, end) {
      let isLast = closing + 1 >= end
      place = isLast ? nil : closing + 2
      return TextSlice(start: start + 1, count: closing - start - 1, form: .doubled)
    }
    var next = start
    while next < end, next.pointee != syntax.separator { next += 1 }
    place = next < end ? next + 1 : nil
    return TextSlice(start: start, count: next - start, form: .plain)
  }
}
