/// Takes CSV apart in the simplest way, a byte at a time (RFC 4180).
struct PlainTable {
  let separator: UInt8
  /// Nil if the heading is not well formed, in which case no row is read.
  let heading: [[UInt8]]?
  private(set) var rows: [PlainRow] = []

  private static let mark = UInt8(ascii: "\"")

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  init(_ bytes: [UInt8], _ names: ColumnNames) {
    let (bytes, lines, named) = Self.withoutFirstLines(
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    separator = named ?? Self.separator(bytes, names)
    var (place, line) = (0, 1 + lines)
    let head = Self.row(bytes, &place, &line, separator)
    let hasLoneReturn = head.bytes.dropLast().contains(0x0D) && !head.bytes.contains(Self.mark)
    let isBlank = head.bytes.allSatisfy { Self.isBlank($0) || $0 == 0x0A }
    heading = isBlank || hasLoneReturn ? nil : head.cells
    if heading == nil { return }
    while place < bytes.count {
      let row = Self.row(bytes, &place, &line, separator)
      if !row.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == separator }) { rows.append(row) }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// What is left without empty lines and a line `sep=;` in front of the heading, how many lines that were, and the
  /// separator that one of them names.
  private static func withoutFirstLines(_ bytes: [UInt8]) -> (rest: [UInt8], lines: Int, separator: UInt8?) {
    var (rest, lines, separator) = (bytes[...], 0, UInt8?.none)
    while let lineEnd = rest.firstIndex(of: 0x0A) {
      let line = rest[rest.startIndex..<lineEnd]
      if !line.allSatisfy(isBlank) {
        guard separator == nil, let named = namedSeparator(line) else { break }
        separator = named
      }
      rest = rest[(lineEnd + 1)...]
      lines += 1
    }
    return (Array(rest), lines, separator)
  }

  private static func namedSeparator(_ line: ArraySlice<UInt8>) -> UInt8? {
    let line = Array(line.filter { $0 != mark && $0 != 0x0D })
    let isNaming = line.count == 5 && String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    return isNaming && separators.contains(line[4]) ? line[4] : nil
  }

  /// The separator by which most headings mean something, else that of most columns.
  private static func separator(_ bytes: [UInt8], _ names: ColumnNames) -> UInt8 {
    var best = (separator: separators[0], known: -1, count: 0)
    for separator in separators {
      var (place, line) = (0, 1)
      guard let cells = row(bytes, &place, &line, separator).cells else { continue }
      let known = cells.count { names.meaning(of: String(decoding: $0, as: UTF8.self)) != nil }
      if (known, cells.count) > (best.known, best.count) { best = (separator, known, cells.count) }
    }
    return best.separator
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
