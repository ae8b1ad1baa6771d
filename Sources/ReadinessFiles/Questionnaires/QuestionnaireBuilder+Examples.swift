import OrderedCollections
import Readiness

/// The tests that a questionnaire carries for itself.
extension QuestionnaireBuilder {
  mutating func readExamples(_ node: DocumentNode?) {
    let keys = Keys(
      owner: "an example", allowed: ["name", "answers", "expect"], required: ["name", "answers", "expect"])
    for element in log.list(node, "`examples`") ?? [] {
      guard let fields = log.fields(element, keys) else { continue }
      let name = log.text(fields["name"], "`name`") ?? ""
      if questionnaire.examples.contains(where: { $0.name == name }) {
        log.warning("another example has the same name", at: fields.valuePosition(of: "name"))
      }
      var answers: OrderedDictionary<String, StoredAnswer> = [:]
      for entry in log.entries(fields["answers"], "`answers`") ?? [] {
        checkExampleQuestion(entry)
        answers[entry.key] = StoredAnswer(entry.value)
      }
      let expected = fields["expect"].map { readExpected($0) } ?? Example.Expected()
      places.note(.example(questionnaire.examples.count), at: fields.valuePosition(of: "name"))
      questionnaire.examples.append(Example(name: name, answers: answers, expected: expected))
    }
  }

  /// Doubts an answer to a question that does not exist: the example fails by it, the questionnaire is still of use.
  private mutating func checkExampleQuestion(_ entry: DocumentNode.Entry) {
    guard questionPositions[entry.key] == nil, questionnaire.renamed[entry.key] == nil else { return }
    let nearest = log.nearest(to: entry.key, among: questionnaire.questions.map(\.id))
    log.warning(
      "unknown question `\(Printable.text(entry.key))`" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
      at: entry.position)
  }

  private mutating func readExpected(_ node: DocumentNode) -> Example.Expected {
    var expected = Example.Expected()
    let keys = Keys(owner: "`expect`", allowed: ["recommendation", "verdict", "scores", "checks", "likely"])
    guard let fields = log.fields(node, keys) else { return expected }
    let (recommendations, verdicts) = (questionnaire.recommendations.map(\.id), questionnaire.verdicts.map(\.id))
    expected.recommendation = name(fields["recommendation"], "recommendation", among: recommendations)
    expected.verdict = name(fields["verdict"], "verdict", among: verdicts)
    expected.checks = names(fields["checks"], "`checks`", "check", among: questionnaire.checks.map(\.id))
    expected.likely = names(
      fields["likely"], "`likely`", "source of the diagnosis", among: questionnaire.diagnosis.sources.map(\.id))
    for entry in log.entries(fields["scores"], "`scores`") ?? [] {
      checkScored(entry)
      expected.scores[entry.key] = .some(entry.value.isNull ? nil : log.number(entry.value, "a score"))
    }
    return expected
  }

  private mutating func checkScored(_ entry: DocumentNode.Entry) {
    if sectionPositions[entry.key] != nil { return }
    if let question = questionPositions[entry.key] {
      if !questionnaire.questions[question].canHaveScore && !faultyIDs.contains(entry.key) {
        log.warning("the question `\(entry.key)` never has a score", at: entry.position)
      }
      return
    }
    log.reportUnknown(
      "section or question", entry.key, at: entry.position,
      among: questionnaire.sections.map(\.id) + questionnaire.questions.map(\.id))
  }

  private mutating func name(_ node: DocumentNode?, _ what: String, among known: [String]) -> String? {
    guard let node, let name = log.text(node, "`\(what)`") else { return nil }
    if !known.contains(name) { log.reportUnknown(what, name, at: node.position, among: known) }
    return name
  }

  private mutating func names(
    _ node: DocumentNode?, _ what: String, _ kind: String, among known: [String]
  ) -> [String]? {
    guard let elements = log.list(node, what) else { return nil }
    return elements.compactMap { name($0, kind, among: known) }
  }
}
