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
    /// A row that is too long, of so many lines; it has been passed over.
    case tooLong(lines: Int)
    case failure(FileFailure)
  }

  /// Bytes of a row.
  static let rowLimit = 16 << 20

  let file: OpenFile
  var format: Format
  /// Lines in front of the first row.
  var headLines = 0
  var rest: ChunkBuffer
  /// The separator of a table, if the file itself says which.
  var separator: UInt8?
  var isFirst = true
  var isAtEnd = false
  /// Why it could not be read further, until that is told.
  private var failure: FileFailure?

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
          (self.failure, isAtEnd) = (failure, true)
          // What has been read of whole rows is scored.
          buffer.count = lastRowEnd(buffer).map { $0 + 1 - UnsafePointer(buffer.start) } ?? 0
        }
      }
      if isAtEnd {
        defer { isFirst = false }
        if buffer.count > 0 { return .rows(isFirst: isFirst) }
        defer { failure = nil }
        return failure.map { .failure($0) }
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
        isFirst = false
        return .tooLong(lines: skip(&buffer))
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

  /// Passes over a row that is too long, up to the end of the line that is read by then; returns how many lines that is.
  private mutating func skip(_ buffer: inout ChunkBuffer) -> Int {
    var lines = ByteSearch.count(.lineFeed, buffer.start, buffer.end)
    buffer.count = 0
    while !isAtEnd {
      switch buffer.take(from: file.descriptor) {
      case .success(let mayHaveMore): isAtEnd = !mayHaveMore
      case .failure(let failure): (self.failure, isAtEnd) = (failure, true)
      }
      if let lineEnd = ByteSearch.first(.lineFeed, buffer.start, buffer.end) {
        rest.append(lineEnd + 1, UnsafePointer(buffer.end) - (lineEnd + 1))
        lines += 1
        break
      }
      buffer.count = 0
    }
    return max(lines, 1)
  }

  /// Whether a byte order mark stands at a place.
  static func startsWithMark(_ start: UnsafePointer<UInt8>) -> Bool {
    start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
  }
}

extension ChunkBuffer {
  /// Takes bytes away from the front.
  mutating func removeFirst(_ less: Int) {
    count -= less
    memmove(start, start + less, count)
  }
}
