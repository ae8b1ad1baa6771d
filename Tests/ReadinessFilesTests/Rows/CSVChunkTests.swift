import Readiness
import ReadinessFiles
import Testing

/// Rows of CSV stay whole wherever the pieces end in which a file is read.
@Suite struct CSVChunkTests {
  private static let pieceBytes = 256 << 10

  /// A row with everything that has to be seen as a whole.
  private static let row = "\"a \"\"b\"\"\r\n,é🙂\",2,\"Fast, very\"\r\n"

  /// Puts the edge of the first piece, which begins behind the heading, in front of each byte of a row.
  @Test func anEdgeMayFallOnAnyByteOfARow() throws {
    let name = String(repeating: "r", count: 4000)
    let (heading, filler) = ("respondent,width,pace\r\n", name + ",1,1\n")
    let sheets = [("a \"b\"\r\n,é🙂", 2.0, 3.0), (name, 1, 1)].map { respondent, width, pace in
      AnswerSheet(respondent: respondent, answers: ["width": .number(width), "pace": .number(pace)])
    }
    let (odd, usual) = (RowSample.line(of: sheets[0]) + "\n", RowSample.line(of: sheets[1]) + "\n")
    for offset in 0...Self.row.utf8.count {
      let room = Self.pieceBytes - offset
      var text = heading
      let padding = room % filler.utf8.count
      text += String(repeating: "\n", count: padding) + String(repeating: filler, count: room / filler.utf8.count)
      text += Self.row + Self.row + filler
      let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.csv")
      #expect(outcome.counts.scored == room / filler.utf8.count + 3 && outcome.counts.refused == 0, "offset \(offset)")
      #expect(found.hasSuffix(usual + odd + odd + usual), "offset \(offset)")
    }
  }

  @Test func rowsThatCrossPiecesStayWhole() throws {
    var text = "respondent,pace\n"
    let rows = 40_000
    for number in 0..<rows { text += "\"r\(number)\n\",2\n" }
    let (found, outcome) = try RowSample.score(Array(text.utf8), name: "rows.csv")
    #expect(outcome.counts.scored == rows)
    #expect(outcome.counts.refused == 0)
    #expect(found.utf8.count { $0 == UInt8(ascii: "\n") } == rows * 2)
  }

  @Test func aRowOfSeveralPiecesIsRead() throws {
    let long = String(repeating: "x\n", count: 400_000)
    let (found, outcome) = try RowSample.score(
      Array("respondent,pace,when\nr1,2,\"\(long)\"\nr2,9,\n".utf8), name: "rows.csv")
    #expect(outcome.counts.scored == 2)
    #expect(found.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(outcome.reports.first?.diagnostics.first?.position == SourcePosition(line: 400_003, column: 4))
  }
}
