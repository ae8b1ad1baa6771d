import Readiness

/// A score and the range that it could take, drawn to scale on one line: `····━━━●━━━━━·······`.
struct RangeBar {
  private let range: ScoreRange

  /// How many cells a bar takes.
  static let cells = 20

  init(_ range: ScoreRange) { self.range = range }

  /// The bar of a score, if there is one, that could be from `low` to `high`; empty if nothing is known of these.
  func text(score: Double?, low: Double?, high: Double?) -> String {
    guard let low, let high else { return "" }
    let (first, last) = (cell(low), cell(high))
    let score = score.map(cell)
    return String((0..<Self.cells).map { $0 == score ? "●" : first <= $0 && $0 <= last ? "━" : "·" })
  }

  private func cell(_ score: Double) -> Int {
    let share = (score - range.low) / range.width
    return min(Self.cells - 1, max(0, Int((share * Double(Self.cells)).rounded(.down))))
  }
}
