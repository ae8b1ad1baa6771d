/// Words that no id may be, since expressions use them.
package enum ReservedWords {
  package static let operators = ["and", "or", "not", "true", "false"]
  package static let functions = [
    "min", "max", "abs", "clamp", "if", "known", "first_known", "at_most",
  ]
  /// The first words of the names of section 4 of the reference.
  package static let names = [
    "answer", "chosen", "score", "coverage", "band", "gates", "gap", "promise_gap", "expectations", "priorities",
    "verdict",
  ]
  package static let all = Set(operators + functions + names)
  /// Answers of every question, so no option may be called so.
  package static let answers: Set = ["unknown", "not_applicable"]
  /// What expressions count of gates, so no effect may be called so.
  package static let gateStatuses = Set(GateStatus.counted.map(\.rawValue))
}
