import Readiness
import ReadinessFiles
import Testing

/// Whatever bytes there are: rows are read as the careful reader of single files reads them, and none gets lost.
@Suite struct RowMutationTests {
  @Test(arguments: UInt64(0)..<120) func mutatedLines(seed: UInt64) throws {
    var generated = GeneratedSheets(seed: seed)
    let rows = (0..<40).map { _ in Array(generated.sheet(wrongShare: 0.01).json().utf8) }
    let mutated = rows.map { Self.mutated($0, &generated.generator) }
    let (text, outcome) = try RowSample.score(Array(mutated.joined(separator: [0x0A])), name: "rows.ndjson")
    var (expected, refused) = ("", 0)
    for row in mutated where !row.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      if let sheet = AnswerFileReader.read(row, name: "row.json").value, sheet.questionnaireID == nil {
        expected += RowSample.line(of: sheet) + "\n"
      } else {
        refused += 1
      }
    }
    #expect(text == expected)
    #expect(outcome.counts.refused == refused)
    #expect(outcome.counts.isComplete)
  }

  @Test(arguments: UInt64(0)..<120) func mutatedTables(seed: UInt64) throws {
    var generated = GeneratedSheets(seed: seed)
    let questions = RowSample.questionnaire.questions
    var text = Array(("respondent,role," + questions.map(\.id).joined(separator: ",") + "\n").utf8)
    for _ in 0..<40 {
      let sheet = generated.sheet()
      let cells =
        [CSVText.cell(sheet.respondent ?? ""), sheet.role ?? ""]
        + questions.map { sheet.answers[$0.id]?.cell() ?? "" }
      text += Self.mutated(Array(cells.joined(separator: ",").utf8), &generated.generator, lineBreaks: true) + [0x0A]
    }
    let (found, outcome) = try RowSample.score(text, name: "rows.csv")
    #expect(outcome.counts.isComplete)
    #expect(outcome.counts.read > 0)
    #expect(outcome.failedInputs == 0)
    let (again, _) = try RowSample.score(text, name: "rows.csv", threads: 1)
    #expect(found == again)
  }

  /// Bytes with a few changes; without line breaks, unless they are wanted.
  private static func mutated(
    _ bytes: [UInt8], _ generator: inout SeededGenerator, lineBreaks: Bool = false
  ) -> [UInt8] {
    var bytes = bytes
    let telling =
      Array("\"\\{}[]:,;.-+eE0189unt \t\r".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
    for _ in 0..<Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let byte = telling.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(place + Int.random(in: 1...9, using: &generator), bytes.count))
      default:
        let end = min(place + Int.random(in: 1...30, using: &generator), bytes.count)
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
    }
    return lineBreaks ? bytes : bytes.filter { $0 != 0x0A }
  }
}
