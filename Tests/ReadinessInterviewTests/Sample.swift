import Readiness
import ReadinessInterview

/// A questionnaire with every kind of question; made by hand, so that these tests need no files.
enum Sample {
  static let options = ["references", "visit", "pilot", "nothing"]

  /// Questions by position: 0 model, 1 owner, 2 checks, 3 volume, 4 tested, 5 remark, 6 savings, 7 savings_promised.
  static let questionnaire: Questionnaire = {
    var questionnaire = Questionnaire(id: "sample", version: "2.0.0", title: "Sample")
    questionnaire.roles = [.init(id: "sponsor", title: "Executive sponsor")]
    questionnaire.renamed = ["owned_by": "owner"]
    questionnaire.sections = [
      Section(id: "deal", title: "The deal", about: "What is planned.", children: .sections([1, 2])),
      Section(id: "outline", title: "Outline", parent: 0, children: .questions([0, 1])),
      Section(id: "proof", title: "Proof", about: "What is known.", parent: 0, children: .questions([2, 3, 4, 5])),
    ]
    questionnaire.topSections = [0]
    questionnaire.expectationsAbout = "What is hoped for."
    questionnaire.questions = [model, owner, checks, volume, tested, remark, savings, savingsPromised]
    return questionnaire
  }()

  static let model = Question(
    id: "model",
    kind: .choice(
      Choice(options: [
        AnswerOption(id: "provider", label: "An outside provider"),
        AnswerOption(id: "centre", label: "A centre of our own"),
        AnswerOption(id: "mix", label: "A mix of both"),
      ])),
    text: "Who runs it?", place: .section(1))

  static let owner = Question(
    id: "owner",
    kind: .scale(Scale(options: ["Not at all", "Partly", "Mostly", "Fully"].map { Scale.Option(label: $0) })),
    text: "Is the result owned?", place: .section(1), mayBeNotApplicable: false, ask: ["sponsor"], why: "It matters.")

  static let checks = Question(
    id: "checks",
    kind: .multiple(
      MultipleChoice(
        options: [
          AnswerOption(id: "references", label: "References"),
          AnswerOption(id: "visit", label: "A visit, announced"),
          AnswerOption(id: "pilot", label: "A pilot"),
          AnswerOption(id: "figures", label: "Figures"),
          AnswerOption(id: "nothing", label: "Nothing yet", isExclusive: true),
        ], chooseAtMost: 3)),
    text: "What was checked?", place: .section(2))

  static let volume = Question(
    id: "volume", kind: .number(NumberKind(unit: "% of cost", minimum: -50, maximum: 20_000)),
    text: "How much?", place: .section(2))

  static let tested = Question(id: "tested", kind: .yesNo(YesNo()), text: "Tested?", place: .section(2))

  static let remark = Question(id: "remark", kind: .text, text: "Anything else?", place: .section(2))

  static let savings = Question(
    id: "savings", kind: .number(NumberKind(unit: "months", minimum: 0, maximum: 5000, isInteger: true)),
    text: "How soon?", place: .stated(expectation: 0))

  static let savingsPromised = Question(
    id: "savings_promised", kind: .number(NumberKind(unit: "months", isInteger: true)),
    text: "How soon did they say?", place: .promised(expectation: 0))

  /// All questions are asked, but `checks` and `volume` only of those with a provider.
  static let shownQuestions: @Sendable ([Answer]) -> [Bool] = { answers in
    answers.indices.map { ![2, 3].contains($0) || answers[0] == .choice(option: 0) }
  }

  static func interview(_ sheet: AnswerSheet = AnswerSheet()) -> Interview {
    Interview(questionnaire: questionnaire, sheet: sheet, shownQuestions: shownQuestions)
  }
}
