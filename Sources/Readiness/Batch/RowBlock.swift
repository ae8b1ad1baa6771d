/// Two rows of one register, worked on at once: as many as a processor of today takes, whichever it is, so that what is
/// added up over a section stays within it.
typealias Lanes = SIMD2<Double>

/// The registers of a block of rows: of each register first the first row, then the second, and so on.
///
/// A row is filled in with the registers that a plan's layout calls answer, standing and chosen; where there is an
/// answer, nothing need be said about its standing.
package final class RowBlock {
  /// How many rows a block has.
  @inlinable @inline(__always) package static var rows: Int { 32 }
  static let groups = rows / Lanes.scalarCount

  package let values: UnsafeMutablePointer<Double>
  private let count: Int
  private let rowCount: Int
  private let initial: [Double]

  init(_ plan: ScoringPlan) {
    initial = plan.initialRegisters
    count = initial.count * Self.rows
    rowCount = plan.layout.rowCount
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Double>.stride, alignment: MemoryLayout<Lanes>.alignment)
    values = memory.bindMemory(to: Double.self, capacity: count)
    for (register, value) in initial.enumerated() {
      (values + register * Self.rows).initialize(repeating: value, count: Self.rows)
    }
    clear(plan)
  }

  deinit { values.deallocate() }

  /// Makes every row one without answers.
  package func clear(_ plan: ScoringPlan) {
    let layout = plan.layout
    fill(layout.answer, with: .nan)
    fill(layout.standing, with: 0)
    fill(layout.chosen, with: 0)
  }

  private func fill(_ run: RegisterRun, with value: Double) {
    (values + run.start * Self.rows).update(repeating: value, count: run.count * Self.rows)
  }

  /// Puts the answers of a row in the place of whatever the block has there.
  package func set(_ row: AnswerRow, at position: Int) {
    for (register, value) in row.values.enumerated() { values[register * Self.rows + position] = value }
  }

  /// The number in a register of a row; missing is not a number.
  @inlinable package subscript(register: Register, row: Int) -> Double { values[register.offset * Self.rows + row] }
}
