import Readiness

/// A table of text whose columns line up, measured in cells of a terminal.
struct AlignedTable {
  /// On which side the cells of a column line up.
  enum Alignment {
    case left
    case right
  }

  /// A space at the beginning of a first cell that is there to stay, also where the cell is broken.
  static let indentation: Character = "\u{A0}"

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table; a first column too wide for `width` is broken over several lines.
  func lines(width: Int, indent: String = "") -> [String] {
    var widths = alignments.indices.map { column in rows.map { DisplayWidth.cells($0[column]) }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    widths[0] = min(widths[0], max(12, width - others - DisplayWidth.cells(indent)))
    return rows.flatMap { row in lines(of: row, widths, indent) }
  }

  private func lines(of row: [String], _ widths: [Int], _ indent: String) -> [String] {
    let indentation = String(row[0].prefix { $0 == Self.indentation })
    let broken = TextWrap.lines(row[0], width: widths[0], indent: indentation)
    return broken.enumerated().map { position, first in
      let cells = position == 0 ? [first] + row.dropFirst() : [first]
      let padded = cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.cells(cell)))
        return alignments[column] == .left ? cell + space : space + cell
      }
      let line = indent + String(padded.joined(separator: "  ").map { $0 == Self.indentation ? " " : $0 })
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
