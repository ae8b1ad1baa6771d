/// Text broken into lines that fit a width, counted in cells of a terminal.
package enum TextWrap {
  /// The lines of a text, broken at spaces and between wide characters; a word wider than a line is cut.
  ///
  /// Line breaks of the text stay, runs of spaces between words become one. The first line begins with `first`, the
  /// others with `indent`; both count for the width, of which at least 10 cells are left for the text.
  ///
  /// `lines("one two three", width: 7)` is `["one two", "three"]`.
  package static func lines(_ text: String, width: Int, first: String = "", indent: String = "") -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if paragraph.utf8.allSatisfy({ $0 < 0x80 }) {
        appendPlain(paragraph, to: &lines, width: width, first: first, indent: indent)
        continue
      }
      var line = Line(prefix: lines.isEmpty ? first : indent, width: width)
      for word in paragraph.split(separator: " ") {
        if !line.fits(word), !line.isEmpty, !mayBreakInside(word) {
          lines.append(line.text)
          line = Line(prefix: indent, width: width)
        }
        line.appendSpace()
        for character in word {
          if !line.fits(character) {
            lines.append(line.text)
            line = Line(prefix: indent, width: width)
          }
          line.append(character)
        }
      }
      lines.append(line.text)
    }
    return lines
  }

  /// A paragraph of letters that are all one byte and one cell, which most are: the same, many times faster.
  private static func appendPlain(
    _ paragraph: Substring, to lines: inout [String], width: Int, first: String, indent: String
  ) {
    var prefix = lines.isEmpty ? first : indent
    var limit = Line.limit(prefix, width)
    var line: [UInt8] = []
    func flush() {
      lines.append(line.isEmpty ? Line.trimmed(prefix) : prefix + String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
      prefix = indent
      limit = Line.limit(prefix, width)
    }
    for word in paragraph.utf8.split(separator: UInt8(ascii: " ")) {
      if !line.isEmpty, line.count + 1 + word.count > limit { flush() }
      if !line.isEmpty { line.append(UInt8(ascii: " ")) }
      var rest = word[...]
      while line.count + rest.count > limit {
        let piece = rest.prefix(limit - line.count)
        line += piece
        rest = rest[piece.endIndex...]
        flush()
      }
      line += rest
    }
    flush()
  }

  private static func mayBreakInside(_ word: Substring) -> Bool {
    word.contains { DisplayWidth.cells($0) == 2 }
  }

  /// A line being filled.
  private struct Line {
    private let prefix: String
    private let limit: Int
    private var content = ""
    private var cells = 0
    private var isSpaceDue = false

    init(prefix: String, width: Int) {
      self.prefix = prefix
      limit = Self.limit(prefix, width)
    }

    /// How many cells are left beside what a line begins with.
    static func limit(_ prefix: String, _ width: Int) -> Int { max(10, width - DisplayWidth.cells(prefix)) }

    /// The text without spaces at its end: there is nothing to see, and nothing to copy.
    static func trimmed(_ text: String) -> String {
      var bytes = Substring(text).utf8
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      return String(Substring(bytes))
    }

    var isEmpty: Bool { content.isEmpty }

    var text: String {
      Self.trimmed(content.isEmpty ? prefix : prefix + content)
    }

    func fits(_ word: Substring) -> Bool {
      cells + (content.isEmpty ? 0 : 1) + DisplayWidth.cells(String(word)) <= limit
    }

    func fits(_ character: Character) -> Bool {
      content.isEmpty || cells + (isSpaceDue ? 1 : 0) + DisplayWidth.cells(character) <= limit
    }

    mutating func appendSpace() { isSpaceDue = !content.isEmpty }

    mutating func append(_ character: Character) {
      if isSpaceDue {
        content.append(" ")
        cells += 1
        isSpaceDue = false
      }
      content.append(character)
      cells += DisplayWidth.cells(character)
    }
  }
}
