/// Takes NDJSON apart in the simplest way.
enum PlainLines {
  /// The lines that are not empty.
  static func rows(_ bytes: [UInt8]) -> [PlainRow] {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var rows: [PlainRow] = []
    for (index, line) in rest.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      rows.append(PlainRow(bytes: Array(line), lines: (index + 1)...(index + 1), cells: []))
    }
    return rows
  }
}
