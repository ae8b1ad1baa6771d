import Testing

@testable import ReadinessFiles

@Suite struct DocumentReaderTests {
  private func findings(_ bytes: [UInt8], name: String = "d.yaml") -> [String] {
    DocumentReader.read(bytes, name: name).log.diagnostics.map(\.summary)
  }

  @Test func bytesThatAreNoText() {
    let cases: [[UInt8]] = [
      [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0x28],
    ]
    for bytes in cases {
      let byte = String(bytes[0], radix: 16, uppercase: true)
      for name in ["d.yaml", "d.json", "d"] {
        #expect(
          findings(Array("a: 1\né: ".utf8) + bytes, name: name) == ["2:4: error: the byte \(byte) is not valid UTF-8"])
      }
    }
    #expect(findings(Array("a: \u{0}b".utf8)) == ["1:4: error: the file holds a NUL character"])
    #expect(findings([0xFF, 0xFE, 0x61, 0x00]) == ["1:1: error: the file is UTF-16"])
  }

  @Test func validSequencesOfAllLengths() {
    #expect(UTF8Fault.firstOffset(in: Array("aé日😀\u{10FFFF}\u{D7FF}\u{E000}".utf8)) == nil)
  }

  @Test func emptyFiles() {
    for text in ["", " \n\t\r\n", "\u{FEFF}"] { #expect(findings(Array(text.utf8)) == ["error: the file is empty"]) }
  }

  @Test func tooLarge() {
    let bytes = [UInt8](repeating: 0x61, count: DocumentLimits.bytes + 1)
    #expect(findings(bytes) == ["error: the file is larger than 64 MB"])
  }

  @Test func byteOrderMarkAndLineEnds() {
    #expect(shown("\u{FEFF}a: 1\r\nb: 2\r\n") == "{a: 1.0 b: 2.0}")
    #expect(shown("\u{FEFF}{\"a\": 1}", name: "d.json") == "{a: 1.0}")
    #expect(findings(Array("\u{FEFF}a: *x".utf8)) == ["1:4: error: nothing above is named `&x`"])
    #expect(findings(Array("a: 1\r\nb: *x\r\n".utf8)) == ["2:4: error: nothing above is named `&x`"])
    #expect(findings(Array("a: 1\rb: *x\r".utf8)) == ["2:4: error: nothing above is named `&x`"])
  }

  @Test func formByNameElseByContent() {
    #expect(shown("{a: b}", name: "d.yml") == "{a: 'b'}")
    #expect(shown("{a: b}", name: "D.JSON") == "nothing")
    #expect(shown(" {\"a\": 1}", name: "d") == "{a: 1.0}")
    #expect(shown("a: b", name: "d.txt") == "{a: 'b'}")
  }
}
