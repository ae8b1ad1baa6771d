import Foundation
import Readiness
import ReadinessFiles
import Testing

/// Rows come out as their sheets do one by one, in whatever form they are stored.
@Suite struct RowPipelineTests {
  static let seeds = UInt64(0)..<40

  private static func sheets(_ seed: UInt64, _ count: Int) -> [AnswerSheet] {
    var generated = GeneratedSheets(seed: seed)
    return (0..<count).map { _ in generated.sheet() }
  }

  private static func expected(_ sheets: [AnswerSheet]) -> String {
    sheets.map { RowSample.line(of: $0) + "\n" }.joined()
  }

  @Test(arguments: seeds) func linesOfJSON(seed: UInt64) throws {
    let sheets = Self.sheets(seed, Int(seed) * 7 + 1)
    let text = sheets.map { $0.json() }.joined(separator: seed % 2 == 0 ? "\n" : "\r\n\n")
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson")
    #expect(found == Self.expected(sheets))
    #expect(outcome.counts.isComplete)
    #expect(outcome.counts.scored == sheets.count)
    #expect(outcome.counts.withIssues == sheets.count { !RowSample.questionnaire.accept($0).issues.isEmpty })
  }

  @Test(arguments: seeds) func rowsOfCSV(seed: UInt64) throws {
    let sheets = Self.sheets(seed, Int(seed) * 7 + 1)
    let separator = [",", ";", "\t"][Int(seed % 3)]
    let questions = RowSample.questionnaire.questions
    let headings =
      ["respondent", "role"] + questions.map { seed % 2 == 0 ? $0.id : CSVText.cell(" \($0.text.uppercased()) ") }
    var rows = [headings.joined(separator: separator)]
    for sheet in sheets {
      let cells =
        [CSVText.cell(sheet.respondent ?? ""), sheet.role ?? ""]
        + questions.map { sheet.answers[$0.id]?.cell() ?? "" }
      rows.append(cells.joined(separator: separator))
    }
    let text = (seed % 4 < 2 ? "\u{FEFF}" : "") + rows.joined(separator: seed % 5 == 0 ? "\r\n" : "\n")
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.csv")
    // An empty cell is no answer, and "none of these" cannot be told from it.
    let stored = sheets.map { sheet in
      var sheet = sheet
      for (id, answer) in sheet.answers where answer.cell().isEmpty { sheet.answers[id] = nil }
      return sheet
    }
    #expect(found == Self.expected(stored))
    #expect(outcome.counts.isComplete)
  }

  @Test func filesOfAFolder() throws {
    let sheets = Self.sheets(77, 300)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID())")
    let inner = folder.appendingPathComponent("5")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, sheet) in sheets.enumerated() {
      let name = "\(1000 + number).json"
      // A folder that comes last, and a file that is larger than the memory for many small ones.
      let place = number < 290 ? folder : inner
      let padding = number == 40 ? String(repeating: " ", count: 900_000) : ""
      try (sheet.json(spaced: true) + padding).write(
        to: place.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    try "answers: {pace: 3}\n".write(to: inner.appendingPathComponent("last.yaml"), atomically: false, encoding: .utf8)
    try "no answers".write(to: inner.appendingPathComponent("read.me"), atomically: false, encoding: .utf8)
    let (found, outcome) = RowSample.score(try FileList(folder.path).inputs)
    let last = AnswerSheet(answers: ["pace": .number(3)])
    #expect(found == Self.expected(sheets + [last]))
    #expect(outcome.counts.read == 301)
  }

  @Test func orderIsKeptOverManyChunksAndThreads() throws {
    var text = ""
    for number in 0..<20_000 { text += "{\"respondent\":\"r\(number)\",\"answers\":{\"pace\":\(number % 3 + 1)}}\n" }
    for threads in [1, 2, 5] {
      let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson", threads: threads)
      let names = found.split(separator: "\n").map { $0.prefix { $0 != "," } }
      #expect(names == (0..<20_000).map { "r\($0)" })
      #expect(outcome.counts.scored == 20_000)
    }
  }

  @Test func linesAreCountedOverChunks() throws {
    var text = ""
    for _ in 0..<30_000 { text += "{\"answers\":{\"pace\":1}}\n" }
    text += "{\"answers\":{\"pace\":1}\n"
    let (_, outcome) = try RowSample.score(Array(text.utf8), name: "rows.ndjson")
    #expect(outcome.counts.refused == 1)
    let diagnostic = try #require(outcome.reports.first?.diagnostics.first)
    #expect(diagnostic.position?.line == 30_001)
  }

  @Test func aRowThatIsTooLongIsRefusedAndTheOthersAreScored() throws {
    let row = "{\"answers\":{\"pace\":1}}\n"
    let long = "{\"respondent\":\"" + String(repeating: "x", count: 40 << 20) + "\"}\n"
    let (found, outcome) = try RowSample.score(Array((row + long + row).utf8), name: "rows.ndjson")
    #expect(outcome.counts.refused == 1)
    #expect(found.split(separator: "\n").count == 2)
    #expect(outcome.reports.first?.diagnostics.first?.position?.line == 2)
  }
}
