import Readiness
import ReadinessFiles

/// Tries inputs on the readers and workers of the program, and on the slow and simple ones.
struct Trial {
  private let file: MemoryFile
  private var probe: RowProbe
  private var expected: ExpectedResults
  private let names: ColumnNames
  /// By register of the columns, whether it is that of an answer in own words.
  private let isInOwnWords: [Bool]

  init(_ corpus: Corpus) throws(FileFailure) {
    file = try MemoryFile()
    probe = RowProbe(corpus.setup)
    expected = ExpectedResults(corpus)
    names = ColumnNames(corpus.setup.plan.questionnaire)
    isInOwnWords = corpus.columns.flatMap { column in
      column.registers.map { _ in if case .ownWords = column.content { true } else { false } }
    }
  }

  func release() {
    probe.release()
    file.release()
  }

  /// What is wrong with what came of an input; nil if nothing is.
  mutating func fault(_ format: FuzzFormat, _ input: [UInt8], _ generator: inout SeededGenerator) -> String? {
    let pieceBytes = generator.element(of: [1, 7, 64, 300, 1 << 12, 1 << 15])
    let behind = (0..<64).map { _ in generator.element(of: Array("\"\\,;}]1e0.n\n\r".utf8) + [0x00, 0x80, 0xBF, 0xFF]) }
    do throws(FileFailure) {
      let open = try file.open(input)
      switch format {
      case .json:
        let outcome = probe.score(.lines(open), pieceBytes: pieceBytes, behind: behind)
        if let failure = outcome.failures.first { return "no file: \(failure.message)" }
        let rows = PlainLines.rows(input)
        return comparison(outcome, rows, rows.map { row in Self.isMarked(row.bytes) ? nil : probe.read(row.bytes) })
      case .csv:
        let outcome = probe.score(.table(open), pieceBytes: pieceBytes, behind: behind)
        return tableFault(outcome, PlainTable(input, names))
      }
    } catch {
      return "the input cannot be opened: \(error.message)"
    }
  }

  /// A byte order mark in front of a row is passed by the reader of single files, for which it begins a file.
  private static func isMarked(_ row: [UInt8]) -> Bool { row.starts(with: [0xEF, 0xBB, 0xBF]) }

  private mutating func tableFault(_ outcome: RowProbe.Outcome, _ plain: PlainTable) -> String? {
    guard plain.isUsable(names), let heading = plain.heading else {
      return outcome.failures.count == 1 && outcome.counts.read == 0 ? nil : "a heading that cannot be used is used"
    }
    if let failure = outcome.failures.first { return "the heading can be used, but: \(failure.message)" }
    guard let table = outcome.table else {
      return plain.rows.isEmpty && outcome.counts.read == 0 ? nil : "\(plain.rows.count) rows are not read"
    }
    guard table.separator == plain.separator, table.columnCount == heading.count else {
      return "\(table.columnCount) columns, not \(heading.count)"
    }
    let careful = plain.rows.map { row in
      row.cells.flatMap { $0.count == heading.count ? probe.read(plain.written($0), of: table) : nil }
    }
    return comparison(outcome, plain.rows, careful)
  }

  private mutating func comparison(
    _ outcome: RowProbe.Outcome, _ rows: [PlainRow], _ careful: [RowProbe.CarefulRow?]
  ) -> String? {
    let counts = outcome.counts
    guard counts.isComplete, counts.read == rows.count else { return "\(counts) of \(rows.count) rows" }
    let accepted = careful.compactMap { $0 }
    guard counts.scored == accepted.count else {
      return "\(counts.scored) rows are scored, the careful reader accepts \(accepted.count)"
    }
    var text = ""
    for (position, row) in accepted.enumerated() {
      let (registers, line) = expected.results(of: row)
      text += line + "\n"
      guard let found = outcome.registers?[position] else { continue }
      for (register, (one, other)) in zip(found, registers).enumerated() {
        // Of an answer in own words a register tells only that it is there.
        let isSame = one.bitPattern == other.bitPattern || isInOwnWords[register]
        guard isSame && one.isNaN == other.isNaN || one.isNaN && other.isNaN else {
          return "scored row \(position): a register holds \(one), not \(other)"
        }
      }
    }
    guard outcome.output.elementsEqual(text.utf8) else {
      return "written:\n\(String(decoding: outcome.output, as: UTF8.self))expected:\n\(text)"
    }
    let withIssues = accepted.count { $0.hasIssues }
    guard counts.withIssues == withIssues else { return "\(counts.withIssues) rows have issues, not \(withIssues)" }
    return reportFault(outcome.reports, rows, careful)
  }

  /// Refused rows have to be told with their lines, as far as reports go.
  private func reportFault(
    _ reports: [RowReport], _ rows: [PlainRow], _ careful: [RowProbe.CarefulRow?]
  ) -> String? {
    // A piece keeps only its first reports.
    guard rows.count <= 20 else { return nil }
    let refused = zip(rows, careful).filter { $0.1 == nil }.map(\.0)
    let told = reports.filter(\.isRefused)
    guard told.count == refused.count else { return "\(told.count) of \(refused.count) refused rows are told" }
    for (report, row) in zip(told, refused) {
      guard let diagnostic = report.diagnostics.first else { return "a report without a diagnostic" }
      // Some lines end with a carriage return alone.
      let last = row.lines.upperBound + row.bytes.count { $0 == 0x0D }
      guard let line = diagnostic.position?.line ?? row.lines.first, (row.lines.lowerBound...last).contains(line) else {
        return "a refused row in lines \(row.lines) is told at \(diagnostic)"
      }
    }
    return nil
  }
}
