import ReadinessReports
import Testing

@Suite struct JSONWriterTests {
  @Test func membersKeepTheirOrder() {
    let value = JSONValue.object(["b": .list([.number(1), .null]), "a": .object([:]), "c": .texts([])])
    #expect(
      JSONWriter.text(value) == """
        {
          "b": [
            1,
            null
          ],
          "a": {},
          "c": []
        }
        """)
  }

  @Test(arguments: [
    ("plain é 不明 😀", "\"plain é 不明 😀\""), ("a\"b\\c\n\t\r", "\"a\\\"b\\\\c\\n\\t\\r\""),
    ("\u{0}\u{1B}[31m\u{9B}\u{202E}", "\"\\u0000\\u001b[31m\\u009b\\u202e\""),
  ])
  func textsAreEscaped(text: String, written: String) {
    #expect(JSONWriter.text(.text(text)) == written)
  }

  @Test(arguments: [(Double.nan, "null"), (.infinity, "null"), (-0.0, "0"), (76.16431049, "76.16431"), (3, "3")])
  func numbersAreRounded(number: Double, written: String) {
    #expect(JSONWriter.text(.number(number)) == written)
  }
}
