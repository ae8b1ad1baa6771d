/// A place that moves through a text and knows its byte, its code point, its line and its column at each step.
///
/// Positions asked for in ascending order cost one pass over the text altogether, however long its lines are.
struct SourceCursor {
  private let source: SourceText
  private(set) var byte = 0
  private var scalar = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceText) { self.source = source }

  var position: SourcePosition { SourcePosition(line: line, column: column) }

  /// Moves to a code point, counted from 0, or to the end of the text if there is no such one.
  mutating func move(toScalar target: Int) {
    while scalar < target && byte < source.bytes.count { step() }
    while scalar > target && byte > 0 { stepBack() }
  }

  /// Moves to the code point that a byte belongs to, or to the end of the text.
  mutating func move(toByte target: Int) {
    while byte < target && byte < source.bytes.count { step() }
    while byte > target && byte > 0 { stepBack() }
  }

  private mutating func step() {
    let bytes = source.bytes
    let first = bytes[byte]
    byte += 1
    while byte < bytes.count && bytes[byte].isContinuation { byte += 1 }
    scalar += 1
    let endsLine =
      first == .lineFeed || (first == .carriageReturn && (byte == bytes.count || bytes[byte] != .lineFeed))
    if endsLine { (line, column) = (line + 1, 1) } else { column += 1 }
  }

  private mutating func stepBack() {
    byte -= 1
    while byte > 0 && source.bytes[byte].isContinuation { byte -= 1 }
    scalar -= 1
    if column > 1 {
      column -= 1
    } else {
      let place = source.position(ofByte: byte)
      (line, column) = (place.line, place.column)
    }
  }
}
