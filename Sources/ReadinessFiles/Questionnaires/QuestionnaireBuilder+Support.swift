import Readiness

/// The curves of expectations and their adjustments.
extension QuestionnaireBuilder {
  /// The curves `supportable` and `bold`; nil for what has a fault. Without `kind` they are read, but not held against it.
  mutating func readCurves(
    _ fields: Fields, kind: QuestionKind?, bolder: Expectation.Bolder?
  ) -> (supportable: Curve?, bold: Curve?) {
    let levels: Int? = if case .scale(let scale)? = kind { scale.options.count } else { nil }
    let shape: Curve.Shape = levels == nil ? .linear : .steps
    let checkScore: KnotCheck = { [range = questionnaire.range, rangeWords] log, score, position in
      if !range.contains(score) { log.warning("this is not a score: scores go from \(rangeWords)", at: position) }
    }
    let supportable = fields["supportable"].flatMap { node in
      readCurve(node, "`supportable`", shape: shape, checkValue: checkScore) { log, level, position in
        guard let levels, level != level.rounded() || level < 1 || level > Double(levels) else { return }
        log.error(
          "a supportable level has to be a whole number from 1 to \(levels), not \(PlainNumber.text(level))",
          at: position)
      }
    }
    guard let node = fields["bold"] else {
      if case .number? = kind {
        log.error(
          "an expectation of a number needs `bold`", at: fields.position,
          advice: "write the values beyond which it is unrealistic, by driver score")
      }
      return (supportable, levels == nil ? nil : supportable.flatMap { Self.oneLevelBolder($0, bolder) })
    }
    let bold = readCurve(node, "`bold`", shape: shape, checkValue: checkScore) { log, level, position in
      guard levels != nil, level != level.rounded() else { return }
      log.warning("a level of a scale is a whole number, not \(PlainNumber.text(level))", at: position)
    }
    if let supportable, let bold, let bolder { checkBold(bold, supportable, bolder, at: node.position) }
    return (supportable, bold)
  }

  private static func oneLevelBolder(_ supportable: Curve, _ bolder: Expectation.Bolder?) -> Curve? {
    let step =
      switch bolder {
      case .higher, nil: 1.0
      case .lower: -1.0
      }
    let knots = supportable.knots.map { Curve.Knot(value: $0.value, result: $0.result + step) }
    return Curve(knots: knots, shape: supportable.shape)
  }

  /// Reports a `bold` that asks for less than `supportable` anywhere: between knots both are straight, or stay as they are.
  private mutating func checkBold(
    _ bold: Curve, _ supportable: Curve, _ bolder: Expectation.Bolder, at position: SourcePosition
  ) {
    for score in Set((bold.knots + supportable.knots).map(\.value)).sorted() {
      let (beyond, supported) = (bold.result(at: score), supportable.result(at: score))
      let asksForLess =
        switch bolder {
        case .higher: Rounded.isLess(beyond, supported)
        case .lower: Rounded.isLess(supported, beyond)
        }
      guard asksForLess else { continue }
      log.error(
        "at the score \(PlainNumber.text(score)) `bold` asks for less (\(PlainNumber.text(beyond))) than `supportable` "
          + "(\(PlainNumber.text(supported)))", at: position,
        advice: "what is unrealistic cannot be less bold than what is supportable; \(bolder.rawValue) is bolder here")
      return
    }
  }
}

// MARK: - Adjustments

extension QuestionnaireBuilder {
  mutating func readAdjustment(_ node: DocumentNode, kind: QuestionKind?) -> Expectation.Adjustment? {
    let keys = Keys(owner: "an adjustment", allowed: ["question", "multiply", "bold_limit"], required: ["question"])
    guard let fields = log.fields(node, keys) else { return nil }
    if fields["multiply"] == nil && fields["bold_limit"] == nil {
      log.warning("this adjustment changes nothing: it has neither `multiply` nor `bold_limit`", at: node.position)
    }
    if case .scale? = kind, fields["multiply"] != nil {
      log.error(
        "`multiply` is for numbers; this expectation is a scale", at: fields.position(of: "multiply"),
        advice: "use `bold_limit`")
    }
    guard let questionNode = fields["question"], let id = log.text(questionNode, "`question`") else { return nil }
    guard let position = questionPositions[id] else {
      log.reportUnknown(
        "question", id, at: questionNode.position, among: questionIDs)
      return nil
    }
    guard case .choice(let choice) = questionnaire.questions[position].kind else {
      if !faultyIDs.contains(id) {
        let kind = questionnaire.questions[position].kind.name
        log.error("an adjustment needs a choice question; `\(id)` is a \(kind) question", at: questionNode.position)
      }
      return nil
    }
    let isFaulty = faultyIDs.contains(id)
    let factors = byOption(fields["multiply"], "`multiply`", of: choice, id, isFaulty: isFaulty) {
      log, factor, position in
      if factor <= 0 { log.error("a factor has to be above 0, not \(PlainNumber.text(factor))", at: position) }
    }
    let levels: Int? = if case .scale(let scale)? = kind { scale.options.count } else { nil }
    let limits = byOption(fields["bold_limit"], "`bold_limit`", of: choice, id, isFaulty: isFaulty) {
      log, limit, position in
      if let levels, limit < 1 || limit > Double(levels) {
        log.warning("this limit is not one of the levels 1 to \(levels)", at: position)
      }
    }
    return Expectation.Adjustment(question: position, factors: factors, boldLimits: limits)
  }

  private mutating func byOption(
    _ node: DocumentNode?, _ what: String, of choice: Choice, _ question: String, isFaulty: Bool, check: KnotCheck
  ) -> [Double?] {
    var values = [Double?](repeating: nil, count: choice.options.count)
    for entry in log.entries(node, what) ?? [] {
      let value = log.number(entry.value, "a value of \(what)")
      if let value { check(&log, value, entry.value.position) }
      if let option = choice.options.firstIndex(where: { $0.id == entry.key }) {
        values[option] = value
      } else if !isFaulty {
        log.reportUnknown("option of `\(question)`", entry.key, at: entry.position, among: choice.options.map(\.id))
      }
    }
    return values
  }
}
