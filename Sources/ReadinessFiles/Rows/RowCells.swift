import Readiness

/// Where readers put what stands in a row: the row's registers in a block and the texts of its fields.
struct RowCells {
  /// How far the register of a question is from that of the next, and the same for options and fields.
  private static var stride: Int { 32 }

  /// The register of the first question's answer, of its standing, and of the first option, in the row.
  private var answers: UnsafeMutablePointer<Double>
  private var standings: UnsafeMutablePointer<Double>
  private var chosen: UnsafeMutablePointer<Double>
  /// The first field of the row.
  private var fields: UnsafeMutablePointer<TextSlice>

  /// Takes the registers of a block, and memory for the fields of its rows that somebody else releases.
  init(_ block: RowBlock, _ layout: RegisterLayout, fields: UnsafeMutablePointer<TextSlice>) {
    // A constant of another module would be asked for again and again.
    precondition(RowBlock.rows == Self.stride)
    answers = block.values + layout.answer.start * Self.stride
    standings = block.values + layout.standing.start * Self.stride
    chosen = block.values + layout.chosen.start * Self.stride
    self.fields = fields
  }

  /// The cells of a row, where these are the ones of the first.
  @inline(__always)
  func at(_ row: Int) -> RowCells {
    var cells = self
    cells.answers += row
    cells.standings += row
    cells.chosen += row
    cells.fields += row
    return cells
  }

  /// Puts an answer into the row, by which it is a given one.
  @inline(__always)
  func give(_ value: Double, to question: Int) { answers[question &* Self.stride] = value }

  @inline(__always)
  func setUnknown(_ question: Int) { standings[question &* Self.stride] = Double(Standing.unknown.rawValue) }

  @inline(__always)
  func setNotApplicable(_ question: Int) {
    standings[question &* Self.stride] = Double(Standing.notApplicable.rawValue)
  }

  /// Whether an option is chosen; options are counted over all questions.
  @inline(__always)
  func isChosen(_ option: Int) -> Bool { chosen[option &* Self.stride] == 1 }

  @inline(__always)
  func choose(_ option: Int) { chosen[option &* Self.stride] = 1 }

  @inline(__always)
  subscript(field: SheetField) -> TextSlice {
    get { fields[Self.offset(field)] }
    nonmutating set { fields[Self.offset(field)] = newValue }
  }

  /// Forgets the fields of the row.
  @inline(__always)
  func clearFields(_ nothing: TextSlice) {
    self[.organization] = nothing
    self[.respondent] = nothing
    self[.role] = nothing
    self[.date] = nothing
  }

  @inline(__always)
  private static func offset(_ field: SheetField) -> Int {
    switch field {
    case .organization: 0
    case .respondent: stride
    case .role: 2 * stride
    case .date: 3 * stride
    }
  }
}
