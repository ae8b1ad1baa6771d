import Readiness

/// What stands at the head of a questionnaire: what it is, its unit, and the words that the rest refers to.
extension QuestionnaireBuilder {
  mutating func readHead(_ top: Fields) {
    if let node = top["format"], let format = log.number(node, "`format`"), format != 1 {
      log.error("format \(PlainNumber.text(format)) is not known", at: node.position, advice: "write format: 1")
    }
    questionnaire.id = id(top["id"], "the questionnaire") ?? ""
    questionnaire.version = log.text(top["version"], "`version`") ?? ""
    questionnaire.title = log.text(top["title"], "`title`") ?? ""
    questionnaire.about = log.text(top["about"], "`about`")
    questionnaire.language = log.text(top["language"], "`language`")
    readRange(top["range"])
    if let coverage = log.number(top["minimum_coverage"], "`minimum_coverage`", in: 0...1) {
      defaultMinimumCoverage = coverage
    }
  }

  private mutating func readRange(_ node: DocumentNode?) {
    guard let node, let ends = log.list(node, "`range`") else { return }
    guard ends.count == 2 else {
      log.error("`range` has to be the lowest and the highest score", at: node.position, advice: "write [0, 100]")
      return
    }
    guard let low = log.number(ends[0], "the lowest score"), let high = log.number(ends[1], "the highest score") else {
      return
    }
    guard low < high, (high - low).isFinite else {
      let isTooWide = low < high
      log.error(
        isTooWide ? "the range is too wide" : "the lowest score has to be below the highest", at: node.position,
        advice: "write [0, 100]")
      return
    }
    let range = ScoreRange(low: low, high: high)
    questionnaire.range = range
    questionnaire.prepared = range.score(atShare: 0.75)
    questionnaire.diagnosis = Diagnosis(likelyFrom: range.middle, clearBy: range.width / 10, sources: [])
  }

  mutating func readVocabulary(_ top: Fields) {
    questionnaire.roles = readNamed(top["roles"], "`roles`", of: "a role")
    questionnaire.effects = readNamed(
      top["effects"], "`effects`", of: "an effect", reserved: ReservedWords.gateStatuses)
    readBands(top["bands"])
    for entry in log.entries(top["scales"], "`scales`") ?? [] {
      checkID(entry.key, "a scale", at: entry.position)
      scales[entry.key] = scaleOptions(entry.value, "the scale `\(Printable.text(entry.key))`")
    }
    for entry in log.entries(top["sources"], "`sources`") ?? [] {
      checkID(entry.key, "a source", at: entry.position)
      questionnaire.sources.append(readSource(entry))
    }
    roleIDs = Set(questionnaire.roles.map(\.id))
    sourceIDs = Set(questionnaire.sources.map(\.id))
  }

  private mutating func readNamed(
    _ node: DocumentNode?, _ what: String, of owner: String, reserved: Set<String> = []
  ) -> [Questionnaire.Named] {
    (log.entries(node, what) ?? []).map { entry in
      checkID(entry.key, owner, at: entry.position, reserved: reserved)
      return Questionnaire.Named(id: entry.key, title: log.text(entry.value, "the title of \(owner)") ?? "")
    }
  }

  private mutating func readBands(_ node: DocumentNode?) {
    guard let node, let bands = log.list(node, "`bands`") else { return }
    var known: [String: Int] = [:]
    let keys = Keys(owner: "a band", allowed: ["id", "from", "title"], required: ["id", "from", "title"])
    for element in bands {
      guard let fields = log.fields(element, keys) else { continue }
      let id = id(fields["id"], "a band")
      if let id { checkUnique(id, "a band", at: fields.valuePosition(of: "id"), in: &known) }
      let title = log.text(fields["title"], "`title`") ?? ""
      guard let from = log.number(fields["from"], "`from`") else { continue }
      checkBand(from: from, at: fields.valuePosition(of: "from"))
      questionnaire.bands.append(Band(id: id ?? "", from: from, title: title))
    }
    if bands.isEmpty { log.warning("`bands` names no band", at: node.position) }
  }

  private mutating func checkBand(from: Double, at position: SourcePosition) {
    let range = questionnaire.range
    if let last = questionnaire.bands.last {
      if from <= last.from {
        log.error(
          "a band has to start above the one before it, which starts at \(PlainNumber.text(last.from))", at: position,
          advice: "list the bands from the lowest to the highest")
      } else if from > range.high {
        log.warning("no score reaches this band: the highest is \(PlainNumber.text(range.high))", at: position)
      }
    } else if from != range.low {
      log.error(
        "the first band has to start at the bottom of the range", at: position,
        advice: "write from: \(PlainNumber.text(range.low))")
    }
  }

  private mutating func readSource(_ entry: DocumentNode.Entry) -> Questionnaire.Source {
    let keys = Keys(owner: "a source", allowed: ["title", "year", "url"], required: ["title"])
    guard let fields = log.fields(entry.value, keys) else {
      return Questionnaire.Source(id: entry.key, title: "", year: nil, url: nil)
    }
    let year = log.number(fields["year"], "`year`")
    if let year, year != year.rounded() || year.magnitude > 9999 {
      log.error("`year` has to be a whole number such as 2006", at: fields["year"]?.position ?? entry.position)
    }
    return Questionnaire.Source(
      id: entry.key, title: log.text(fields["title"], "`title`") ?? "", year: year.flatMap { Int(exactly: $0) },
      url: log.text(fields["url"], "`url`"))
  }
}
