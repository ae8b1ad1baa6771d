/// Where rows of CSV end (RFC 4180): at a line break that is not within a cell in quotation marks.
struct CSVSyntax: Sendable {
  /// The separators that there are, most usual first.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8.tab]

  let separator: UInt8

  /// Whether numbers may be written with a comma: spreadsheets take semicolons to separate where the comma is in use.
  var hasDecimalComma: Bool { separator == UInt8(ascii: ";") }

  /// The line break at the end of the row that begins at `start`; nil if the row goes on to `end`.
  @inline(__always)
  func rowEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard let lineEnd = ByteSearch.first(.lineFeed, start, end) else { return quotedRowEnd(start, end) }
    return ByteSearch.first(.quotationMark, start, lineEnd) == nil ? lineEnd : quotedRowEnd(start, end)
  }

  private func quotedRowEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = start
    while true {
      let lineEnd = ByteSearch.first(.lineFeed, place, end)
      guard let mark = ByteSearch.first(.quotationMark, place, lineEnd ?? end) else { return lineEnd }
      place = mark + 1
      if mark == start || mark[-1] == separator {
        guard let closing = closingMark(mark, end) else { return nil }
        place = closing + 1
      }
    }
  }

  /// The quotation mark that closes the cell that one opens.
  func closingMark(_ opening: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = opening + 1
    while let mark = ByteSearch.first(.quotationMark, place, end) {
      guard mark + 1 < end, mark[1] == .quotationMark else { return mark }
      place = mark + 2
    }
    return nil
  }

  /// The last line break between two places that ends a row; the first place is the start of a row.
  func lastRowEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var (place, found) = (start, UnsafePointer<UInt8>?.none)
    while let mark = ByteSearch.first(.quotationMark, place, end) {
      found = ByteSearch.last(.lineFeed, place, mark) ?? found
      place = mark + 1
      if mark == start || mark[-1] == separator || mark[-1] == .lineFeed {
        guard let closing = closingMark(mark, end) else { return found }
        // What follows a mark at the very end may still double it.
        guard closing + 1 < end else { return found }
        place = closing + 1
      }
    }
    return ByteSearch.last(.lineFeed, place, end) ?? found
  }
}
