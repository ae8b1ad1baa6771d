import Testing

@testable import ReadinessFiles

/// Holds the findings in a document, and nothing else, against those marked in it.
func expectDocument(
  _ marked: String, name: String = "d.yaml", sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let result = DocumentReader.read(Array(marked.text.utf8), name: name)
  #expect(result.log.diagnostics.map(\.summary) == marked.findings, sourceLocation: sourceLocation)
}

/// The value of a document in a compact form: mappings in braces, lists in brackets, texts in quotes.
func shown(_ text: String, name: String = "d.yaml") -> String {
  DocumentReader.read(Array(text.utf8), name: name).root.map(shown) ?? "nothing"
}

private func shown(_ node: DocumentNode) -> String {
  switch node.content {
  case .null: "null"
  case .boolean(let value): value ? "true" : "false"
  case .number(let number): "\(number)"
  case .text(let text): "'\(text)'"
  case .sequence(let elements): "[" + elements.map(shown).joined(separator: " ") + "]"
  case .mapping(let entries): "{" + entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: " ") + "}"
  case .faulty: "?"
  }
}

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("null", "null"), ("~", "null"), ("Null", "null"), ("''", "''"), ("true", "true"), ("TRUE", "true"),
    ("tRue", "'tRue'"),
    ("yes", "'yes'"), ("no", "'no'"), ("on", "'on'"), ("Off", "'Off'"), ("12", "12.0"), ("+12", "12.0"), ("-0", "-0.0"),
    ("012", "12.0"), ("0o17", "15.0"), ("0x1F", "31.0"), ("-0x1F", "'-0x1F'"), ("0b1", "'0b1'"), ("1_000", "'1_000'"),
    ("1.", "1.0"), (".5", "0.5"), ("+.5", "0.5"), (".", "'.'"), ("1e3", "1000.0"), ("1e", "'1e'"), ("1.5E-1", "0.15"),
    ("12:30", "'12:30'"), ("2026-11-24", "'2026-11-24'"), ("1.0.0", "'1.0.0'"), ("<<", "'<<'"), ("=", "'='"),
    ("'12'", "'12'"), ("\"true\"", "'true'"), ("!!str 12", "'12'"), ("!!int 12", "12.0"), ("!!float 1", "1.0"),
    ("!!bool true", "true"), ("!!null ~", "null"), ("! 12", "'12'"), ("inf", "'inf'"), ("NaN", "'NaN'"), ("0x", "'0x'"),
    ("-", "[null]"), ("+", "'+'"), ("１２", "'１２'"),
  ])
  func coreSchema(_ text: String, _ value: String) {
    #expect(shown(text) == value)
  }

  @Test(arguments: [
    ".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "-1e999", "0x" + String(repeating: "F", count: 300),
  ])
  func numbersThatCannotBeStored(_ text: String) {
    let result = DocumentReader.read(Array("a: \(text)".utf8), name: "d.yaml")
    #expect(result.log.diagnostics.map(\.summary) == ["1:4: error: `\(text)` is not a number that can be stored"])
  }

  @Test func tags() {
    expectDocument("a: !!int x\n   ^ error: the value is not of the kind that its tag `!!int` says")
    expectDocument("a: !!int 1.5\n   ^ error: the value is not of the kind that its tag `!!int` says")
    expectDocument("a: !!binary x\n   ^ error: the tag `!!binary` has no meaning here")
    expectDocument("a: !secret x\n   ^ error: the tag `!secret` has no meaning here")
    expectDocument("a: !!set {x, y}\n   ^ error: the tag `!!set` has no meaning here")
    expectDocument("a: !!map {x: !!seq [y]}")
    expectDocument("a: !x!y z\n   ^ error: this `!` begins a tag that is not known")
  }

  @Test func allDuplicateKeysAreFound() {
    expectDocument(
      """
      a: 1
      b: {c: 1, d: 2, c: 3, c: 4}
                      ^ error: the key `c` is here twice
                            ^ error: the key `c` is here twice
      'a': 2
      ^ error: the key `a` is here twice, first in line 1
      e:
        - {f: {g: 1, "g": 2}}
                     ^ error: the key `g` is here twice
      """)
    expectDocument("1: a\n\"1\": b\n^ error: the key `1` is here twice, first in line 1")
    #expect(shown("a: 1\na: 2") == "{a: 1.0}")
  }

  @Test func keysAreText() {
    #expect(shown("true: 1\n~: 2\n12: 3\n<<: 4") == "{true: 1.0 ~: 2.0 12: 3.0 <<: 4.0}")
    expectDocument("? [a, b]\n  ^ error: a key has to be text, not a list\n: c")
    expectDocument("{{a: b}: c}\n ^ error: a key has to be text, not a mapping")
    #expect(shown("a: &x b\n*x : c") == "{a: 'b' b: 'c'}")
  }

  @Test func aliases() {
    #expect(shown("a: &x [1, 2]\nb: *x") == "{a: [1.0 2.0] b: [1.0 2.0]}")
    expectDocument("a: *x\n   ^ error: nothing above is named `&x`\nb: *y\n   ^ error: nothing above is named `&y`")
    expectDocument("a: &x [*x]\n       ^ error: `*x` stands within the value `&x` that it refers to")
    #expect(shown("- &x 1\n- *x\n- &x 2\n- *x") == "[1.0 1.0 2.0 2.0]")
  }

  @Test(.timeLimit(.minutes(1)))
  func aliasesCannotGrowWithoutLimit() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text +=
        "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let values = DocumentReader.read(Array(text.utf8), name: "d.yaml")
    #expect(values.log.diagnostics.map(\.message) == ["the document holds more than 200000 values"])
    let keys = DocumentReader.read(Array((text + "? *a60\n: x\n").utf8), name: "d.yaml")
    #expect(keys.root == nil)
    var chain = "a0: &a0 x\n"
    for level in 1...300 { chain += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let deep = DocumentReader.read(Array(chain.utf8), name: "d.yaml")
    #expect(deep.log.diagnostics.map(\.message) == ["the values are nested more than 100 levels deep"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 10_000),
      String(repeating: "? ", count: 10_000), String(repeating: "[\n", count: 10_000),
      String(repeating: "[[{", count: 10_000),
      (0..<10_000).map { String(repeating: " ", count: $0 % 3000) + "a:\n" }.joined(),
    ])
  func nestingIsLimited(_ text: String) {
    let result = DocumentReader.read(Array(text.utf8), name: "d.yaml")
    #expect(result.root == nil)
    #expect(result.log.diagnostics.map(\.message) == ["the values are nested more than 100 levels deep"])
  }

  @Test func oneDocumentOnly() {
    expectDocument("a: 1\n---\n^ error: a second document begins here\nb: 2")
    expectDocument("---\na: 1\n...")
    #expect(
      DocumentReader.read(Array("# nothing".utf8), name: "d.yaml").log.diagnostics.map(\.message) == [
        "the file has no content"
      ])
  }

  @Test func syntax() {
    expectDocument("a: b: c\n    ^ error: a `:` is not expected here")
    expectDocument("a: \"b\n   ^ error: this quotation mark is never closed")
    expectDocument("a:\n  b: 1\n c: 2\n ^ error: this does not fit the lines above it")
    expectDocument("a: @b\n   ^ error: text cannot begin with this character")
    expectDocument("a:\n\tb: 1\n^ error: a tab is not allowed here")
    expectDocument("a: \"\\q\"\n    ^ error: this escape does not exist")
    expectDocument("- a\nb: c\n^ error: expected another entry of the list, beginning with `-`")
    expectDocument("a: \u{1}\n   ^ error: the control character U+0001 is not allowed")
    expectDocument("a: *\n   ^ error: a name has to follow this `*`")
  }

  @Test func positionsCountCodePoints() {
    expectDocument("é: 1\n日本: {a: 1, é: 2, 日: *x}\n                    ^ error: nothing above is named `&x`")
  }
}
