import Readiness

extension RowWorker {
  /// Scores the JSON object that some bytes are; the byte behind the last is a line break or a NUL.
  ///
  /// A file of a single sheet has no `line`.
  @inline(__always)
  mutating func scoreObject(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: () -> String, line: Int?
  ) {
    counts.read &+= 1
    if !isAssessed, json.read(start, end, into: filled) {
      if showsOrigin { origins[filled] = RowOrigin(file: file(), line: line.map { $0 + linesBefore }) }
      return advance()
    }
    scoreObjectCarefully(start, end, file: file(), line: line)
  }

  private mutating func scoreObjectCarefully(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: String, line: Int?
  ) {
    var bytes = Array(UnsafeBufferPointer(start: start, count: end - start))
    // The mark at the beginning of a file is passed by now; the careful reader would pass another.
    if bytes.starts(with: DocumentReader.byteOrderMark) { bytes = DocumentReader.byteOrderMark + bytes }
    take(careful.read(bytes, file: file, format: .json), RowOrigin(file: file, line: line))
  }

  /// Scores a file of a single sheet; the format is found out if it is not given.
  mutating func scoreDocument(_ bytes: [UInt8], file: String, format: DocumentReader.Format?) {
    counts.read += 1
    take(careful.read(bytes, file: file, format: format), RowOrigin(file: file))
  }

  /// Scores the row of CSV that begins at a place, and counts its lines; returns where its line break stands, at `end`
  /// at the latest.
  mutating func scoreRow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: String, line: inout Int, header: CSVHeader,
    input: Int
  ) -> UnsafePointer<UInt8> {
    counts.read &+= 1
    if csv?.input != input {
      csv?.reader.release()
      csv = (CSVRowReader(questions, cells, header), input)
    }
    var rowEnd = start
    let before = csv?.reader.lineBreaks ?? 0
    let first = line + 1
    guard let outcome = csv?.reader.read(&rowEnd, end, into: filled) else { return end }
    line &+= 1 &+ (csv?.reader.lineBreaks ?? 0) &- before
    switch outcome {
    case .read where !isAssessed:
      if showsOrigin { origins[filled] = RowOrigin(file: file, line: first + linesBefore) }
      advance()
    case .read, .unusual:
      let row = UnsafeBufferPointer(start: start, count: rowEnd - start)
      take(careful.read(row, file: file, header: header), RowOrigin(file: file, line: first))
    case .refused(let fault):
      rowEnd = header.syntax.rowEnd(start, end) ?? end
      let source = SourceText(name: file, bytes: Array(UnsafeBufferPointer(start: start, count: rowEnd - start)))
      line = first + ByteSearch.count(.lineFeed, start, rowEnd)
      let position = source.position(ofByte: fault.place.map { $0 - start } ?? 0)
      let diagnostic = Diagnostic(.error, in: source, at: position, message: fault.message, advice: fault.advice)
      refuse(RowReport(refused: [diagnostic]), first)
    }
    return rowEnd
  }

  /// Refuses a row that has not been read.
  mutating func refuseUnread(_ diagnostic: Diagnostic) {
    counts.read += 1
    refuse(RowReport(refused: [diagnostic]), 1)
  }
}
