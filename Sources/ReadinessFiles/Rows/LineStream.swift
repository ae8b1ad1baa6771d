import Glibc
import Readiness

/// A file of rows that is read in pieces, each of which ends where a row ends.
struct LineStream {
  /// How the file is written.
  enum Format: Sendable {
    case json
    case table(CSVHeader)
  }

  /// What a piece is.
  enum Piece {
    /// Whole rows.
    case rows(isFirst: Bool)
    /// The beginning of a row that is too long; the rest of it is passed over.
    case tooLong
    case failure(FileFailure)
  }

  /// Bytes of a row.
  static let rowLimit = 16 << 20

  let file: OpenFile
  private(set) var format: Format
  /// Lines in front of the first row.
  private(set) var headLines = 0
  private var rest: ChunkBuffer
  /// The separator of a table, if the file itself says which.
  private var separator: UInt8?
  private var isFirst = true
  private var isAtEnd = false
  private var isSkipping = false

  init(lines file: OpenFile) {
    self.file = file
    format = .json
    rest = ChunkBuffer(capacity: 1 << 12)
    isAtEnd = file.isRead
    file.beginning.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { rest.append(start, bytes.count) }
    }
  }

  func release() {
    rest.release()
    file.close()
  }

  /// What the columns hold, if it is a table.
  var header: CSVHeader? {
    switch format {
    case .json: nil
    case .table(let header): header
    }
  }

  /// Takes the heading of a file of CSV; fails if there is none that can be used.
  init(table file: OpenFile, _ questionnaire: Questionnaire, _ columnMap: ColumnMap?) throws(FileFailure) {
    self.init(lines: file)
    rest.grow(to: 1 << 16)
    do throws(FileFailure) {
      if !isAtEnd { isAtEnd = try !rest.fill(from: file.descriptor).get() }
      if rest.count >= 3, Self.startsWithMark(rest.start) { rest.removeFirst(3) }
      while true {
        if !isAtEnd { isAtEnd = try !rest.fill(from: file.descriptor).get() }
        // Quotation marks in a heading stand behind whatever separates the columns.
        let lineEnd = Self.headingEnd(rest)
        if let lineEnd, takeSeparator(lineEnd - rest.start) { continue }
        if lineEnd != nil || isAtEnd {
          try takeHeading(lineEnd.map { $0 - rest.start } ?? rest.count, questionnaire, columnMap)
          return
        }
        guard rest.capacity < Self.rowLimit else { throw FileFailure(message: "the heading is too long") }
        rest.grow(to: rest.capacity * 2)
      }
    } catch {
      release()
      throw error
    }
  }

  private static func headingEnd(_ buffer: ChunkBuffer) -> UnsafeMutablePointer<UInt8>? {
    var isQuoted = false
    for offset in 0..<buffer.count {
      let byte = buffer.start[offset]
      if byte == .quotationMark { isQuoted.toggle() }
      if byte == .lineFeed, !isQuoted { return buffer.start + offset }
    }
    return nil
  }

  /// Takes the line `sep=;` that spreadsheets put in front of a heading; false if it is none.
  private mutating func takeSeparator(_ length: Int) -> Bool {
    guard separator == nil else { return false }
    let line = UnsafeBufferPointer(start: rest.start, count: length).filter {
      $0 != .quotationMark && $0 != .carriageReturn
    }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      CSVSyntax.separators.contains(line[4])
    else { return false }
    separator = line[4]
    headLines = 1
    rest.removeFirst(length + 1)
    return true
  }

  private mutating func takeHeading(
    _ length: Int, _ questionnaire: Questionnaire, _ columnMap: ColumnMap?
  ) throws(FileFailure) {
    let row = UnsafeBufferPointer(start: UnsafePointer(rest.start), count: length)
    guard !row.allSatisfy(\.isBlank) else { throw FileFailure(message: "the file has no heading") }
    guard UTF8Fault.firstOffset(in: Array(row)) == nil else {
      throw FileFailure(message: "the heading is not valid UTF-8; save the file as UTF-8")
    }
    guard !row.contains(0) else {
      throw FileFailure(message: "the heading holds a NUL character; save the file as text in UTF-8")
    }
    let header = CSVHeader(row, questionnaire, columnMap, separator: separator)
    guard header.syntax.isWellMarked(row) else {
      throw FileFailure(
        message: "a quotation mark in the heading is not closed, or stands within or behind a name",
        advice: "put the name in quotation marks, and double those within it")
    }
    if let repeated = header.repeated.first {
      throw FileFailure(message: "the column `\(Printable.text(repeated))` is there twice")
    }
    guard header.columns.contains(where: { if case .question = $0 { true } else { false } }) else {
      throw FileFailure(
        message: "no column is headed by the id or the text of a question",
        advice: "name the columns in a file for --map, or the form of the file with --input-format")
    }
    format = .table(header)
    headLines += row.count { $0 == .lineFeed } + 1
    rest.removeFirst(min(length + 1, rest.count))
    isFirst = false
  }

  /// Reads the next piece in the place of what a buffer holds; nil if there is no more.
  mutating func next(_ buffer: inout ChunkBuffer) -> Piece? {
    buffer.count = 0
    buffer.append(rest.start, rest.count)
    rest.count = 0
    while true {
      if !isAtEnd {
        switch buffer.fill(from: file.descriptor) {
        case .success(let mayHaveMore): isAtEnd = !mayHaveMore
        case .failure(let failure):
          isAtEnd = true
          buffer.count = 0
          return .failure(failure)
        }
      }
      if isSkipping, !skip(&buffer) {
        if isAtEnd { return nil }
        continue
      }
      if isAtEnd {
        defer { isFirst = false }
        return buffer.count > 0 ? .rows(isFirst: isFirst) : nil
      }
      if let rowEnd = lastRowEnd(buffer) {
        let count = rowEnd + 1 - UnsafePointer(buffer.start)
        rest.append(rowEnd + 1, buffer.count - count)
        buffer.count = count
        defer { isFirst = false }
        return .rows(isFirst: isFirst)
      }
      if buffer.room > 0 { continue }
      guard buffer.capacity < Self.rowLimit else {
        isSkipping = true
        isFirst = false
        return .tooLong
      }
      buffer.grow(to: buffer.capacity * 2)
    }
  }

  private func lastRowEnd(_ buffer: ChunkBuffer) -> UnsafePointer<UInt8>? {
    switch format {
    case .json:
      ByteSearch.last(.lineFeed, buffer.start, buffer.end)
    case .table(let header): header.syntax.lastRowEnd(buffer.start, buffer.end)
    }
  }

  /// Passes over the rest of a line that is too long; false if it goes on behind the buffer.
  private mutating func skip(_ buffer: inout ChunkBuffer) -> Bool {
    guard let lineEnd = memchr(buffer.start, Int32(UInt8.lineFeed), buffer.count) else {
      buffer.count = 0
      return false
    }
    isSkipping = false
    buffer.removeFirst(lineEnd.assumingMemoryBound(to: UInt8.self) + 1 - buffer.start)
    return true
  }

  /// Whether a byte order mark stands at a place.
  static func startsWithMark(_ start: UnsafePointer<UInt8>) -> Bool {
    start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
  }
}

extension ChunkBuffer {
  /// Takes bytes away from the front.
  fileprivate mutating func removeFirst(_ less: Int) {
    count -= less
    memmove(start, start + less, count)
  }
}
