import Testing

@testable import Readiness

/// Bands from 0, 40 and 75 on.
@Suite struct BandMovementTests {
  private static func bands(_ range: ScoreRange) -> [Band] {
    [0, 0.4, 0.75].enumerated().map { Band(id: "b\($0)", from: range.score(atShare: $1), title: "B\($0)") }
  }

  private static func movement(_ before: Int, to score: Double, _ range: ScoreRange = .hundred) -> BandMovement {
    let bands = bands(range)
    let byScore = bands.lastIndex { Rounded.isAtMost($0.from, score) }
    return BandMovement(from: before, to: byScore, score: score, bands: bands, range: range)
  }

  @Test(arguments: [
    // Up: the edge at 75 is crossed from 78 on, but for what rounds to it.
    (1, 74.0, 1), (1, 75, 1), (1, 77.9, 1), (1, 77.999999, 1), (1, 77.99999999996, 2), (1, 78, 2), (1, 100, 2),
    (0, 39, 0), (0, 42.999, 0), (0, 43, 1), (0, 77, 1), (0, 78, 2),
    // Down: the edge at 75 is crossed from 72 on.
    (2, 75, 2), (2, 74.9, 2), (2, 72.000001, 2), (2, 72.00000000004, 1), (2, 72, 1), (2, 40, 1), (2, 38, 1),
    (2, 37, 0), (1, 40, 1), (1, 37.1, 1), (1, 37, 0), (1, 0, 0),
    // Where it was.
    (0, 0, 0), (2, 76, 2),
  ])
  func aBandChangesWhenItsEdgeIsCrossedByThreePercent(before: Int, score: Double, after: Int) {
    let movement = Self.movement(before, to: score)
    #expect(movement.after == after)
    #expect(movement.isHeldBack == (movement.byScore != after))
  }

  @Test(arguments: [(ScoreRange(low: 0, high: 10), 7.8, 7.2), (ScoreRange(low: -50, high: 50), 28, 22)])
  func threePercentAreOfTheRange(range: ScoreRange, up: Double, down: Double) {
    #expect(Self.movement(1, to: up, range).after == 2)
    #expect(Self.movement(1, to: up - 1e-6, range).after == 1)
    #expect(Self.movement(2, to: down, range).after == 1)
    #expect(Self.movement(2, to: down + 1e-6, range).after == 2)
  }

  @Test func theEdgeThatWasNotCrossedIsTold() {
    #expect(Self.movement(1, to: 76).edge == 2)
    #expect(Self.movement(0, to: 76).edge == 2)
    #expect(Self.movement(0, to: 41).edge == 1)
    #expect(Self.movement(2, to: 74).edge == 2)
    #expect(Self.movement(2, to: 39).edge == 1)
    #expect(Self.movement(1, to: 50).edge == nil)
  }

  @Test func withoutAScoreThereIsNothingToHoldBack() {
    let bands = Self.bands(.hundred)
    let first = BandMovement(from: nil, to: 2, score: 75, bands: bands, range: .hundred)
    #expect(first.after == 2 && !first.isHeldBack)
    let lost = BandMovement(from: 2, to: nil, score: nil, bands: bands, range: .hundred)
    #expect(lost.after == nil && !lost.isHeldBack)
  }
}
