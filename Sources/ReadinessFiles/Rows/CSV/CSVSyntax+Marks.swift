extension CSVSyntax {
  /// Whether the quotation marks of a row, given without the line break at its end, stand only around cells and doubled
  /// within these.
  func isWellMarked(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = row.baseAddress else { return true }
    let end = start + row.count
    var place = start
    while let mark = ByteSearch.first(.quotationMark, place, end) {
      guard mark == start || mark[-1] == separator, let closing = closingMark(mark, end) else { return false }
      place = closing + 1
      let isLast = place == end || place.pointee == .carriageReturn && place + 1 == end
      guard isLast || place.pointee == separator else { return false }
    }
    return true
  }
}
