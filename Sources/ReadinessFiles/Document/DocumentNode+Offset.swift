extension DocumentNode {
  /// The place in the file of a byte of this text's value, given by its UTF-8 offset in the value.
  ///
  /// YAML folds lines and resolves escapes, which changes blanks only: the place is found by counting the characters that are
  /// no blanks. An offset at a blank is found exactly if the text stands on one line.
  package func position(ofOffset offset: Int, in source: SourceText) -> SourcePosition {
    guard case .text(let value) = content else { return source.position(ofByte: range.lowerBound + offset) }
    let before = value.utf8.prefix(offset)
    var written = WrittenText(source: source, range: range, style: style)
    if style == .plain && !source.bytes[written.next..<range.upperBound].contains(.lineFeed) {
      return source.position(ofByte: written.next + offset)
    }
    let wanted = before.reduce(into: 0) { count, byte in
      if !byte.isBlank && !byte.isContinuation { count += 1 }
    }
    let blanksBehind = before.reversed().prefix { $0 == .space || $0 == .tab }.count
    var seen = 0
    while seen < wanted, let isBlank = written.step() {
      if !isBlank { seen += 1 }
    }
    for _ in 0..<blanksBehind { written.skipBlank() }
    if offset < value.utf8.count { written.skipToText() }
    return source.position(ofByte: written.next)
  }
}

/// The characters of a text value as they are written in the file, escapes as one character.
private struct WrittenText {
  private let source: SourceText
  private let end: Int
  private let style: DocumentNode.Style
  private(set) var next: Int

  init(source: SourceText, range: Range<Int>, style: DocumentNode.Style) {
    self.source = source
    self.style = style
    next = range.lowerBound
    end = min(range.upperBound, source.bytes.count)
    skipProperties()
    switch style {
    case .singleQuoted, .doubleQuoted: next = min(next + 1, end)
    case .block:
      while next < end && source.bytes[next] != .lineFeed && source.bytes[next] != .carriageReturn { next += 1 }
    case .plain, .flow, .indented: break
    }
  }

  /// Passes over an anchor and a tag in front of the value.
  private mutating func skipProperties() {
    while next < end, source.bytes[next] == UInt8(ascii: "&") || source.bytes[next] == UInt8(ascii: "!") {
      while next < end && !source.bytes[next].isBlank { next += 1 }
      while next < end && source.bytes[next].isBlank { next += 1 }
    }
  }

  /// Passes over one character and says whether it was a blank; nil at the end.
  mutating func step() -> Bool? {
    guard next < end else { return nil }
    let byte = source.bytes[next]
    if style == .doubleQuoted && byte == .backslash { return stepOverEscape() }
    if style == .singleQuoted && byte == UInt8(ascii: "'") { next += 1 }
    next += 1
    while next < end && source.bytes[next].isContinuation { next += 1 }
    return byte.isBlank
  }

  private mutating func stepOverEscape() -> Bool {
    let letter = next + 1 < end ? source.bytes[next + 1] : .space
    next += 2
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return true
    case UInt8(ascii: "x"): return stepOverDigits(2)
    case UInt8(ascii: "U"): return stepOverDigits(8)
    case UInt8(ascii: "u"):
      let isPair = next + 1 < end && source.bytes[next] | 0x20 == UInt8(ascii: "d") && source.bytes[next + 1] >= 0x38
      let isBlank = stepOverDigits(4)
      if isPair && next + 1 < end && source.bytes[next] == .backslash { next += 6 }
      return isBlank
    default: return letter.isBlank
    }
  }

  private mutating func stepOverDigits(_ count: Int) -> Bool {
    let digits = source.text(next..<min(next + count, end))
    next += count
    return [0x20, 0x09, 0x0A, 0x0D].contains(UInt32(digits, radix: 16))
  }

  /// Passes over a blank if there is one.
  mutating func skipBlank() {
    if next < end && (source.bytes[next] == .space || source.bytes[next] == .tab) { next += 1 }
  }

  /// Passes over all blanks that the reading of a text folds into one.
  mutating func skipToText() {
    var look = next
    while look < end && source.bytes[look].isBlank { look += 1 }
    if source.bytes[next..<look].contains(.lineFeed) { next = look }
  }
}
