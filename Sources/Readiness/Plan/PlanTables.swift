/// How a question's answer becomes its score.
enum ScoringMethod: Sendable {
  /// By table, at the answer less `first`: scale, choice, yes or no.
  case table(TableRange, first: Int32)
  case curve(TableRange)
  /// The bottom of the range and the scores of the chosen options, limited to the range.
  case sum(TableRange, options: TableRange)
  case none
}

/// What an operation needs to know of a question.
struct PlannedQuestion: Sendable {
  var scoring: ScoringMethod
  /// Its options among the registers of `chosen`; empty unless `multiple`.
  var options: TableRange
  /// By option, the number of the text of its id; empty unless `choice`.
  var optionTexts: TableRange
}

/// A child that counts for the score of its section.
struct PlannedChild: Sendable {
  let position: Int32
  let weight: Double
}

/// What an operation needs to know of a section that can have a score.
struct PlannedSection: Sendable {
  var children: TableRange
  var holdsQuestions: Bool
  var combination: Section.Combination
  var minimumCoverage: Double
}

struct PlannedGate: Sendable {
  let question: Int
  let minimum: Double
  let effect: Int
}

/// What an operation needs to know of an expectation.
struct PlannedExpectation: Sendable {
  let stated: Int
  /// Negative if nothing is asked about a promise.
  let promised: Int
  let isHigherBolder: Bool
  let drivers: TableRange
  let takesMinimum: Bool
  let supportable: TableRange
  let bold: TableRange
  let shape: Curve.Shape
  let adjustments: TableRange
}

/// By option of a `choice` question, the factor and the bold limit; missing where nothing changes.
struct PlannedAdjustment: Sendable {
  let question: Int
  let factors: TableRange
  let boldLimits: TableRange
}

/// The conditions of each outcome, in order; the last outcome has none.
struct PlannedDecision: Sendable {
  /// By outcome, its conditions among the plan's lists of registers.
  var outcomes: [TableRange] = []
  /// By outcome, the number of the text of its id.
  var texts: [Double] = []
}

/// A plan's tables laid open for reading, for as long as one evaluation takes.
struct OpenTables {
  let operations: UnsafeBufferPointer<Operation>
  let questions: UnsafeBufferPointer<PlannedQuestion>
  let sections: UnsafeBufferPointer<PlannedSection>
  let children: UnsafeBufferPointer<PlannedChild>
  let numbers: UnsafeBufferPointer<Double>
  let knots: UnsafeBufferPointer<Curve.Knot>
  let lists: UnsafeBufferPointer<Register>
}

extension ScoringPlan {
  /// Lays the tables open, so that reading an entry costs neither a check of its owner nor a count of references.
  func withOpenTables<Result>(_ body: (OpenTables) -> Result) -> Result {
    operations.withUnsafeBufferPointer { operations in
      questions.withUnsafeBufferPointer { questions in
        sections.withUnsafeBufferPointer { sections in
          children.withUnsafeBufferPointer { children in
            numbers.withUnsafeBufferPointer { numbers in
              knots.withUnsafeBufferPointer { knots in
                lists.withUnsafeBufferPointer { lists in
                  body(
                    OpenTables(
                      operations: operations, questions: questions, sections: sections, children: children,
                      numbers: numbers, knots: knots, lists: lists))
                }
              }
            }
          }
        }
      }
    }
  }
}
