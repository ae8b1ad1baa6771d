import Readiness

/// Where readers put what stands in a row: the row's registers in a block and the texts of its fields.
struct RowCells {
  /// How far the register of a question is from that of the next, and the same for options and fields.
  private static var stride: Int { 32 }
  private static var fieldCount: Int { 4 }

  /// The register of the first question's answer, of its standing, and of the first option, in the row.
  private var answers: UnsafeMutablePointer<Double>
  private var standings: UnsafeMutablePointer<Double>
  private var chosen: UnsafeMutablePointer<Double>
  /// The first field of the row, behind the fields the answers in own words.
  private var texts: UnsafeMutablePointer<TextSlice>
  private let textCount: Int
  // Constants of another module would be asked for again and again.
  private let unknown = Double(Standing.unknown.rawValue)
  private let notApplicable = Double(Standing.notApplicable.rawValue)

  /// How many texts a block needs memory for.
  static func textCount(ownWords: Int) -> Int { (fieldCount + ownWords) * stride }

  /// Takes the registers of a block, and memory for the texts of its rows that somebody else releases.
  init(_ block: RowBlock, _ layout: RegisterLayout, texts: UnsafeMutablePointer<TextSlice>, ownWords: Int) {
    precondition(RowBlock.rows == Self.stride && SheetField.allCases.count == Self.fieldCount)
    answers = block.values + layout.answer.start * Self.stride
    standings = block.values + layout.standing.start * Self.stride
    chosen = block.values + layout.chosen.start * Self.stride
    self.texts = texts
    textCount = Self.fieldCount + ownWords
  }

  /// The cells of a row, where these are the ones of the first.
  @inline(__always)
  func at(_ row: Int) -> RowCells {
    var cells = self
    cells.answers += row
    cells.standings += row
    cells.chosen += row
    cells.texts += row
    return cells
  }

  /// Puts an answer into the row, by which it is a given one.
  @inline(__always)
  func give(_ value: Double, to question: Int) { answers[question &* Self.stride] = value }

  @inline(__always)
  func setUnknown(_ question: Int) { standings[question &* Self.stride] = unknown }

  @inline(__always)
  func setNotApplicable(_ question: Int) { standings[question &* Self.stride] = notApplicable }

  /// Whether an option is chosen; options are counted over all questions.
  @inline(__always)
  func isChosen(_ option: Int) -> Bool { chosen[option &* Self.stride] == 1 }

  @inline(__always)
  func choose(_ option: Int) { chosen[option &* Self.stride] = 1 }

  @inline(__always)
  subscript(field: SheetField) -> TextSlice {
    get { texts[Self.offset(field)] }
    nonmutating set { texts[Self.offset(field)] = newValue }
  }

  /// The answer in own words that is kept at a position.
  @inline(__always)
  subscript(ownWords position: Int) -> TextSlice {
    get { texts[(Self.fieldCount &+ position) &* Self.stride] }
    nonmutating set { texts[(Self.fieldCount &+ position) &* Self.stride] = newValue }
  }

  /// Forgets the texts of the row.
  @inline(__always)
  func clearTexts(_ nothing: TextSlice) {
    for text in 0..<textCount { texts[text &* Self.stride] = nothing }
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
