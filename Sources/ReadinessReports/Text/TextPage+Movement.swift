import Readiness

/// How two moments are put beside each other, after an interview and in a comparison.
extension TextPage {
  /// An outcome now and before, such as `Recommendation: Proceed; before: Prepare first`.
  static func move(_ what: String, _ before: String, _ after: String) -> String {
    before == after ? "\(what): \(after), as before" : "\(what): \(after); before: \(before)"
  }

  /// An answer now and before, in the words of its questions.
  static func move(
    _ before: (question: Question, answer: Answer), _ after: (question: Question, answer: Answer)
  ) -> String {
    let (then, now) = (before.question.words(for: before.answer), after.question.words(for: after.answer))
    return "\(after.question.text) Now: \(sentence(now)) Before: \(sentence(then))"
  }

  /// The words with a full stop, unless they end with a mark of their own.
  private static func sentence(_ words: String) -> String {
    words.last.map { ".!?…".contains($0) } == true ? words : words + "."
  }

  /// A gate now and before.
  static func move(_ gate: GateMovement, of questionnaire: Questionnaire) -> String {
    let question = questionnaire.questions[gate.positions.after].text
    return "\(question) Now \(words(gate.after)), before \(words(gate.before))."
  }

  private static func words(_ status: GateStatus) -> String {
    switch status {
    case .passed: "passed"
    case .failed: "failed"
    case .unverified: "not verified"
    case .disputed: "disputed"
    case .notApplicable: "not applicable"
    }
  }

  /// The cells of a score now and before; nil for one that looks the same.
  static func cells(_ section: SectionMovement, of questionnaire: Questionnaire) -> [String]? {
    let (then, now) = (ReadableNumber.text(section.before), ReadableNumber.text(section.after))
    guard then != now else { return nil }
    return [
      cell(section: section.positions.after, of: questionnaire), then, now,
      section.change.map { ReadableNumber.signed($0) } ?? "",
    ]
  }
}
