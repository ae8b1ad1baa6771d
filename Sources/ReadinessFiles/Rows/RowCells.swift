import Readiness

/// Where readers put what stands in a row: the row's registers in a block and the texts of its fields.
struct RowCells {
  private let values: UnsafeMutablePointer<Double>
  private let answer: Int
  private let standing: Int
  private let chosen: Int
  /// By field and row.
  private let fields: UnsafeMutablePointer<TextSlice>
  /// The row that is filled.
  var row = 0

  /// Takes the registers of a block, and memory for the fields of its rows that somebody else releases.
  init(_ block: RowBlock, _ layout: RegisterLayout, fields: UnsafeMutablePointer<TextSlice>) {
    values = block.values
    answer = layout.answer.start
    standing = layout.standing.start
    chosen = layout.chosen.start
    self.fields = fields
  }

  @inline(__always)
  func give(_ value: Double, to question: Int) {
    values[(answer &+ question) &* RowBlock.rows &+ row] = value
    stand(.given, question)
  }

  @inline(__always)
  func stand(_ standing: Standing, _ question: Int) {
    values[(self.standing &+ question) &* RowBlock.rows &+ row] = Double(standing.rawValue)
  }

  /// Whether an option is chosen; options are counted over all questions.
  @inline(__always)
  func isChosen(_ option: Int) -> Bool { values[(chosen &+ option) &* RowBlock.rows &+ row] == 1 }

  @inline(__always)
  func choose(_ option: Int) { values[(chosen &+ option) &* RowBlock.rows &+ row] = 1 }

  @inline(__always)
  subscript(field: SheetField) -> TextSlice {
    get { fields[field.rawValue &* RowBlock.rows &+ row] }
    nonmutating set { fields[field.rawValue &* RowBlock.rows &+ row] = newValue }
  }

  /// A field of another row.
  func field(_ field: SheetField, of row: Int) -> TextSlice { fields[field.rawValue &* RowBlock.rows &+ row] }

  /// Forgets the fields of the row.
  @inline(__always)
  func clearFields(_ nothing: TextSlice) {
    for field in 0..<SheetField.allCases.count { fields[field &* RowBlock.rows &+ row] = nothing }
  }
}
