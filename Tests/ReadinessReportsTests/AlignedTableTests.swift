import Testing

@testable import ReadinessReports

@Suite struct AlignedTableTests {
  @Test func columnsLineUpByCells() {
    var table = AlignedTable([.left, .right])
    table.add(["不明", "1"])
    table.add(["ab", "234"])
    #expect(table.lines(width: 40) == ["不明    1", "ab    234"])
  }

  @Test func aFirstColumnThatIsTooWideIsBrokenAndKeepsItsIndentation() {
    var table = AlignedTable([.left, .right])
    table.add(["\u{A0}\u{A0}one two three four", "5"])
    #expect(table.lines(width: 15) == ["  one two     5", "  three four"])
  }

  @Test func nothingStandsBehindALine() {
    var table = AlignedTable([.left, .left])
    table.add(["a", ""])
    table.add(["bcd", "e"])
    #expect(table.lines(width: 40) == ["a", "bcd  e"])
  }
}
