extension ExpressionChecker {
  /// Reports a name that is none, with what is probably meant.
  mutating func unknown(_ name: String, _ words: [String], _ range: Range<Int>) -> Part {
    let forms: [String: String] = [
      "answer": "answer.QUESTION", "chosen": "chosen.QUESTION.OPTION", "score": "score.ID",
      "coverage": "coverage or coverage.ID", "band": "band.SECTION", "gap": "gap or gap.EXPECTATION",
      "gates": "gates.failed, gates.unverified, gates.disputed or gates.EFFECT.failed and the like",
      "promise_gap": "promise_gap or promise_gap.EXPECTATION", "expectations": "expectations.unrealistic and the like",
      "priorities": "priorities.unrealistic and the like", "verdict": "verdict",
    ]
    if let form = forms[words[0]] {
      report(range, "`\(name)` is not a complete name", advice: "write \(form)")
    } else if words.count == 1, let question = scope.question(name) {
      report(
        range, "`\(name)` alone has no value",
        advice: "write answer.\(name)"
          + (scope.questionnaire.questions[question].canHaveScore ? " or score.\(name)" : "")
      )
    } else if words.count == 1, scope.section(name) != nil {
      report(range, "`\(name)` alone has no value", advice: "write score.\(name)")
    } else if words.count == 1, ReservedWords.functions.contains(name) {
      report(range, "the function `\(name)` needs its arguments in parentheses")
    } else {
      let nearest = Suggestion.nearest(to: words[0], among: ReservedWords.names)
      let meant = nearest.map { ([$0] + words.dropFirst()).joined(separator: ".") }
      report(
        range, "unknown name `\(name)`" + (meant.map { ", did you mean `\($0)`?" } ?? ""),
        advice: meant == nil
          ? "names begin with \(ReservedWords.names.joined(separator: ", ")); texts stand in quotation marks" : nil)
    }
    return .broken
  }
}
