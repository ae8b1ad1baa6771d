/// What comes of one sheet of answers: scores, verdict, recommendation and all that explains them.
///
/// Sections, questions, expectations, outcomes, sources and checks are given by position in the questionnaire; nil is a
/// missing value.
package struct Assessment: Sendable {
  package var questionnaire: Questionnaire
  package var organization: String?
  package var respondent: String?
  package var role: String?
  package var date: String?
  package var counts: AnswerCounts
  /// The coverage of all scored top-level sections together, 0 to 1.
  package var coverage: Double?
  /// By section.
  package var sections: [SectionResult]
  /// Of the questions with a gate, in file order.
  package var gates: [GateResult]
  /// By expectation.
  package var expectations: [ExpectationResult]
  /// Nil if the questionnaire has no verdicts.
  package var verdict: OutcomeResult?
  package var recommendation: OutcomeResult
  /// The recommendation if every missing score were at the bottom of the range.
  package var atWorst: Int
  /// The recommendation if every missing score were at the top of the range.
  package var atBest: Int
  package var diagnosis: DiagnosisResult
  /// The checks whose condition holds.
  package var checks: [Int]
  package var actions: [Action]
  package var issues: [AnswerIssue]
  /// What would change the recommendation; only if it was asked for.
  package var sensitivity: Sensitivity?
  /// How the scores of the sections that hold questions came about; only if it was asked for.
  package var traces: [ScoreTrace]

  /// The result of the headline section; nil if the questionnaire has none.
  package var headline: SectionResult? { questionnaire.headline.map { sections[$0] } }

  package var recommended: Outcome { questionnaire.recommendations[recommendation.position] }

  package var judged: Outcome? { verdict.map { questionnaire.verdicts[$0.position] } }
}

/// How many questions were answered how; hidden ones count as nothing else.
package struct AnswerCounts: Sendable, Equatable {
  package var answered = 0
  package var unknown = 0
  package var notApplicable = 0
  package var unanswered = 0
  package var hidden = 0
}

/// The score of a section with the range it could take.
package struct SectionResult: Sendable, Equatable {
  package var score: Double?
  /// The score if every open question scored the bottom of the range.
  package var low: Double?
  /// The score if every open question scored the top of the range.
  package var high: Double?
  /// The position of the band.
  package var band: Int?
  /// The share of its weight that is answered, 0 to 1.
  package var coverage: Double?
}

package struct GateResult: Sendable, Equatable {
  package var question: Int
  package var effect: Int
  package var status: GateStatus
}

/// An expectation beside what readiness supports, in the unit of its question.
package struct ExpectationResult: Sendable, Equatable {
  /// Where the distance between what is expected and what is supported comes from; positive asks for more.
  package struct Split: Sendable, Equatable {
    package var client: Double?
    package var overPromised: Double?
    package var notReady: Double?
  }

  package var stated: Double?
  package var promised: Double?
  /// The score that the expectation rests on.
  package var driver: Double?
  package var supportable: Double?
  package var bold: Double?
  /// 0 is just supportable, 1 the last that is not unrealistic.
  package var gap: Double?
  /// Nil if it cannot be compared.
  package var judgement: Judgement?
  package var promiseGap: Double?
  package var split: Split
  /// What is supportable, rounded to ask for less and limited to what the question accepts.
  package var resetTo: Double?
}

/// The outcome that was chosen and which of its rules hold.
package struct OutcomeResult: Sendable, Equatable {
  package var position: Int
  package var holdingRules: [Int]
}

/// Where later unhappiness would come from.
package struct DiagnosisResult: Sendable, Equatable {
  /// By source.
  package var scores: [Double?]
  /// The likely sources, highest score first.
  package var likely: [Int]
  /// The source that clearly leads, nil if it is mixed or there is none.
  package var single: Int?
}
