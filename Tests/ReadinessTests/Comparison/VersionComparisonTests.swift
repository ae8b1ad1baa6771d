import OrderedCollections
import Testing

@testable import Readiness

/// Two moments by two versions of a questionnaire.
@Suite struct VersionComparisonTests {
  /// Three scales in two sections below one; `change` makes another version of it.
  private static func questionnaire(_ change: (inout Questionnaire) -> Void = { _ in }) -> Questionnaire {
    var building = Building()
    building.questionnaire.effects = [.init(id: "stop", title: "Stop")]
    building.questionnaire.bands = [Band(id: "low", from: 0, title: "Low"), Band(id: "high", from: 50, title: "High")]
    let all = building.group("all")
    building.section("one", [("q", .scale(5), 1), ("r", .scale(5), 1)], below: all)
    building.section("two", [("s", .scale(5), 1)], below: all, gate: Gate(minimum: 50, effect: 0))
    var questionnaire = building.finished()
    change(&questionnaire)
    return questionnaire
  }

  private static func question(
    _ id: String, like old: Question, kind: QuestionKind? = nil, weight: Double? = nil, minimum: Double? = nil
  ) -> Question {
    Question(
      id: id, kind: kind ?? old.kind, text: "\(id)?", place: old.place, weight: weight ?? old.weight,
      gate: minimum.map { Gate(minimum: $0, effect: 0) } ?? old.gate, action: old.action)
  }

  private static let answers: OrderedDictionary<String, StoredAnswer> = [
    "q": .number(2), "r": .number(3), "s": .number(2),
  ]

  private static func compare(
    _ before: Questionnaire, _ first: OrderedDictionary<String, StoredAnswer> = answers, to after: Questionnaire,
    _ second: OrderedDictionary<String, StoredAnswer> = answers
  ) -> Comparison {
    Comparison(
      from: Moment(of: AnswerSheet(answers: first), by: Assessor(before)),
      to: Moment(of: AnswerSheet(answers: second), by: Assessor(after)))
  }

  private static func items(_ comparison: Comparison) -> [String] {
    comparison.notCompared.map { "\($0.kind.rawValue) \($0.id) \($0.reason.rawValue)" }
  }

  private static func comparable(_ comparison: Comparison) -> [String] {
    comparison.sections.filter(\.isComparable).map { comparison.after.questionnaire.sections[$0.positions.after].id }
  }

  @Test func renamedQuestionsAreTheSame() {
    let renamed = Self.questionnaire {
      $0.questions[0] = Self.question("q_new", like: $0.questions[0])
      $0.renamed = ["q": "q_new"]
    }
    let later: OrderedDictionary<String, StoredAnswer> = ["q_new": .number(4), "r": .number(3), "s": .number(2)]
    for comparison in [
      Self.compare(Self.questionnaire(), to: renamed, later), Self.compare(renamed, to: renamed, later),
    ] {
      #expect(Self.items(comparison) == [])
      #expect(comparison.questions.map(\.change) == [50])
      #expect(Self.comparable(comparison) == ["all", "one", "two"])
    }
    // The newer questionnaire may be the first.
    let back = Self.compare(renamed, later, to: Self.questionnaire())
    #expect(Self.items(back) == [])
    #expect(back.questions.map(\.change) == [-50])
  }

  @Test func anIdThatIsStillAQuestionIsNotRenamed() {
    let later = Self.questionnaire { $0.renamed = ["q": "r"] }
    let pairing = QuestionnaireMatch(Self.questionnaire(), later).questions
    #expect(pairing.pairs.map(\.before) == [0, 1, 2] && pairing.pairs.map(\.after) == [0, 1, 2])
  }

  @Test func twoThatBecameOneArePairedOnce() {
    let pairing = Pairing(["a", "b", "c"], ["c", "n"], earlierNames: ["n": ["b", "a", "c"]])
    #expect(pairing.pairs == [.init(before: 2, after: 0), .init(before: 0, after: 1)])
    #expect(pairing.onlyBefore == [1])
    #expect(pairing.onlyAfter == [])
  }

  @Test func aQuestionMoreChangesTheSectionsItCountsFor() {
    let more = Self.questionnaire {
      $0.questions.append(Self.question("new", like: $0.questions[0]))
      $0.sections[1].children = .questions([0, 1, 3])
    }
    let comparison = Self.compare(
      Self.questionnaire(), to: more, Self.answers.merging(["new": .number(5)]) { $1 })
    #expect(
      Self.items(comparison) == ["section all changed", "section one changed", "question new only_after"])
    #expect(comparison.sections.map(\.change) == [nil, nil, 0])
    #expect(comparison.sections[1].after != nil)
    #expect(comparison.questions == [])
    let back = Self.compare(more, to: Self.questionnaire())
    #expect(Self.items(back).last == "question new only_before")
  }

  @Test func aQuestionThatCountsForNothingChangesNoSection() {
    let more = Self.questionnaire {
      $0.questions.append(Self.question("new", like: $0.questions[0], weight: 0))
      $0.sections[1].children = .questions([0, 1, 3])
    }
    #expect(Self.items(Self.compare(Self.questionnaire(), to: more)) == ["question new only_after"])
  }

  @Test func sectionsThatAreComposedOtherwise() {
    let versions: [((inout Questionnaire) -> Void, [String])] = [
      ({ $0.questions[0] = Self.question("q", like: $0.questions[0], weight: 2) }, ["two"]),
      ({ $0.sections[0] = Self.section($0.sections[0], combination: .geometric) }, ["one", "two"]),
      ({ $0.sections[1] = Self.section($0.sections[1], weight: 3) }, ["one", "two"]),
      ({ $0.sections[2] = Self.section($0.sections[2], minimumCoverage: 0.9) }, ["one"]),
      ({ $0.sections[2] = Self.section($0.sections[2], id: "other") }, ["one"]),
    ]
    for (change, expected) in versions {
      let comparison = Self.compare(Self.questionnaire(), to: Self.questionnaire(change))
      #expect(Self.comparable(comparison) == expected)
    }
    let other = Self.compare(Self.questionnaire(), to: Self.questionnaire(versions[4].0))
    #expect(
      Self.items(other) == ["section two only_before", "section other only_after", "section all changed"])
  }

  private static func section(
    _ old: Section, id: String? = nil, combination: Section.Combination? = nil, weight: Double? = nil,
    minimumCoverage: Double? = nil
  ) -> Section {
    Section(
      id: id ?? old.id, title: old.title, parent: old.parent, children: old.children,
      combination: combination ?? old.combination, weight: weight ?? old.weight,
      minimumCoverage: minimumCoverage ?? old.minimumCoverage)
  }

  @Test func aQuestionThatScoresOtherwiseIsNotCompared() {
    let other = Self.questionnaire { $0.questions[0] = Self.question("q", like: $0.questions[0], kind: .scale(4)) }
    let comparison = Self.compare(
      Self.questionnaire(), to: other, ["q": .number(4), "r": .number(4), "s": .number(2)])
    #expect(
      Self.items(comparison) == ["section all changed", "section one changed", "question q changed"])
    #expect(comparison.questions.map(\.positions.after) == [1])
  }

  @Test func aGateWithAnotherMinimumIsNotComparedButItsActionIsDoneWhenItIsPassed() {
    let easier = Self.questionnaire { $0.questions[2] = Self.question("s", like: $0.questions[2], minimum: 25) }
    let comparison = Self.compare(Self.questionnaire(), to: easier)
    #expect(Self.items(comparison) == ["gate s changed"])
    #expect(comparison.gates == [])
    #expect(comparison.actions.first?.state == .done)
    let none = Self.questionnaire {
      $0.questions[2] = Question(id: "s", kind: $0.questions[2].kind, text: "s?", place: $0.questions[2].place)
    }
    #expect(Self.items(Self.compare(Self.questionnaire(), to: none)) == ["gate s only_before"])
    #expect(Self.items(Self.compare(none, to: Self.questionnaire())) == ["gate s only_after"])
    #expect(Self.compare(Self.questionnaire(), to: none).actions.first?.state == .noLongerAsked)
  }

  @Test func otherBandsAreShownAsTheyAre() {
    let other = Self.questionnaire {
      $0.bands = [Band(id: "low", from: 0, title: "Low"), Band(id: "high", from: 30, title: "High")]
    }
    let comparison = Self.compare(Self.questionnaire(), to: other)
    #expect(Self.items(comparison) == ["bands test changed"])
    #expect(comparison.sections.map(\.band.after) == [1, 1, 0])
    #expect(comparison.sections.allSatisfy { !$0.band.isHeldBack && $0.change == 0 })
  }

  @Test func scoresOfAnotherRangeAreNotCompared() {
    let other = Self.questionnaire {
      $0.range = ScoreRange(low: 0, high: 10)
      $0.bands = []
      $0.questions[2] = Question(id: "s", kind: $0.questions[2].kind, text: "s?", place: $0.questions[2].place)
    }
    let comparison = Self.compare(
      Self.questionnaire(), to: other, ["q": .number(5), "r": .number(3), "s": .number(2)])
    #expect(Self.items(comparison) == ["range test changed", "bands test changed", "gate s only_before"])
    #expect(comparison.sections.allSatisfy { $0.change == nil })
    // The answer is another one all the same.
    #expect(comparison.questions.map(\.positions.after) == [0])
    #expect(comparison.questions.map(\.change) == [nil])
  }

  @Test func kindsThatScoreAlike() {
    func choice(_ options: [(String, Double?)]) -> QuestionKind {
      .choice(Choice(options: options.map { AnswerOption(id: $0.0, label: "any", score: $0.1) }))
    }
    #expect(choice([("a", 1), ("b", 2)]).scoresLike(choice([("b", 2), ("a", 1)])))
    #expect(!choice([("a", 1), ("b", 2)]).scoresLike(choice([("a", 1), ("b", 3)])))
    #expect(!choice([("a", 1)]).scoresLike(choice([("a", 1), ("b", 3)])))
    #expect(choice([("a", nil)]).scoresLike(choice([("a", nil), ("b", nil)])))
    #expect(!choice([("a", nil)]).scoresLike(choice([("a", 0)])))
    #expect(QuestionKind.scale(5).scoresLike(.scale(5)))
    #expect(!QuestionKind.scale(5).scoresLike(.scale(4)))
    #expect(!QuestionKind.scale(5).scoresLike(.scale(5, reverse: true)))
    #expect(!QuestionKind.scale(5).scoresLike(.text))
    #expect(QuestionKind.number([(0, 1)]).scoresLike(.number([(0, 1)])))
    #expect(!QuestionKind.number([(0, 1)]).scoresLike(.number([(0, 2)])))
    #expect(!QuestionKind.number(NumberKind(unit: "%")).scoresLike(.number(NumberKind(unit: "months"))))
    #expect(!QuestionKind.yesNo(YesNo(isReverseScored: true)).scoresLike(.yesNo(YesNo(isReverseScored: false))))
    #expect(QuestionKind.text.scoresLike(.text))
  }

  @Test func answersAreTheSameWhateverTheOrderOfTheOptions() {
    func multiple(_ ids: [String]) -> QuestionKind {
      .multiple(MultipleChoice(options: ids.map { AnswerOption(id: $0, label: $0) }))
    }
    let before = Self.questionnaire {
      $0.questions[0] = Self.question("q", like: $0.questions[0], kind: multiple(["a", "b"]))
    }
    let after = Self.questionnaire {
      $0.questions[0] = Self.question("q", like: $0.questions[0], kind: multiple(["b", "c", "a"]))
    }
    let chosen: OrderedDictionary<String, StoredAnswer> = ["q": .list([.text("a"), .text("b")])]
    #expect(Self.compare(before, chosen, to: after, chosen).questions == [])
    let other: OrderedDictionary<String, StoredAnswer> = ["q": .list([.text("a"), .text("c")])]
    #expect(Self.compare(before, chosen, to: after, other).questions.map(\.change) == [nil])
  }
}
