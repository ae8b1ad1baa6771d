import Readiness

/// The kinds of questions with their options, limits and curves.
extension QuestionnaireBuilder {
  /// The kind of a question; with a fault in it, one that scores alike as far as can be told.
  mutating func readKind(_ name: String?, _ fields: Fields, isExpectation: Bool) -> QuestionKind {
    switch name {
    case "scale": return .scale(readScale(fields, isExpectation: isExpectation))
    case "choice": return .choice(Choice(options: readOptions(fields, mayBeExclusive: false)))
    case "multiple": return .multiple(readMultiple(fields))
    case "number": return .number(readNumber(fields))
    case "yes_no": return .yesNo(YesNo(isReverseScored: log.boolean(fields["reverse"], "`reverse`") ?? false))
    case "text": return .text
    default:
      if let node = fields["kind"], let kind = log.text(node, "`kind`") {
        log.reportUnknown("kind of question", kind, at: node.position, among: QuestionKind.names)
      }
      return .yesNo(YesNo())
    }
  }

  private mutating func readMultiple(_ fields: Fields) -> MultipleChoice {
    let options = readOptions(fields, mayBeExclusive: true)
    var limit: Int?
    if let node = fields["choose_at_most"], let number = log.number(node, "`choose_at_most`") {
      limit = Int(exactly: number)
      if (limit ?? 0) < 1 {
        log.error(
          "`choose_at_most` has to be a whole number of at least 1, not \(PlainNumber.text(number))", at: node.position)
      } else if let limit, limit > options.count, !options.isEmpty {
        log.warning("there are only \(options.count) options to choose from", at: node.position)
      }
    }
    return MultipleChoice(options: options, chooseAtMost: limit.map { max($0, 1) })
  }

  private mutating func readNumber(_ fields: Fields) -> NumberKind {
    let (minimum, maximum) = (
      log.number(fields["minimum"], "`minimum`"), log.number(fields["maximum"], "`maximum`")
    )
    let isInteger = log.boolean(fields["integer"], "`integer`") ?? false
    if let minimum, let maximum {
      if minimum > maximum {
        log.error(
          "`minimum` is above `maximum`, so no number is accepted", at: fields.position(of: "minimum"),
          advice: "swap the two")
      } else if isInteger && minimum.rounded(.up) > maximum {
        log.warning("no whole number lies between `minimum` and `maximum`", at: fields.position(of: "minimum"))
      }
    }
    // With the limits the wrong way round every knot would be out of reach too.
    let areSwapped = minimum ?? -.infinity > maximum ?? .infinity
    let limits = areSwapped ? NumberKind() : NumberKind(minimum: minimum, maximum: maximum)
    let curve = fields["curve"].flatMap { node in
      readCurve(node, "`curve`", shape: .linear) { log, value, position in
        if !limits.isWithinLimits(value) {
          log.warning("no answer reaches this value: it is outside `minimum` to `maximum`", at: position)
        }
      } checkResult: { [range = questionnaire.range, rangeWords] log, result, position in
        if !range.contains(result) {
          log.error("a score has to be from \(rangeWords), not \(PlainNumber.text(result))", at: position)
        }
      }
    }
    return NumberKind(
      unit: log.text(fields["unit"], "`unit`"), minimum: minimum, maximum: maximum, isInteger: isInteger, curve: curve)
  }

  /// A score that an option gives, reported if it is outside the range.
  ///
  /// What the options of a `multiple` question add is not a score by itself and may lie outside.
  mutating func optionScore(_ node: DocumentNode?, isAdded: Bool = false) -> Double? {
    guard let node, let score = log.number(node, "`score`") else { return nil }
    if !isAdded, !questionnaire.range.contains(score) {
      log.error("a score has to be from \(rangeWords), not \(PlainNumber.text(score))", at: node.position)
    }
    return score
  }
}

// MARK: - Named options

extension QuestionnaireBuilder {
  private mutating func readOptions(_ fields: Fields, mayBeExclusive: Bool) -> [AnswerOption] {
    guard let node = fields["options"] else {
      if fields["kind"] != nil { log.error("the question needs `options`", at: fields.position) }
      return []
    }
    guard let nodes = log.list(node, "`options`") else { return [] }
    if nodes.isEmpty { log.error("`options` needs at least one option", at: node.position) }
    let allowed = ["id", "label", "score"] + (mayBeExclusive ? ["exclusive"] : [])
    let keys = Keys(
      owner: "an option", allowed: allowed, required: ["id", "label"],
      misplaced: mayBeExclusive
        ? [:] : ["exclusive": "`exclusive` belongs to multiple questions; a choice has one answer anyway"])
    var (options, ids, labels) = ([AnswerOption](), [String: Int](), [String: Int]())
    for element in nodes {
      guard let optionFields = log.fields(element, keys) else { continue }
      let id = id(optionFields["id"], "an option", reserved: ReservedWords.answers)
      if let id { checkUnique(id, "an option", at: optionFields.valuePosition(of: "id"), in: &ids) }
      let label = log.text(optionFields["label"], "`label`")
      if let label { checkLabel(label, at: optionFields.valuePosition(of: "label"), in: &labels) }
      options.append(
        AnswerOption(
          id: id ?? "", label: label ?? "", score: optionScore(optionFields["score"], isAdded: mayBeExclusive),
          isExclusive: log.boolean(optionFields["exclusive"], "`exclusive`") ?? false))
    }
    checkAllOrNoneScored(options.map { $0.score != nil }, nodes)
    return options
  }

  private mutating func checkLabel(_ label: String, at position: SourcePosition, in known: inout [String: Int]) {
    if let line = known.updateValue(position.line, forKey: label) {
      log.error(
        "the label `\(Printable.text(String(label.prefix(60))))` is given twice, first in line \(line)", at: position,
        advice: "labels within a question are unique")
    }
  }

  private mutating func checkAllOrNoneScored(_ isScored: [Bool], _ nodes: [DocumentNode]) {
    guard isScored.count == nodes.count, isScored.contains(true), let unscored = isScored.firstIndex(of: false),
      !nodes[unscored].hasKey("score")
    else { return }
    log.error(
      "this option has no `score`, but others have", at: nodes[unscored].position,
      advice: "give all of them a score, or none")
  }
}

// MARK: - Scales

extension QuestionnaireBuilder {
  private mutating func readScale(_ fields: Fields, isExpectation: Bool) -> Scale {
    let reverse = log.boolean(fields["reverse"], "`reverse`") ?? false
    let options = scaleOptions(of: fields)
    if reverse && options.contains(where: { $0.score != nil }) {
      log.error(
        "`reverse` does nothing where options have scores of their own", at: fields.position(of: "reverse"),
        advice: "remove `reverse`, or the scores")
    }
    if isExpectation, let node = fields["options"], options.contains(where: { $0.score != nil }) {
      log.warning("the question of an expectation counts for nothing in scores", at: node.position)
    }
    return Scale(options: options, isReverseScored: reverse)
  }

  private mutating func scaleOptions(of fields: Fields) -> [Scale.Option] {
    switch (fields["options"], fields["scale"]) {
    case (.some(let node), nil): return scaleOptions(node, "`options`") ?? []
    case (.some, .some(let node)):
      log.error("the question has both `options` and `scale`", at: node.position, advice: "remove one of the two")
      return []
    case (nil, .some(let node)):
      guard let name = log.text(node, "`scale`") else { return [] }
      guard let options = scales[name] else {
        log.reportUnknown("scale", name, at: node.position, among: scales.keys.sorted())
        return []
      }
      return options ?? []
    case (nil, nil):
      log.error(
        "a scale question needs `options`", at: fields.position,
        advice: "list the labels, or write `scale: NAME` of a scale")
      return []
    }
  }

  /// The labels of a scale, from 2 to 11, all with a score or none.
  mutating func scaleOptions(_ node: DocumentNode, _ what: String) -> [Scale.Option]? {
    guard let nodes = log.list(node, what) else { return nil }
    if !Scale.optionCounts.contains(nodes.count) {
      log.error("\(what) has to hold 2 to 11 labels, not \(nodes.count)", at: node.position)
    }
    var (options, labels) = ([Scale.Option](), [String: Int]())
    let keys = Keys(owner: "an option with a score", allowed: ["label", "score"], required: ["label", "score"])
    for element in nodes {
      if case .mapping = element.content {
        guard let fields = log.fields(element, keys) else { continue }
        let label = log.text(fields["label"], "`label`")
        if let label { checkLabel(label, at: fields.valuePosition(of: "label"), in: &labels) }
        options.append(Scale.Option(label: label ?? "", score: optionScore(fields["score"])))
      } else {
        let label = log.text(element, "a label")
        if let label { checkLabel(label, at: element.position, in: &labels) }
        options.append(Scale.Option(label: label ?? ""))
      }
    }
    checkAllOrNoneScored(options.map { $0.score != nil }, nodes)
    return options
  }
}

extension DocumentNode {
  /// Whether it is a mapping that has the key.
  func hasKey(_ key: String) -> Bool {
    if case .mapping(let entries) = content { entries.contains { $0.key == key } } else { false }
  }
}
