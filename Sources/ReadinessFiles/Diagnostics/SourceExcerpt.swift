/// The part of a line around a place in it.
package struct SourceExcerpt: Sendable, Hashable {
  /// The text in front of the place.
  package let before: String
  /// The text from the place on.
  package let after: String
  /// Whether the line begins earlier than `before`.
  package let isCutBefore: Bool
  /// Whether the line goes on behind `after`.
  package let isCutAfter: Bool

  /// Takes the line of a place, at most some 70 bytes of it before the place and 90 behind.
  init(of source: SourceText, at position: SourcePosition) {
    let line = source.lineRange(position.line)
    let place = source.byte(at: position)
    var (start, end) = (max(line.lowerBound, place - 70), min(line.upperBound, place + 90))
    while start > line.lowerBound && source.bytes[start].isContinuation { start -= 1 }
    while end < line.upperBound && source.bytes[end].isContinuation { end += 1 }
    before = source.text(start..<place)
    after = source.text(place..<end)
    isCutBefore = start > line.lowerBound
    isCutAfter = end < line.upperBound
  }
}
