/// The text of a file as valid UTF-8, with its lines; lines end with LF, CR LF or CR.
package struct SourceText: Sendable {
  /// The name of the file as it is shown in diagnostics.
  package let name: String
  package let bytes: [UInt8]
  /// The offset of the first byte of every line.
  let lineStarts: [Int]
  /// Whether every character is one byte, so that columns need not be counted.
  private let isASCII: Bool

  /// Makes a text of bytes that are valid UTF-8 up to where positions are asked for.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == .lineFeed || (byte == .carriageReturn && (index + 1 == bytes.count || bytes[index + 1] != .lineFeed)) {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
    isASCII = bytes.allSatisfy(\.isASCII)
  }

  /// The place of a byte; an offset beyond the end is the place after the last character.
  package func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(ofByte: offset)
    if isASCII { return SourcePosition(line: line + 1, column: offset - lineStarts[line] + 1) }
    let characters = bytes[lineStarts[line]..<offset].count { !$0.isContinuation }
    return SourcePosition(line: line + 1, column: characters + 1)
  }

  /// The offset of the byte at a place, limited to the line.
  func byte(at position: SourcePosition) -> Int {
    let range = lineRange(position.line)
    if isASCII { return min(range.lowerBound + max(position.column, 1) - 1, range.upperBound) }
    // One pass over raw memory: a line may hold megabytes, and be quoted for hundreds of problems.
    return bytes.withUnsafeBufferPointer { bytes in
      var (offset, column) = (range.lowerBound, 1)
      while offset < range.upperBound {
        if column >= position.column && !bytes[offset].isContinuation { break }
        offset += 1
        if offset < range.upperBound && !bytes[offset].isContinuation { column += 1 }
      }
      return offset
    }
  }

  /// The bytes of a line, from 1, without its end; empty for a line that does not exist.
  func lineRange(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start && (bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn) { end -= 1 }
    return start..<end
  }

  /// The text of some bytes, limited to the text there is.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func lineIndex(ofByte offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quotationMark = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// Whether it is a byte of a UTF-8 sequence after the first.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether it is a space, a tab or a line end.
  var isBlank: Bool { self == .space || self == .tab || self == .lineFeed || self == .carriageReturn }
}
