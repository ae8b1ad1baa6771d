/// Takes CSV apart in the simplest way, a byte at a time (RFC 4180).
struct PlainTable {
  let separator: UInt8
  /// Nil if the heading is not well formed, in which case no row is read.
  let heading: [[UInt8]]?
  private(set) var rows: [PlainRow] = []

  private static let mark = UInt8(ascii: "\"")

  init(_ bytes: [UInt8]) {
    let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let named = Self.namedSeparator(unmarked, separators)
    let bytes = Array(unmarked.dropFirst(named?.length ?? 0))
    var (counts, isQuoted) = ([0, 0, 0], false)
    for byte in bytes {
      if byte == Self.mark { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      if let position = separators.firstIndex(of: byte) { counts[position] += 1 }
    }
    let most = counts.max() ?? 0
    separator = named?.separator ?? separators[counts.firstIndex(of: most) ?? 0]
    var (place, line) = (0, named == nil ? 1 : 2)
    let head = Self.row(bytes, &place, &line, separator)
    heading = head.bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ? nil : head.cells
    if heading == nil { return }
    while place < bytes.count {
      let row = Self.row(bytes, &place, &line, separator)
      if !row.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { rows.append(row) }
    }
  }

  /// The separator that a line `sep=;` in front of the heading names, and how long the line is; nil if there is none.
  private static func namedSeparator(
    _ bytes: [UInt8], _ separators: [UInt8]
  ) -> (separator: UInt8, length: Int)? {
    guard let lineEnd = bytes.firstIndex(of: 0x0A) else { return nil }
    let line = bytes[..<lineEnd].filter { $0 != mark && $0 != 0x0D }
    guard line.count == 5, String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep=",
      separators.contains(line[4])
    else { return nil }
    return (line[4], lineEnd + 1)
  }

  /// What a place within a cell is.
  private enum State {
    case start
    case plain
    case quoted
    case closed
  }

  private static func row(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int, _ separator: UInt8) -> PlainRow {
    let (start, firstLine) = (place, line)
    var (cells, cell, state, isWellFormed) = ([[UInt8]](), [UInt8](), State.start, true)
    var end = bytes.count
    reading: while place < bytes.count {
      let byte = bytes[place]
      let isLast = place + 1 == bytes.count
      place += 1
      if byte == 0x0A { line += 1 }
      switch (state, byte) {
      case (.quoted, mark) where !isLast && bytes[place] == mark:
        cell.append(mark)
        place += 1
      case (.quoted, mark): state = .closed
      case (.quoted, _): cell.append(byte)
      case (_, 0x0A):
        end = place - 1
        break reading
      case (_, separator):
        cells.append(cell)
        (cell, state) = ([], .start)
      case (_, 0x0D) where isLast || bytes[place] == 0x0A: continue
      case (.start, mark): state = .quoted
      case (.start, _), (.plain, _), (.closed, _):
        if byte == mark || state == .closed { isWellFormed = false }
        cell.append(byte)
        state = .plain
      }
    }
    cells.append(cell)
    if state == .quoted || cells.contains(where: { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }) {
      isWellFormed = false
    }
    let lastLine = end < bytes.count ? line - 1 : line
    return PlainRow(
      bytes: Array(bytes[start..<end]), lines: firstLine...max(firstLine, lastLine), cells: isWellFormed ? cells : nil)
  }

  /// Whether the heading names each thing at most once, and some question.
  func isUsable(_ names: ColumnNames) -> Bool {
    guard let heading else { return false }
    let found = heading.compactMap { names.meaning(of: String(decoding: $0, as: UTF8.self)) }
    return Set(found).count == found.count && found.contains { !ColumnNames.isField($0) }
  }

  /// The cells as a row in which every one is in quotation marks.
  func written(_ cells: [[UInt8]]) -> [UInt8] {
    Array(
      cells.map { cell in
        [Self.mark] + cell.flatMap { $0 == Self.mark ? [Self.mark, Self.mark] : [$0] } + [Self.mark]
      }.joined(separator: [separator]))
  }
}
