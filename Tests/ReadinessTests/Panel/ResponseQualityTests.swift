import Readiness
import Testing

@Suite struct ResponseQualityTests {
  private static func flags(_ answers: [Answer], contradictions: [Int] = []) -> [ResponseQuality.Flag] {
    ResponseQuality(of: answers, contradictions: contradictions).flags
  }

  private static func scales(_ positions: [Int]) -> [Answer] { positions.map { .scale(position: $0) } }

  @Test func aRunOfHalfOfTheScalesIsFlagged() {
    #expect(Self.flags(Self.scales([3, 3, 3, 1, 2, 4])) == [.oneOption])
    #expect(Self.flags(Self.scales([3, 3, 3, 1, 2, 4, 5])) == [])
    #expect(Self.flags(Self.scales([3, 3]) + [.number(4), .unanswered] + Self.scales([3, 1, 2, 4])) == [.oneOption])
  }

  @Test func fewAnswersTellNothing() {
    #expect(Self.flags(Self.scales([3, 3, 3, 3])) == [])
    #expect(Self.flags([.unknown, .unknown, .notApplicable, .notApplicable]) == [])
  }

  @Test func moreThanThirtyInAHundredIsTooMuch() {
    let seven = Self.scales([1, 2, 3, 4, 5, 1, 2])
    #expect(Self.flags(seven + [.unknown, .unknown, .unknown, .unanswered]) == [])
    #expect(Self.flags(seven + [.unknown, .unknown, .unknown, .unknown]) == [.manyUnknown])
    #expect(
      Self.flags(seven + [.notApplicable, .notApplicable, .notApplicable, .notApplicable]) == [.manyNotApplicable])
  }

  @Test func sharesAreOfWhatWasSaid() {
    let quality = ResponseQuality(
      of: [.unknown, .scale(position: 1), .notApplicable, .yesNo(true), .unanswered], contradictions: [])
    #expect(quality.unknownShare == 0.25)
    #expect(quality.notApplicableShare == 0.25)
    #expect(ResponseQuality(of: [.unanswered], contradictions: []).unknownShare == nil)
  }

  @Test func aCheckThatHoldsIsFlagged() {
    #expect(Self.flags([], contradictions: [2]) == [.contradiction])
  }
}
