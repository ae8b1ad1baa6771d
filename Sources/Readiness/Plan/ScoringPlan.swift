/// The one definition of what a questionnaire's answers mean: a flat list of operations over numbered registers.
///
/// A plan is made once from a questionnaire and then evaluated for each sheet. Operations are ordered so that each
/// finds done what it needs. Text, maps and trees are gone; what an operation needs to know stands in flat tables.
package struct ScoringPlan: Sendable {
  /// How far an evaluation goes.
  package enum Stage: Int, Sendable, CaseIterable {
    /// What is asked.
    case asked
    /// Scores of questions and sections.
    case scores
    /// Gates, expectations, verdict and recommendation.
    case recommendation
    /// Diagnosis and checks.
    case everything
  }

  package let questionnaire: Questionnaire
  package internal(set) var layout: RegisterLayout
  package internal(set) var operations: [Operation] = []
  /// By stage, how many operations it takes from the start.
  package internal(set) var stageEnds: [Int] = []
  /// What every register holds before the first operation: constants, and otherwise missing.
  var initialRegisters: [Double] = []
  package internal(set) var texts = TextTable()
  /// How many registers an evaluation takes.
  package var registerCount: Int { initialRegisters.count }

  var questions: [PlannedQuestion] = []
  var sections: [PlannedSection] = []
  var topChildren: [PlannedChild] = []
  var gates: [PlannedGate] = []
  var expectations: [PlannedExpectation] = []
  var adjustments: [PlannedAdjustment] = []
  var children: [PlannedChild] = []
  var numbers: [Double] = []
  var knots: [Curve.Knot] = []
  var lists: [Register] = []
  var bands: [PlannedBand] = []
  var verdicts = PlannedDecision()
  var recommendations = PlannedDecision()
  /// By source of the diagnosis, where its score is.
  var diagnosisScores: [Register] = []
  /// By check, where its condition is.
  var checkConditions: [Register] = []

  /// Compiles a questionnaire.
  package init(_ questionnaire: Questionnaire) {
    var compiler = PlanCompiler(plan: ScoringPlan(empty: questionnaire))
    compiler.compile()
    self = compiler.plan
  }

  private init(empty questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    layout = RegisterLayout(questions: 0, options: 0, sections: 0, gates: 0, expectations: 0)
  }

  /// By question, whether it is asked, given the answers so far (one for each question).
  package func shownQuestions(_ answers: [Answer]) -> [Bool] {
    var evaluator = Evaluator(self)
    evaluator.evaluate(row(answers), through: .asked)
    return questionnaire.questions.indices.map { evaluator.isShown(question: $0) }
  }
}

/// The lowest score of a band, and the number of the text of its id.
struct PlannedBand: Sendable {
  let from: Double
  let text: Double
}
