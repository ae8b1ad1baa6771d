import Readiness

/// The tree of sections.
extension QuestionnaireBuilder {
  private static let sectionKeys = Keys(
    owner: "a section",
    allowed: [
      "id", "title", "about", "combine", "weight", "minimum_coverage", "when", "unless", "sections", "questions",
    ],
    required: ["id", "title"])

  /// Reads sections in the order of the file, each before those that it holds, and gives their positions.
  mutating func readSections(_ nodes: [DocumentNode], parent: Int?) -> [Int] {
    nodes.compactMap { readSection($0, parent: parent) }
  }

  private mutating func readSection(_ node: DocumentNode, parent: Int?) -> Int? {
    guard let fields = log.fields(node, Self.sectionKeys) else { return nil }
    let id = id(fields["id"], "a section")
    let isNew = id.map { register($0, at: fields.valuePosition(of: "id")) } ?? false
    let section = Section(
      id: id ?? "", title: log.text(fields["title"], "`title`") ?? "", about: log.text(fields["about"], "`about`"),
      parent: parent, children: .questions([]),
      combination: log.word(fields["combine"], "`combine`", as: Section.Combination.self) ?? .mean,
      weight: log.number(fields["weight"], "`weight`", in: 0...(.infinity)) ?? 1,
      minimumCoverage: log.number(fields["minimum_coverage"], "`minimum_coverage`", in: 0...1)
        ?? defaultMinimumCoverage)
    let position = append(section, isNew: isNew)
    readCondition(fields, of: .section(position), "a section")
    questionnaire.sections[position].children = readChildren(fields, of: position)
    return position
  }

  private mutating func readChildren(_ fields: Fields, of section: Int) -> Section.Children {
    let name = "section `\(Printable.text(questionnaire.sections[section].id))`"
    let (sections, questions) = (fields["sections"], fields["questions"])
    switch (sections, questions) {
    case (.some, .some):
      log.error(
        "\(name) holds both sections and questions", at: fields.position(of: "questions"),
        advice: "put the questions into a section of their own")
    case (nil, nil):
      log.error(
        "\(name) holds neither sections nor questions", at: fields.position, advice: "add at least one, or remove it")
    default: break
    }
    var (sectionChildren, questionChildren) = ([Int](), [Int]())
    if let nodes = log.list(sections, "`sections`") {
      if nodes.isEmpty { log.error("\(name) holds no section", at: fields.position(of: "sections")) }
      sectionChildren = readSections(nodes, parent: section)
    }
    if let nodes = log.list(questions, "`questions`") {
      if nodes.isEmpty { log.error("\(name) holds no question", at: fields.position(of: "questions")) }
      for node in nodes {
        let position = questionnaire.questions.count
        if readQuestion(node, inSection: section) { questionChildren.append(position) }
      }
    }
    return sections != nil && questions == nil ? .sections(sectionChildren) : .questions(questionChildren)
  }

  /// Keeps `when` or `unless` for later.
  mutating func readCondition(_ fields: Fields, of target: PendingCondition.Target, _ what: String) {
    let (when, unless) = (fields["when"], fields["unless"])
    if let when, let unless, !when.isFaulty, !unless.isFaulty {
      log.error(
        "\(what) has either `when` or `unless`, not both", at: fields.position(of: "unless"),
        advice: "join the two: when: … and not (…)")
    }
    guard let node = when ?? unless else { return }
    conditions.append(
      PendingCondition(
        target: target, node: node, isReversed: when == nil, askedBefore: questionnaire.questions.count))
  }
}

/// The condition of a section or question whose expression has not been read yet.
struct PendingCondition {
  enum Target {
    case section(Int)
    case question(Int)
    /// The questions of an expectation share one condition.
    case questions(stated: Int, promised: Int)
  }

  var target: Target
  let node: DocumentNode
  /// Whether it is `unless` rather than `when`.
  let isReversed: Bool
  /// How many questions are asked before what the condition is on.
  let askedBefore: Int
}
