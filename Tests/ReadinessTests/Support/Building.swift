import Readiness

/// Builds questionnaires in code, the short way that tests need.
struct Building {
  var questionnaire: Questionnaire

  init(range: ScoreRange = .hundred) {
    questionnaire = Questionnaire(id: "test", version: "1.0.0", title: "Test", range: range, digest: "sha256:0")
  }

  /// Adds a section of questions, at the top or below another, and returns its position.
  @discardableResult
  mutating func section(
    _ id: String, _ questions: [(id: String, kind: QuestionKind, weight: Double)], below parent: Int? = nil,
    combination: Section.Combination = .mean, weight: Double = 1, minimumCoverage: Double = 0.5,
    condition: AskingCondition? = nil, gate: Gate? = nil
  ) -> Int {
    let position = questionnaire.sections.count
    let first = questionnaire.questions.count
    questionnaire.sections.append(
      Section(
        id: id, title: id, parent: parent, children: .questions(Array(first..<first + questions.count)),
        combination: combination, weight: weight, minimumCoverage: minimumCoverage, condition: condition))
    for question in questions {
      questionnaire.questions.append(
        Question(
          id: question.id, kind: question.kind, text: "\(question.id)?", place: .section(position),
          weight: question.weight, gate: gate, action: "Do \(question.id)"))
    }
    attach(position, to: parent)
    return position
  }

  /// Adds a section that will hold sections, and returns its position.
  mutating func group(
    _ id: String, below parent: Int? = nil, combination: Section.Combination = .mean, weight: Double = 1,
    minimumCoverage: Double = 0.5
  ) -> Int {
    let position = questionnaire.sections.count
    questionnaire.sections.append(
      Section(
        id: id, title: id, parent: parent, children: .sections([]), combination: combination, weight: weight,
        minimumCoverage: minimumCoverage))
    attach(position, to: parent)
    return position
  }

  private mutating func attach(_ position: Int, to parent: Int?) {
    guard let parent else {
      questionnaire.topSections.append(position)
      return
    }
    guard case .sections(let sections) = questionnaire.sections[parent].children else { return }
    questionnaire.sections[parent].children = .sections(sections + [position])
  }

  /// Finishes it with a single recommendation, unless there are some, and a default headline.
  func finished() -> Questionnaire {
    var finished = questionnaire
    if finished.recommendations.isEmpty {
      finished.recommendations = [Outcome(id: "done", title: "Done", summary: nil, rules: [])]
    }
    if finished.order.isEmpty { finished.order = Array(finished.recommendations.indices) }
    finished.headline = finished.headline ?? finished.sections.indices.first { finished.isScored(section: $0) }
    return finished
  }
}

extension QuestionKind {
  /// A scale of that many options.
  static func scale(_ count: Int, reverse: Bool = false) -> QuestionKind {
    .scale(Scale(options: (1...count).map { Scale.Option(label: "Option \($0)") }, isReverseScored: reverse))
  }

  /// A number with a curve through these knots.
  static func number(_ knots: [(Double, Double)]) -> QuestionKind {
    .number(
      NumberKind(curve: Curve(knots: knots.map { Curve.Knot(value: $0.0, result: $0.1) }, shape: .linear)))
  }
}

extension Questionnaire {
  /// Reads an expression as a rule of a recommendation would have it.
  func expression(_ text: String, as type: ExpressionType = .number) throws -> Expression {
    let (expression, problems) = ExpressionReader.read(
      text, as: type, in: ExpressionScope(self, place: .outcome))
    if let problem = problems.first { throw problem }
    guard let expression else { throw ExpressionProblem(range: 0..<0, message: "no expression") }
    return expression
  }

  /// Evaluates answers by question id.
  func evaluated(_ answers: [String: Answer]) -> Evaluator {
    let plan = ScoringPlan(self)
    var evaluator = Evaluator(plan)
    evaluator.evaluate(plan.row(dense(answers)))
    return evaluator
  }

  /// One answer for each question, unanswered where none is given.
  func dense(_ answers: [String: Answer]) -> [Answer] {
    questions.map { answers[$0.id] ?? .unanswered }
  }
}

extension Evaluator {
  func score(_ section: Int) -> Double? { known(plan.layout.sectionScore[section]) }
  func low(_ section: Int) -> Double? { known(plan.layout.sectionLow[section]) }
  func high(_ section: Int) -> Double? { known(plan.layout.sectionHigh[section]) }
  func coverage(_ section: Int) -> Double? { known(plan.layout.sectionCoverage[section]) }
}

/// Numbers that are the same on every run, so that a failure can be repeated by its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
