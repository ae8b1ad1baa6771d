import Readiness
import Testing

@Suite struct TextWrapTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("不明", 4), ("한국", 4), ("ﾊ", 1), ("Ａ", 2), ("👍", 2), ("👩‍👩‍👧", 2), ("🇳🇱", 2),
    ("❤️", 2),
    ("\u{200B}", 0), ("", 0), ("naïve – “x”", 11),
  ])
  func cells(text: String, cells: Int) {
    #expect(DisplayWidth.cells(text) == cells)
  }

  @Test func breaksAtSpaces() {
    #expect(TextWrap.lines("one two three", width: 10) == ["one two", "three"])
    #expect(TextWrap.lines("one  two", width: 80) == ["one two"])
    #expect(TextWrap.lines("", width: 80) == [""])
    #expect(TextWrap.lines("a\n\nb", width: 80) == ["a", "", "b"])
  }

  @Test func cutsWhatIsTooWide() {
    #expect(TextWrap.lines("abcdefghijklm no", width: 10) == ["abcdefghij", "klm no"])
    #expect(TextWrap.lines("不明不明不明不", width: 11) == ["不明不明不", "明不"])
  }

  @Test func indentsWhatFollows() {
    #expect(
      TextWrap.lines("one two three", width: 14, first: "  1  ", indent: "     ") == ["  1  one two", "     three"])
  }

  /// No line is wider than it may be, and nothing but white space is lost.
  @Test func everyLineFits() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab  é不👍")
    for _ in 0..<2_000 {
      let text = String((0..<Int.random(in: 0...60, using: &generator)).map { _ in alphabet.randomElement() ?? " " })
      let width = Int.random(in: 10...40, using: &generator)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.cells($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  /// Plain letters take a faster way, which has to end in the same place.
  @Test func lettersOfOneByteAreBrokenLikeOthers() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("éé  é\n")
    for _ in 0..<2_000 {
      let text = String((0..<Int.random(in: 0...90, using: &generator)).map { _ in alphabet.randomElement() ?? " " })
      let width = Int.random(in: 5...40, using: &generator)
      let indent = String(repeating: " ", count: Int.random(in: 0...12, using: &generator))
      let first = String(indent.dropLast()) + (indent.isEmpty ? "" : "-")
      let lines = TextWrap.lines(text, width: width, first: first, indent: indent)
      let plain = TextWrap.lines(text.replacing("é", with: "x"), width: width, first: first, indent: indent)
      #expect(plain == lines.map { $0.replacing("é", with: "x") }, "\(text.debugDescription), \(width)")
    }
  }
}
