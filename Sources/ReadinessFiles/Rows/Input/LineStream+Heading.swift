import Readiness

extension LineStream {
  /// Takes the heading of a file of CSV; fails if there is none that can be used.
  init(table file: OpenFile, _ questionnaire: Questionnaire, _ columnMap: ColumnMap?) throws(FileFailure) {
    self.init(lines: file)
    rest.grow(to: 1 << 16)
    do throws(FileFailure) {
      if !isAtEnd { isAtEnd = try !rest.fill(from: file.descriptor).get() }
      if rest.count >= 3, Self.startsWithMark(rest.start) { rest.removeFirst(3) }
      while true {
        if !isAtEnd { isAtEnd = try !rest.fill(from: file.descriptor).get() }
        // Quotation marks in a heading stand behind whatever separates the columns.
        let lineEnd = Self.headingEnd(rest)
        if let lineEnd, takeBlankLine(lineEnd - rest.start) || takeSeparator(lineEnd - rest.start) { continue }
        if lineEnd != nil || isAtEnd {
          try takeHeading(lineEnd.map { $0 - rest.start } ?? rest.count, questionnaire, columnMap)
          return
        }
        guard rest.capacity < Self.rowLimit else { throw FileFailure(message: "the heading is too long") }
        rest.grow(to: rest.capacity * 2)
      }
    } catch {
      release()
      throw error
    }
  }

  private static func headingEnd(_ buffer: ChunkBuffer) -> UnsafeMutablePointer<UInt8>? {
    var isQuoted = false
    for offset in 0..<buffer.count {
      let byte = buffer.start[offset]
      if byte == .quotationMark { isQuoted.toggle() }
      if byte == .lineFeed, !isQuoted { return buffer.start + offset }
    }
    return nil
  }

  /// Takes an empty line in front of a heading; false if it is none.
  private mutating func takeBlankLine(_ length: Int) -> Bool {
    guard UnsafeBufferPointer(start: rest.start, count: length).allSatisfy(\.isBlank) else { return false }
    headLines += 1
    rest.removeFirst(length + 1)
    return true
  }

  /// Takes the line `sep=;` that spreadsheets put in front of a heading; false if it is none.
  private mutating func takeSeparator(_ length: Int) -> Bool {
    guard separator == nil else { return false }
    let line = UnsafeBufferPointer(start: rest.start, count: length).filter {
      $0 != .quotationMark && $0 != .carriageReturn
    }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      CSVSyntax.separators.contains(line[4])
    else { return false }
    separator = line[4]
    headLines += 1
    rest.removeFirst(length + 1)
    return true
  }

  private mutating func takeHeading(
    _ length: Int, _ questionnaire: Questionnaire, _ columnMap: ColumnMap?
  ) throws(FileFailure) {
    let row = UnsafeBufferPointer(start: UnsafePointer(rest.start), count: length)
    guard !row.allSatisfy(\.isBlank) else { throw FileFailure(message: "the file has no heading") }
    guard UTF8Fault.firstOffset(in: Array(row)) == nil else {
      throw FileFailure(message: "the heading is not valid UTF-8; save the file as UTF-8")
    }
    guard !row.contains(0) else {
      throw FileFailure(message: "the heading holds a NUL character; save the file as text in UTF-8")
    }
    guard !row.dropLast().contains(.carriageReturn) || row.contains(.quotationMark) else {
      throw FileFailure(
        message: "the lines end with carriage returns alone",
        advice: "save the file with the line ends of Windows or Unix")
    }
    let header = CSVHeader(row, questionnaire, columnMap, separator: separator)
    guard header.syntax.isWellMarked(row) else {
      throw FileFailure(
        message: "a quotation mark in the heading is not closed, or stands within or behind a name",
        advice: "put the name in quotation marks, and double those within it")
    }
    if let repeated = header.repeated.first {
      throw FileFailure(
        message: "the column `\(Printable.text(repeated))` holds what another column holds already",
        advice: "leave one of them out, by a line without a value in a file for --map")
    }
    guard header.columns.contains(where: { if case .question = $0 { true } else { false } }) else {
      throw FileFailure(
        message: "no column is headed by the id or the text of a question",
        advice: "name the columns in a file for --map, or the form of the file with --input-format")
    }
    format = .table(header)
    headLines += row.count { $0 == .lineFeed } + 1
    rest.removeFirst(min(length + 1, rest.count))
    isFirst = false
  }
}
