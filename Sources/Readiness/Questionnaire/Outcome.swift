/// A verdict on the expectations or a recommendation, with the conditions that lead to it.
package struct Outcome: Sendable {
  /// A condition and the reason to give when it holds.
  package struct Rule: Sendable {
    package let condition: Expression
    package let because: String

    package init(condition: Expression, because: String) {
      self.condition = condition
      self.because = because
    }
  }

  package let id: String
  package let title: String
  /// What to tell the client.
  package let summary: String?
  /// Any of them leads to this outcome; empty for the last one, which always holds.
  package let rules: [Rule]

  package init(id: String, title: String, summary: String?, rules: [Rule]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.rules = rules
  }
}

/// Where later unhappiness would come from.
package struct Diagnosis: Sendable {
  /// One possible source of discontent with the expression that scores it.
  package struct Source: Sendable {
    package let id: String
    package let title: String
    package let action: String?
    package let score: Expression

    package init(id: String, title: String, action: String?, score: Expression) {
      self.id = id
      self.title = title
      self.action = action
      self.score = score
    }
  }

  /// The score from which a source is likely.
  package let likelyFrom: Double
  /// By how much the first source must lead the next likely one to be the single one.
  package let clearBy: Double
  package let sources: [Source]

  package init(likelyFrom: Double, clearBy: Double, sources: [Source]) {
    self.likelyFrom = likelyFrom
    self.clearBy = clearBy
    self.sources = sources
  }
}

/// A contradiction between answers, with what to say about it.
package struct Check: Sendable {
  package let id: String
  package let condition: Expression
  package let say: String

  package init(id: String, condition: Expression, say: String) {
    self.id = id
    self.condition = condition
    self.say = say
  }
}
