import Readiness

/// What the client expects, and what supports it.
extension QuestionnaireBuilder {
  private static let expectationKeys = Keys(
    owner: "an expectation",
    allowed: ["id", "title", "question", "promised", "bolder", "rests_on", "combine", "supportable", "bold", "adjust"],
    required: ["id", "title", "question", "bolder", "rests_on", "supportable"])

  mutating func readExpectations(_ node: DocumentNode?) {
    guard let node else { return }
    let keys = Keys(
      owner: "`expectations`", allowed: ["about", "prepared", "priorities", "items"], required: ["items"])
    guard let fields = log.fields(node, keys) else { return }
    questionnaire.expectationsAbout = log.text(fields["about"], "`about`")
    if let prepared = log.number(fields["prepared"], "`prepared`") {
      questionnaire.prepared = prepared
      if !questionnaire.range.contains(prepared) {
        log.warning(
          "`prepared` is not a score: scores go from \(rangeWords)", at: fields.valuePosition(of: "prepared"))
      }
    }
    let items = log.list(fields["items"], "`items`") ?? []
    if items.isEmpty, let itemsNode = fields["items"], !itemsNode.isFaulty {
      log.warning("`items` names no expectation", at: itemsNode.position)
    }
    for item in items { readExpectation(item) }
    readPriorities(fields["priorities"], items)
  }

  private mutating func readExpectation(_ node: DocumentNode) {
    guard let fields = log.fields(node, Self.expectationKeys) else { return }
    let position = questionnaire.expectations.count
    let id = id(fields["id"], "an expectation")
    var isNew = false
    if let id {
      let place = fields.valuePosition(of: "id")
      isNew = register(id, at: place)
      if !register(Expectation.promisedID(of: id), at: place) { isNew = false }
    }
    let title = log.text(fields["title"], "`title`") ?? ""
    let promisedText = log.text(fields["promised"], "`promised`")
    let (stated, errorsBefore) = (questionnaire.questions.count, log.errorCount)
    let kind = fields["question"].flatMap {
      readQuestions(ofExpectation: position, id: id, isNew: isNew, $0, promised: promisedText)
    }
    let hasFaultyQuestion = log.errorCount > errorsBefore
    let bolder = log.word(fields["bolder"], "`bolder`", as: Expectation.Bolder.self)
    readDrivers(fields["rests_on"], of: position)
    let combination = log.word(fields["combine"], "`combine`", as: Expectation.Combination.self) ?? .mean
    let curves = readCurves(fields, kind: hasFaultyQuestion ? nil : kind, bolder: bolder)
    let adjustments = (log.list(fields["adjust"], "`adjust`") ?? []).compactMap { readAdjustment($0, kind: kind) }
    guard kind != nil else { return }
    let none = Curve(knots: [], shape: .linear)
    questionnaire.expectations.append(
      Expectation(
        id: id ?? "", title: title, stated: stated, promised: promisedText == nil ? nil : stated + 1,
        bolder: bolder ?? .higher, restsOn: [], combination: combination, supportable: curves.supportable ?? none,
        bold: curves.bold ?? none, adjustments: adjustments))
  }

  /// Keeps the sections that an expectation rests on.
  private mutating func readDrivers(_ node: DocumentNode?, of expectation: Int) {
    guard let node, let entries = log.entries(node, "`rests_on`") else { return }
    if entries.isEmpty {
      log.error(
        "`rests_on` names no section", at: node.position, advice: "write the ids of sections with their weights")
    }
    for entry in entries {
      let weight = log.number(entry.value, "a weight of `rests_on`")
      if let weight, weight <= 0 {
        log.error("a weight of `rests_on` has to be above 0, not \(PlainNumber.text(weight))", at: entry.value.position)
      }
      drivers.append(
        PendingDriver(expectation: expectation, section: entry.key, weight: weight ?? 1, position: entry.position))
    }
  }

  /// The question on priorities: a `multiple` one whose options are expectations.
  private mutating func readPriorities(_ node: DocumentNode?, _ items: [DocumentNode]) {
    guard let node, let id = log.text(node, "`priorities`") else { return }
    guard let position = questionPositions[id] else {
      log.reportUnknown("question", id, at: node.position, among: questionIDs)
      return
    }
    questionnaire.priorities = position
    guard !faultyIDs.contains(id) else { return }
    guard case .multiple(let multiple) = questionnaire.questions[position].kind else {
      log.error(
        "`priorities` has to name a multiple question; `\(id)` is a \(questionnaire.questions[position].kind.name) question",
        at: node.position)
      return
    }
    let expectations = items.compactMap { $0.text(of: "id") }
    for option in multiple.options where !option.isExclusive && !expectations.contains(option.id) {
      let nearest = Suggestion.nearest(to: option.id, among: expectations)
      log.error(
        "the option `\(option.id)` of `\(id)` is not the id of an expectation"
          + (nearest.map { ", did you mean `\($0)`?" } ?? ""), at: node.position,
        advice: "options of the question on priorities are expectations, apart from an exclusive one")
    }
  }
}

/// A section that an expectation rests on, by its id.
struct PendingDriver {
  let expectation: Int
  let section: String
  let weight: Double
  let position: SourcePosition
}

extension DocumentNode {
  /// The text after a key of a mapping; nil if there is none.
  func text(of key: String) -> String? {
    guard case .mapping(let entries) = content,
      case .text(let text)? = entries.first(where: { $0.key == key })?.value.content
    else { return nil }
    return text
  }
}
