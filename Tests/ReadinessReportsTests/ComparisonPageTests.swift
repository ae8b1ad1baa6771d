import OrderedCollections
import Readiness
import Testing

@testable import ReadinessReports

@Suite struct ComparisonPageTests {
  /// Numbers that score as they are, with gates, long titles and an expectation.
  private static let questionnaire: Questionnaire = {
    var questionnaire = Questionnaire(id: "test", version: "1", title: "Test of a page that is not wide")
    questionnaire.effects = [.init(id: "stop", title: "Stops the deal until it is met by everybody")]
    questionnaire.bands = [Band(id: "low", from: 0, title: "Low"), Band(id: "high", from: 50, title: "High")]
    questionnaire.sections = [
      Section(id: "s", title: "A section whose title takes a lot of room", children: .questions(Array(0..<12)))
    ]
    questionnaire.topSections = [0]
    questionnaire.headline = 0
    let curve = Curve(knots: [.init(value: 0, result: 0), .init(value: 100, result: 100)], shape: .linear)
    questionnaire.questions = (0..<12).map { number in
      Question(
        id: "q\(number)", kind: .number(NumberKind(unit: "points", curve: curve)),
        text: "How far is matter \(number) settled among those whom it concerns?", place: .section(0),
        gate: number < 3 ? Gate(minimum: 50, effect: 0) : nil, action: "Settle matter \(number) with all of them.")
    }
    questionnaire.questions.append(
      Question(id: "goal", kind: .number(NumberKind(unit: "months")), text: "Goal?", place: .stated(expectation: 0)))
    questionnaire.expectations = [
      Expectation(
        id: "goal", title: "An expectation with a long title", stated: 12, promised: nil, bolder: .higher,
        restsOn: [.init(section: 0, weight: 1)], combination: .mean, supportable: curve,
        bold: Curve(knots: [.init(value: 0, result: 100)], shape: .linear), adjustments: [])
    ]
    questionnaire.recommendations = [Outcome(id: "done", title: "Done", summary: nil, rules: [])]
    questionnaire.order = [0]
    return questionnaire
  }()

  private static func lines(
    _ before: [Double], _ after: [Double], goals: (Double, Double) = (60, 60), width: Int = 100
  ) -> [String] {
    let assessor = Assessor(questionnaire)
    func moment(_ numbers: [Double], _ goal: Double) -> Moment {
      var answers: OrderedDictionary<String, StoredAnswer> = ["goal": .number(goal)]
      for (number, value) in numbers.enumerated() { answers["q\(number)"] = .number(value) }
      return Moment(of: AnswerSheet(answers: answers), by: assessor)
    }
    return ComparisonPage.lines(
      of: Comparison(from: moment(before, goals.0), to: moment(after, goals.1)), width: width)
  }

  private static let low = Array(repeating: 40.0, count: 12)
  private static let higher = (0..<12).map { 50 + Double($0) / 4 }

  @Test(arguments: [60, 80, 100]) func noLineIsWiderThanThePage(width: Int) {
    for (before, after) in [(Self.low, Self.higher), (Self.higher, Self.low), (Self.low, []), ([], Self.low)] {
      for line in Self.lines(before, after, goals: (60, 99), width: width) {
        #expect(DisplayWidth.cells(line) <= width, "\(line)")
      }
    }
  }

  @Test func aBandThatIsHeldBackIsSaidSo() {
    let page = Self.lines(Self.low, Self.higher).joined(separator: "\n")
    #expect(page.contains("      40  51.4   +11.4  Low\n"))
    #expect(
      page.contains(
        "counts as “Low”, not as “High”: 51.4 is past the edge\n    at 50 by less than 3, 3 % of the range."))
    let clear = Self.lines(Self.low, Self.low.map { $0 + 13 }).joined(separator: "\n")
    #expect(clear.contains("  High; before: Low\n"))
    #expect(!clear.contains("past the edge"))
  }

  @Test func longListsEndWithWhereTheRestIs() {
    let page = Self.lines(Self.low, Self.higher)
    let changed = page.firstIndex(of: "Answers that changed") ?? 0
    #expect(page[(changed + 2)...].first?.hasPrefix("  - How far is matter 11 settled") == true)
    #expect(page.last == "And 2 more, which --format json lists.")
  }

  @Test func whatDidNotMoveIsSaidSo() {
    let page = Self.lines(Self.low, Self.low)
    #expect(page.contains("Recommendation: Done, as before"))
    #expect(page.contains("No gate opened or closed."))
    #expect(page.contains("As before: An expectation with a long title."))
    #expect(page.last == "No answer changed.")
    #expect(!page.contains("What cannot be compared"))
  }

  @Test func whatStandsInOneOnlyIsListed() {
    let page = Self.lines(Self.low, Array(Self.low.dropLast(2)))
    #expect(
      page.suffix(5) == [
        "What cannot be compared", "-----------------------", "Answered before, and open or not known now:",
        "  - How far is matter 10 settled among those whom it concerns?",
        "  - How far is matter 11 settled among those whom it concerns?",
      ])
  }
}
