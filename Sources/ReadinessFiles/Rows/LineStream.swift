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
  private var isFirst = true
  private var isAtEnd = false
  private var isSkipping = false

  init(lines file: OpenFile) {
    self.file = file
    format = .json
    rest = ChunkBuffer(capacity: 1 << 12)
  }

  func release() {
    rest.release()
    if file.descriptor != STDIN_FILENO { close(file.descriptor) }
  }

  /// Takes the heading of a file of CSV; fails if there is none that can be used.
  init(table file: OpenFile, _ questionnaire: Questionnaire) throws(FileFailure) {
    self.init(lines: file)
    rest.grow(to: 1 << 16)
    do throws(FileFailure) {
      while true {
        isAtEnd = try !rest.fill(from: file.descriptor).get()
        if rest.count >= 3, Self.startsWithMark(rest.start) { rest.removeFirst(3) }
        // Quotation marks in a heading stand behind whatever separates the columns.
        let lineEnd = Self.headingEnd(rest)
        if let lineEnd {
          try takeHeading(lineEnd - rest.start, questionnaire)
          return
        }
        if isAtEnd {
          try takeHeading(rest.count, questionnaire)
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

  private mutating func takeHeading(_ length: Int, _ questionnaire: Questionnaire) throws(FileFailure) {
    let row = UnsafeBufferPointer(start: UnsafePointer(rest.start), count: length)
    guard !row.allSatisfy(\.isBlank) else { throw FileFailure(message: "the file has no heading") }
    guard UTF8Fault.firstOffset(in: Array(row)) == nil else {
      throw FileFailure(message: "the heading is not valid UTF-8; save the file as UTF-8")
    }
    let header = CSVHeader(row, questionnaire)
    if let repeated = header.repeated.first {
      throw FileFailure(message: "the column `\(Printable.text(repeated))` is there twice")
    }
    guard header.columns.contains(where: { if case .question = $0 { true } else { false } }) else {
      throw FileFailure(message: "no column is headed by the id or the text of a question")
    }
    format = .table(header)
    headLines = row.count { $0 == .lineFeed } + 1
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
