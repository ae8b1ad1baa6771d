/// A checked expression: every name exists and every part has a type; the plan is lowered from it.
package indirect enum Expression: Sendable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case value(NamedValue)
  case negation(Expression)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case arithmetic(ArithmeticOperator, Expression, Expression)
  case comparison(ComparisonOperator, Expression, Expression)
  case minimum([Expression])
  case maximum([Expression])
  case absolute(Expression)
  case clamp(Expression, low: Expression, high: Expression)
  case conditional(Expression, then: Expression, otherwise: Expression)
  case known(Expression)
  case firstKnown([Expression])
  case countAtMost(section: Int, Expression)
}

/// A value that an expression names, by position in the questionnaire.
package enum NamedValue: Sendable, Hashable {
  case answer(question: Int)
  case chosen(question: Int, option: Int)
  case questionScore(Int)
  case sectionScore(Int)
  case questionCoverage(Int)
  case sectionCoverage(Int)
  case overallCoverage
  case band(section: Int)
  /// How many gates of that effect, or of all, have that status.
  case gates(effect: Int?, GateStatus)
  /// Of an expectation, or the largest known one.
  case gap(expectation: Int?)
  case promiseGap(expectation: Int?)
  case expectations(ExpectationCount)
  case priorities(ExpectationCount)
  case verdict
}

/// What a gate says about the deal.
package enum GateStatus: String, Sendable, CaseIterable {
  case passed
  case failed
  /// The score is missing: don't know is never a pass.
  case unverified
  case notApplicable = "not_applicable"
  /// Passed by a panel of which somebody fails it.
  case disputed

  /// The statuses that expressions count.
  package static let counted: [GateStatus] = [.failed, .unverified, .disputed]
}

/// How an expectation compares with what readiness supports.
package enum Judgement: String, Sendable, CaseIterable {
  case realistic
  case stretch
  case unrealistic
}

/// Which expectations an expression counts.
package enum ExpectationCount: Sendable, Hashable {
  case compared
  case judged(Judgement)

  package init?(name: String) {
    if name == "compared" {
      self = .compared
    } else if let judgement = Judgement(rawValue: name) {
      self = .judged(judgement)
    } else {
      return nil
    }
  }

  package static let names = ["compared"] + Judgement.allCases.map(\.rawValue)
}

package enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

package enum ComparisonOperator: String, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
}
