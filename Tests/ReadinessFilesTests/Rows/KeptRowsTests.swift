import Readiness
import Testing

@testable import ReadinessFiles

/// Rows come sorted, equal ones in their order, what is missing last, however they arrive.
@Suite struct KeptRowsTests {
  private static let plan = RowSample.plan

  private static func lines(_ order: [Bool], top: Int?) throws -> RowLines {
    let column = try #require(ResultColumns(plan)["ready"])
    var lines = RowLines([], .csv)
    lines.order = order.map { RowLines.Order(column, isDescending: $0) }
    lines.top = top
    return lines
  }

  @Test(arguments: [[true], [false, true]], [nil, 7, 40_000])
  func sorts(descending: [Bool], top: Int?) throws {
    // More than are kept before the rows behind the wanted ones are sorted out.
    let count = 11_000
    let keys = (0..<count).map { number in
      descending.indices.map { number * (7_919 + 104_729 * $0) % 8_191 % 50 }.map { $0 == 0 ? nil : $0 }
    }
    var kept = KeptRows(try Self.lines(descending, top: top))
    for start in stride(from: 0, to: count, by: 640) {
      kept.add(
        (start..<min(start + 640, count)).map { number in
          KeptRows.Row(
            keys: keys[number].map { $0.map { .number(Double($0)) } ?? .missing }, text: Array("\(number)".utf8))
        })
    }
    let expected = (0..<count).sorted { left, right in
      for (position, isDescending) in descending.enumerated() {
        switch (keys[left][position], keys[right][position]) {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?) where first != second: return isDescending ? first > second : first < second
        default: continue
        }
      }
      return left < right
    }
    let found = kept.sorted().map { String(decoding: $0, as: UTF8.self) }
    #expect(found == expected.prefix(top ?? count).map { "\($0)" })
  }

  @Test func withoutAnOrderRowsStayAsTheyCome() throws {
    var kept = KeptRows(try Self.lines([], top: nil))
    kept.add(["b", "a", "c"].map { KeptRows.Row(keys: [], text: Array($0.utf8)) })
    #expect(kept.sorted().map { String(decoding: $0, as: UTF8.self) } == ["b", "a", "c"])
  }

  @Test func keysCompareByKind() {
    #expect(SortKey.number(1).precedes(.number(2), descending: false) == true)
    #expect(SortKey.number(1).precedes(.number(2), descending: true) == false)
    // Equal to the ninth decimal.
    #expect(SortKey.number(1).precedes(.number(1 + 1e-12), descending: false) == nil)
    #expect(SortKey.text("a").precedes(.text("b"), descending: true) == false)
    #expect(SortKey.text("a").precedes(.text("a"), descending: false) == nil)
    #expect(SortKey.missing.precedes(.text("a"), descending: true) == false)
    #expect(SortKey.number(1).precedes(.missing, descending: true) == true)
    #expect(SortKey.missing.precedes(.missing, descending: false) == nil)
  }
}
