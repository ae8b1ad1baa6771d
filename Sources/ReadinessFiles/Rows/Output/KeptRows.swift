/// Rows that are kept until all are there, to be sorted.
struct KeptRows {
  /// A row as it is written.
  struct Row {
    let keys: [SortKey]
    let text: [UInt8]
  }

  /// Rows over the wanted ones that are collected before they are sorted out.
  private static let slack = 10_000

  private let descending: [Bool]
  private let top: Int?
  private var rows: [(row: Row, number: Int)] = []
  private var count = 0

  init(_ lines: RowLines?) {
    descending = lines?.order.map(\.isDescending) ?? []
    top = lines?.top
  }

  /// Adds rows behind those before.
  mutating func add(_ more: [Row]) {
    for row in more {
      rows.append((row, count))
      count += 1
    }
    if let top, rows.count - Self.slack > top { sort() }
  }

  /// The wanted rows, sorted; equal ones keep their order.
  mutating func sorted() -> [[UInt8]] {
    sort()
    return rows.map(\.row.text)
  }

  private mutating func sort() {
    if !descending.isEmpty { rows.sort { [descending] in Self.precedes($0, $1, descending) } }
    if let top { rows.removeLast(max(0, rows.count - top)) }
  }

  private static func precedes(
    _ left: (row: Row, number: Int), _ right: (row: Row, number: Int), _ descending: [Bool]
  ) -> Bool {
    for (position, isDescending) in descending.enumerated() {
      let keys = (left.row.keys[position], right.row.keys[position])
      if let precedes = keys.0.precedes(keys.1, descending: isDescending) { return precedes }
    }
    return left.number < right.number
  }
}
