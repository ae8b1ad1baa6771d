import Testing

@testable import ReadinessFiles

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("{}", "{}"), ("[]", "[]"), (" [1 , 2]\r\n", "[1.0 2.0]"),
    ("[-0, 0, 1.5, 1e3, 1E-2, -1.5e+2]", "[-0.0 0.0 1.5 1000.0 0.01 -150.0]"),
    (#"{"a": [true, false, null]}"#, "{a: [true false null]}"), (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{C}\n\r\t'"),
    (#""\u0041\u00e9\uD83D\uDE00""#, "'Aé😀'"), ("\"é日\u{7F}\"", "'é日\u{7F}'"), ("1", "1.0"), (#""""#, "''"),
    (#"{"":1}"#, "{: 1.0}"), ("[1e-999]", "[0.0]"),
  ])
  func accepts(_ text: String, _ value: String) {
    #expect(shown(text, name: "d.json") == value)
  }

  @Test(arguments: [
    "[1,]", "[,1]", "[1 2]", "[1", "[", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
    "{\"a\":1 \"b\":2}", "]", "1 2",
    "01", "-01", "-", "1.", ".5", "+1", "1e", "1e+", "0x10", "1.e3", "tru", "True", "nul", "NaN", "Infinity",
    "-Infinity", "\"a",
    "\"a\nb\"", "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\uD800x\"",
    "\"\\u+123\"",
    "[1]x", "// a\n1", "[1e999]", "[-1e999]", "{\"a\":1,\"a\":2}", "\"\\", "\u{A0}1", "nan", "é",
  ])
  func refuses(_ text: String) {
    let result = DocumentReader.read(Array(text.utf8), name: "d.json")
    #expect(result.log.hasErrors)
    #expect(result.log.diagnostics.allSatisfy { $0.position != nil })
  }

  @Test func places() {
    expectDocument("{\"a\": 1,\n \"b\": 01}\n      ^ error: a number has no zero in front", name: "d.json")
    expectDocument("[\"é\", \"\\uD800\"]\n       ^ error: this escape is half a character", name: "d.json")
    expectDocument(
      """
      {"a": 1e999, "b": {"c": 1, "c": 2}, "a": 3, "d": -1e999}
            ^ error: `1e999` is not a number that can be stored
                                 ^ error: the key `c` is here twice
                                          ^ error: the key `a` is here twice
                                                       ^ error: `-1e999` is not a number that can be stored
      """, name: "d.json")
    expectDocument("{\"a\": [1, 2\n      ^ error: this `[` is never closed", name: "d.json")
    expectDocument("[\"b\n ^ error: this quotation mark is never closed", name: "d.json")
  }

  @Test(.timeLimit(.minutes(1)))
  func nestingIsLimited() {
    for opening in ["[", "{\"a\":", "[{\"a\":"] {
      let result = DocumentReader.read(Array(String(repeating: opening, count: 10_000).utf8), name: "d.json")
      #expect(result.log.diagnostics.map(\.message) == ["the values are nested more than 100 levels deep"])
    }
    let wide = "[" + String(repeating: "0,", count: 1_100_000) + "0]"
    let result = DocumentReader.read(Array(wide.utf8), name: "d.json")
    #expect(result.log.diagnostics.map(\.message) == ["the document holds more than 200000 values"])
  }
}
