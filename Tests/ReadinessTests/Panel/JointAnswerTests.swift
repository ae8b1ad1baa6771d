import Readiness
import Testing

@Suite struct JointAnswerTests {
  private static func joint(_ kind: QuestionKind, _ answers: [Answer]) -> Answer {
    Question(id: "q", kind: kind, text: "?", place: .section(0)).jointAnswer(answers)
  }

  @Test(arguments: [([3], 3), ([5, 1], 1), ([2, 5, 3], 3), ([4, 1, 5, 2], 2)])
  func scaleIsTheLowerMedianPosition(positions: [Int], median: Int) {
    #expect(
      Self.joint(.scale(5), positions.map { .scale(position: $0) } + [.unknown, .notApplicable, .unanswered])
        == .scale(position: median))
  }

  private static let medians: [([Double], Double)] = [
    ([7], 7), ([9, 4], 6.5), ([9, 1, 4], 4), ([1e308, 1.7e308], 1.35e308), ([0.1, 0.1], 0.1),
  ]

  @Test(arguments: medians)
  func numberIsTheMedian(numbers: [Double], median: Double) {
    let kind = QuestionKind.number(NumberKind(isInteger: true))
    #expect(Self.joint(kind, numbers.map { .number($0) } + [.unknown]) == .number(median))
  }

  @Test(arguments: [([1, 0, 0], 0), ([2, 0, 0, 2], 2), ([0, 2, 2, 0], 0), ([1], 1)])
  func choiceIsTheMostFrequentAndTheFirstGivenOfATie(options: [Int], most: Int) {
    let choice = Choice(options: (0..<3).map { AnswerOption(id: "o\($0)", label: "O", score: nil) })
    #expect(Self.joint(.choice(choice), [.unknown] + options.map { .choice(option: $0) }) == .choice(option: most))
  }

  @Test func yesOrNoIsTheMostFrequentAndTheFirstGivenOfATie() {
    #expect(Self.joint(.yesNo(YesNo()), [.yesNo(true), .yesNo(false), .yesNo(false)]) == .yesNo(false))
    #expect(Self.joint(.yesNo(YesNo()), [.unanswered, .yesNo(true), .yesNo(false)]) == .yesNo(true))
  }

  @Test func nothingComesOfTextsAndOfSilence() {
    #expect(Self.joint(.text, [.text("a"), .text("a")]) == .unanswered)
    #expect(Self.joint(.scale(5), [.unknown, .notApplicable, .unanswered]) == .unanswered)
  }

  /// Of a, b, c and the exclusive "none", in this order.
  private static func multiple(_ chosen: [[Int]], atMost limit: Int?) -> [Int] {
    let options = ["a", "b", "c", "none"].map { AnswerOption(id: $0, label: $0, score: nil, isExclusive: $0 == "none") }
    return MultipleChoice(options: options, chooseAtMost: limit).joint(chosen)
  }

  @Test func withoutALimitAtLeastHalfHaveToChooseAnOption() {
    #expect(Self.multiple([[0, 1], [0], [2], []], atMost: nil) == [0])
    #expect(Self.multiple([[0, 1], [1, 2]], atMost: nil) == [0, 1, 2])
    #expect(Self.multiple([[], [], [1]], atMost: nil) == [])
  }

  @Test func withALimitTheMostChosenAreKeptAndTiesGoByTheOrderOfTheOptions() {
    #expect(Self.multiple([[2, 1], [2], [0]], atMost: 2) == [0, 2])
    #expect(Self.multiple([[2], [2], [1]], atMost: 3) == [1, 2])
    #expect(Self.multiple([[], []], atMost: 2) == [])
  }

  @Test func anExclusiveOptionIsKeptAloneOrNotAtAll() {
    #expect(Self.multiple([[3], [3], [0]], atMost: nil) == [3])
    #expect(Self.multiple([[3], [0]], atMost: nil) == [0])
    #expect(Self.multiple([[3], [3], [0], [1], [2]], atMost: nil) == [], "chosen by less than half")
    #expect(Self.multiple([[3], [3], [0], [1], [2]], atMost: 2) == [3])
    #expect(Self.multiple([[3], [3], [0, 1], [0, 2]], atMost: 2) == [0, 1])
  }
}
