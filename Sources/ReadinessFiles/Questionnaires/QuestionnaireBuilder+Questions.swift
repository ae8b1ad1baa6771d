import Readiness

/// Questions and what all kinds of them have in common.
extension QuestionnaireBuilder {
  private static let commonKeys = [
    "id", "kind", "text", "weight", "gate", "not_applicable", "when", "unless", "ask", "help", "evidence", "why",
    "action",
    "sources",
  ]
  private static let keysOfKinds: KeyValuePairs = [
    "scale": ["options", "scale", "reverse"], "choice": ["options"], "multiple": ["options", "choose_at_most"],
    "number": ["unit", "minimum", "maximum", "integer", "curve"], "yes_no": ["reverse"], "text": [],
  ]
  private static let notInExpectations = ["id", "weight", "gate", "curve", "reverse"]

  /// The keys of a question of a kind; all keys there are if the kind is not known.
  private static func keys(ofKind kind: String?, isExpectation: Bool) -> Keys {
    let own = keysOfKinds.first { $0.key == kind }?.value ?? keysOfKinds.flatMap(\.value)
    var keys = Keys(
      owner: kind.map { "a \($0) question" } ?? "a question", allowed: commonKeys + own,
      required: ["id", "kind", "text"])
    for (other, names) in keysOfKinds {
      for name in names where !own.contains(name) && keys.misplaced[name] == nil {
        keys.misplaced[name] = "`\(name)` belongs to \(other) questions, not to \(kind ?? "these")"
      }
    }
    if isExpectation {
      keys = Keys(
        owner: "the question of an expectation", allowed: keys.allowed.filter { !notInExpectations.contains($0) },
        required: ["kind", "text"], misplaced: keys.misplaced)
      for name in notInExpectations {
        keys.misplaced[name] = "the question of an expectation has no `\(name)`: it counts for nothing in scores"
      }
      keys.misplaced["id"] = "the question of an expectation has no `id`: it has that of the expectation"
    }
    return keys
  }

  /// The keys of a question of a section, put together once for each kind.
  private mutating func questionKeys(ofKind kind: String?) -> Keys {
    if let keys = keysByKind[kind ?? ""] { return keys }
    let keys = Self.keys(ofKind: kind, isExpectation: false)
    keysByKind[kind ?? ""] = keys
    return keys
  }

  /// The word after `kind`, if there is one that can be read.
  private func kindName(of node: DocumentNode) -> String? {
    guard case .mapping(let entries) = node.content,
      case .text(let name)? = entries.first(where: { $0.key == "kind" })?.value.content
    else { return nil }
    return QuestionKind.names.contains(name) ? name : nil
  }

  /// Reads a question of a section; false if there is none that could be kept.
  mutating func readQuestion(_ node: DocumentNode, inSection section: Int) -> Bool {
    let kindName = kindName(of: node)
    guard let fields = log.fields(node, questionKeys(ofKind: kindName)) else { return false }
    let errorsBefore = log.errorCount
    let id = id(fields["id"], "a question")
    let isNew = id.map { register($0, at: fields.valuePosition(of: "id")) } ?? false
    let kind = readKind(kindName, fields, isExpectation: false)
    if let id, log.errorCount > errorsBefore || kindName == nil { faultyIDs.insert(id) }
    readCondition(fields, of: .question(questionnaire.questions.count), "a question")
    append(question(fields, id: id ?? "", kind: kind, place: .section(section)), isNew: isNew)
    return true
  }

  /// A question of the keys that all kinds have.
  private mutating func question(
    _ fields: Fields, id: String, kind: QuestionKind, place: Question.Place
  ) -> Question {
    let gate = fields["gate"].flatMap { readGate($0, kind: kind, id: id) }
    return Question(
      id: id, kind: kind, text: log.text(fields["text"], "`text`") ?? "", place: place,
      weight: log.number(fields["weight"], "`weight`", in: 0...(.infinity)) ?? 1, gate: gate,
      mayBeNotApplicable: log.boolean(fields["not_applicable"], "`not_applicable`") ?? (fields["gate"] == nil),
      ask: names(fields["ask"], "`ask`", "role", among: roleIDs),
      help: log.text(fields["help"], "`help`"), evidence: log.text(fields["evidence"], "`evidence`"),
      why: log.text(fields["why"], "`why`"), action: log.text(fields["action"], "`action`"),
      sources: names(fields["sources"], "`sources`", "source", among: sourceIDs))
  }

  private mutating func names(
    _ node: DocumentNode?, _ what: String, _ kind: String, among known: Set<String>
  ) -> [String] {
    (log.list(node, what) ?? []).compactMap { element in
      guard let name = log.text(element, "a \(kind)") else { return nil }
      if !known.contains(name) {
        log.reportUnknown(kind, name, at: element.position, among: known.count > 1000 ? [] : known.sorted())
      }
      return name
    }
  }

  private mutating func readGate(_ node: DocumentNode, kind: QuestionKind, id: String) -> Gate? {
    let keys = Keys(owner: "a gate", allowed: ["minimum", "effect"], required: ["minimum", "effect"])
    guard let fields = log.fields(node, keys) else { return nil }
    if !kind.isScored && !faultyIDs.contains(id) {
      let advice: String? =
        switch kind {
        case .choice, .multiple: "give its options a `score`, or remove the gate"
        case .number: "give it a `curve`, or remove the gate"
        case .text, .scale, .yesNo: "remove the gate"
        }
      log.error("a gate needs a question with a score", at: node.position, advice: advice)
    }
    let minimum = log.number(fields["minimum"], "`minimum`")
    if let minimum, !questionnaire.range.contains(minimum) {
      let never = minimum > questionnaire.range.high ? "always fails" : "never fails"
      log.warning(
        "the gate \(never): scores go from \(rangeWords)", at: fields.valuePosition(of: "minimum"))
    }
    let names = questionnaire.effects.map(\.id)
    guard let effectNode = fields["effect"], let effect = log.text(effectNode, "`effect`") else { return nil }
    guard let position = names.firstIndex(of: effect) else {
      log.reportUnknown("effect", effect, at: effectNode.position, among: names)
      return nil
    }
    return minimum.map { Gate(minimum: $0, effect: position) }
  }

  var rangeWords: String {
    "\(PlainNumber.text(questionnaire.range.low)) to \(PlainNumber.text(questionnaire.range.high))"
  }
}

// MARK: - Questions of expectations

extension QuestionnaireBuilder {
  /// Reads the question of an expectation and adds it, and the one for the promised value if there is a text for it.
  ///
  /// Gives the kind, or nil if there is no question that could be kept.
  mutating func readQuestions(
    ofExpectation expectation: Int, id: String?, isNew: Bool, _ node: DocumentNode, promised: String?
  ) -> QuestionKind? {
    let kindName = kindName(of: node)
    guard let fields = log.fields(node, Self.keys(ofKind: kindName, isExpectation: true)) else { return nil }
    let errorsBefore = log.errorCount
    if let kindNode = fields["kind"], let kindName, kindName != "number", kindName != "scale" {
      log.error(
        "the question of an expectation is a number or a scale, not \(kindName)", at: kindNode.position,
        advice: "ask for a number, or for one of several levels")
    }
    let kind = readKind(kindName, fields, isExpectation: true)
    if let id, log.errorCount > errorsBefore || kindName == nil { faultyIDs.insert(id) }
    let stated = questionnaire.questions.count
    let target: PendingCondition.Target =
      promised == nil ? .question(stated) : .questions(stated: stated, promised: stated + 1)
    readCondition(fields, of: target, "a question")
    let question = question(fields, id: id ?? "", kind: kind, place: .stated(expectation: expectation))
    append(question, isNew: isNew)
    if let promised {
      let promisedID = id.map(Expectation.promisedID(of:)) ?? ""
      append(
        Question(
          id: promisedID, kind: kind, text: promised, place: .promised(expectation: expectation),
          mayBeNotApplicable: question.mayBeNotApplicable, ask: question.ask, sources: question.sources),
        isNew: isNew)
    }
    return kind
  }
}
