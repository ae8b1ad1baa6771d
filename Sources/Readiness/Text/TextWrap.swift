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
      limit = max(10, width - DisplayWidth.cells(prefix))
    }

    var isEmpty: Bool { content.isEmpty }

    var text: String {
      let text = content.isEmpty ? prefix : prefix + content
      // Nothing to see at the end of a line, and nothing to copy.
      return String(text.reversed().drop { $0 == " " }.reversed())
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
