import Readiness

extension RowWorker {
  /// Scores the rows of a chunk; returns how many lines it has.
  ///
  /// What is told of rows counts lines from the beginning of the chunk, what is written of them from that of the file.
  mutating func score(
    _ buffer: ChunkBuffer, file: String, _ format: LineStream.Format, input: Int, isFirst: Bool, linesBefore: Int
  ) -> Int {
    self.linesBefore = linesBefore
    buffer.terminate(.lineFeed)
    var start = UnsafePointer(buffer.start)
    let end = UnsafePointer(buffer.end)
    if isFirst, end - start >= 3, LineStream.startsWithMark(start) { start += 3 }
    let lines =
      switch format {
      case .json: scoreLines(start, end, file: file)
      case .table(let header): scoreTable(start, end, file: file, header, input: input)
      }
    flush()
    return lines
  }

  private mutating func scoreLines(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: String
  ) -> Int {
    var (place, line) = (start, 0)
    while place < end, !isStopped {
      let lineEnd = ByteSearch.first(.lineFeed, place, end) ?? end
      line &+= 1
      if !isBlank(place, lineEnd) { scoreObject(place, lineEnd, file: { file }, line: line) }
      place = lineEnd + 1
    }
    return line
  }

  private mutating func scoreTable(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: String, _ header: CSVHeader, input: Int
  ) -> Int {
    var (place, line) = (start, 0)
    while place < end, !isStopped {
      var rowEnd = place
      if isEmptyRow(&rowEnd, end, header.syntax.separator) {
        line &+= 1
        place = rowEnd + 1
        continue
      }
      rowEnd = scoreRow(place, end, file: file, line: &line, header: header, input: input)
      place = rowEnd + 1
    }
    return line
  }

  /// Whether the row that begins at a place holds nothing, as spreadsheets write those below the last; the place is that of
  /// its line break then.
  @inline(__always)
  private func isEmptyRow(
    _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ separator: UInt8
  ) -> Bool {
    var next = place
    while next < end, next.pointee == separator || next.pointee == .space || next.pointee == .carriageReturn {
      next += 1
    }
    guard next == end || next.pointee == .lineFeed else { return false }
    place = next
    return true
  }

  /// Whether a line holds nothing, as lines between rows or at the end of a file may.
  @inline(__always)
  private func isBlank(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    var place = start
    while place < end, place.pointee.isBlank { place += 1 }
    return place == end
  }

  /// Scores some files of a folder.
  mutating func score(_ list: FileList, _ range: Range<Int>, _ buffer: inout ChunkBuffer) {
    buffer.count = 0
    for position in range where !isStopped {
      let name = { list.name(position) }
      if buffer.room < buffer.capacity / 2 {
        flush()
        buffer.count = 0
      }
      var first = buffer.count
      do throws(FileFailure) {
        if try !list.read(position, into: &buffer, mayGrow: first == 0) {
          // The rows that wait for their block to be full must not move.
          flush()
          (first, buffer.count) = (0, 0)
          _ = try list.read(position, into: &buffer, mayGrow: true)
        }
      } catch {
        refuseUnread(error.diagnostic(file: name()))
        buffer.count = first
        continue
      }
      buffer.terminate(0)
      let start = UnsafePointer(buffer.start) + first
      let end = UnsafePointer(buffer.end)
      score(start, end, file: name, list.sheetFormat(position))
      buffer.count = min(buffer.count + 1, buffer.capacity)
    }
    flush()
  }

  /// Scores the sheet that a buffer holds.
  mutating func score(_ buffer: ChunkBuffer, file: String, _ format: DocumentReader.Format?) {
    buffer.terminate(0)
    score(UnsafePointer(buffer.start), UnsafePointer(buffer.end), file: { file }, format)
    flush()
  }

  private mutating func score(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, file: () -> String, _ format: DocumentReader.Format?
  ) {
    switch format {
    case .json:
      let isMarked = end - start >= 3 && LineStream.startsWithMark(start)
      scoreObject(isMarked ? start + 3 : start, end, file: file, line: nil)
    case .yaml, nil:
      scoreDocument(Array(UnsafeBufferPointer(start: start, count: end - start)), file: file(), format: format)
    }
  }
}
