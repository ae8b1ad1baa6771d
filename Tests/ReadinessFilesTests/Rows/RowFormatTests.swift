import ReadinessFiles
import Testing

/// What a file of answers is, by its name and by how it begins.
@Suite struct RowFormatTests {
  @Test(
    arguments: [
      ("a.csv", .table), ("A.CSV", .table), ("a.tsv", .table), ("a.ndjson", .lines), ("a.JSONL", .lines),
      ("a.yaml", .sheet(.yaml)), ("a.b.yml", .sheet(.yaml)), ("a.json", nil), ("csv", nil), ("a.csv.gz", nil),
      ("", nil), (".", nil), ("é.csv", .table),
    ] as [(String, RowFormat?)])
  func byName(_ name: String, _ format: RowFormat?) {
    #expect(RowFormat(name: name) == format)
  }

  static let beginnings: [(String, RowFormat)] = [
    ("", .sheet(nil)), (" \n\t\n", .sheet(nil)),
    (#"{"answers":{}}"#, .sheet(.json)), ("{\"answers\":{}}\n\n", .sheet(.json)),
    ("{\n  \"answers\": {}\n}\n", .sheet(.json)), ("[]", .sheet(.json)),
    ("{\"answers\":{}}\n{", .lines), ("\u{FEFF}\n{\"answers\":{}}\r\n{\"a", .lines),
    // A brace within a text closes nothing, and a broken row does not hide that rows follow.
    ("{\"respondent\":\"}\",\n\"answers\":{}}", .sheet(.json)),
    ("{\"respondent\":\"\\\"}\",\n \"a\":1}", .sheet(.json)),
    ("{\"answers\":\n{\"answers\":{}}\n", .lines),
    ("respondent,trial\n", .table), ("Respondent;Who is it?", .table), ("respondent\ttrial\r\n1\t2", .table),
    ("\u{FEFF}\"Name, in full\",trial", .table), ("sep=;\nrespondent;trial", .table),
    ("organization: \"A, B\"\n", .sheet(.yaml)), ("# a, b\nanswers: {}", .sheet(.yaml)),
    ("--- # a, b\n", .sheet(.yaml)), ("%YAML 1.2\n", .sheet(.yaml)), ("answers:\n  a: 1, 2", .sheet(.yaml)),
    ("respondent\n", .sheet(.yaml)),
  ]

  @Test(arguments: beginnings) func byContent(_ text: String, _ format: RowFormat) {
    #expect(RowFormat(beginning: Array(text.utf8)) == format)
  }
}
