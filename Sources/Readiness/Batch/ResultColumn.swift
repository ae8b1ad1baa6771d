/// One result of each row, as a column of a table.
package struct ResultColumn: Sendable {
  /// What is supposed about scores that are missing.
  package enum Supposition: Sendable, CaseIterable {
    case nothing
    case worst
    case best

    /// The scenario to evaluate, with scores in this range.
    package func scenario(in range: ScoreRange) -> Scenario {
      switch self {
      case .nothing: .asAnswered
      case .worst: .everyMissingScore(is: range.low)
      case .best: .everyMissingScore(is: range.high)
      }
    }
  }

  /// Where a row comes from.
  package enum Origin: Sendable {
    /// The name of its file.
    case file
    /// The line that it begins at, the first being 1; nothing for a file of a single sheet.
    case line
    /// The file, and behind a colon the line if there is one.
    case source
  }

  /// Where the result is found.
  package enum Content: Sendable {
    case field(SheetField)
    case origin(Origin)
    /// How many answers were wrong.
    case issueCount
    /// An answer in own words, to the question at that position; there is one if the register holds a number.
    case ownWords(question: Int, Register)
    case number(Register)
    /// A share of 1.
    case share(Register)
    /// 1 is true and 0 is false.
    case truth(Register)
    /// One of some words, by the number in a register; nil for numbers that stand for none.
    case word(Register, [String?])
    /// How many registers hold a number.
    case count([Register], equal: Double)
    /// The largest number that registers hold.
    case largest([Register])
    /// The words of the registers that hold 1; missing where a further register, if there is one, holds no number.
    case list([Register], [String], given: Register?)
  }

  /// As it was asked for.
  package let name: String
  /// Where it is found.
  package let content: Content
  /// What is supposed about scores that are missing.
  package let supposition: Supposition
  /// By number of a word, where it comes when rows are sorted, nil for last; in the order of the numbers if this is empty.
  package let ranks: [Int?]

  init(_ name: String, _ content: Content, supposing supposition: Supposition = .nothing, ranks: [Int?] = []) {
    self.name = name
    self.content = content
    self.supposition = supposition
    self.ranks = ranks
  }

  /// The registers that have to be evaluated.
  package var registers: [Register] {
    switch content {
    case .field, .origin, .issueCount: []
    case .ownWords(_, let register), .number(let register), .share(let register), .truth(let register),
      .word(let register, _):
      [register]
    case .count(let registers, _), .largest(let registers): registers
    case .list(let registers, _, let given): registers + (given.map { [$0] } ?? [])
    }
  }
}
