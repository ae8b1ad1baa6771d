import Readiness

/// A questionnaire in the making: what has been read of a file so far, the ids in it and the problems.
///
/// The structure is read first, with placeholders for conditions; names and expressions are resolved when all ids are known.
/// Whatever has a fault still keeps its id, so that one fault does not cause others.
struct QuestionnaireBuilder {
  var log: DiagnosticLog
  var questionnaire = Questionnaire(id: "", version: "", title: "")
  /// The options of `scale` questions by name, nil for those with a fault.
  var scales: [String: [Scale.Option]?] = [:]
  /// What sections leave open.
  var defaultMinimumCoverage = 0.5
  var roleIDs: Set<String> = []
  var sourceIDs: Set<String> = []
  private(set) var sectionPositions: [String: Int] = [:]
  private(set) var questionPositions: [String: Int] = [:]
  /// Where each id of a section, question or expectation was given.
  private var givenAt: [String: SourcePosition] = [:]
  /// Ids of things with a fault, about which expressions are not checked further.
  var faultyIDs: Set<String> = []
  var conditions: [PendingCondition] = []
  var drivers: [PendingDriver] = []
  var verdictDrafts: [OutcomeDraft] = []
  var recommendationDrafts: [OutcomeDraft] = []
  /// By kind, the keys of its questions.
  var keysByKind: [String: Keys] = [:]

  var places: SourcePlaces

  init(log: DiagnosticLog) {
    self.log = log
    places = SourcePlaces(log.source)
  }

  /// The ids to choose from where one is wrong; none once so many were wrong that no more is said about it.
  var sectionIDs: [String] { log.isFull ? [] : questionnaire.sections.map(\.id) }
  var questionIDs: [String] { log.isFull ? [] : questionnaire.questions.map(\.id) }

  /// Reads the whole file.
  mutating func read(_ root: DocumentNode) {
    guard let top = log.fields(root, Self.keys) else { return }
    readHead(top)
    readVocabulary(top)
    if let sections = log.list(top["sections"], "`sections`") {
      if sections.isEmpty {
        log.error("the questionnaire needs at least one section", at: top.position(of: "sections"))
      }
      questionnaire.topSections = readSections(sections, parent: nil)
    }
    readExpectations(top["expectations"])
    verdictDrafts = readOutcomes(top["verdicts"], "verdict")
    recommendationDrafts = readOutcomes(top["recommendations"], "recommendation")
    if case .sequence(let list)? = top["recommendations"]?.content, list.isEmpty {
      log.error("the questionnaire needs at least one recommendation", at: top.position(of: "recommendations"))
    }
    questionnaire.verdicts = verdictDrafts.map(\.outcome)
    questionnaire.recommendations = recommendationDrafts.map(\.outcome)
    readOrder(top["order"])
    resolveNames(top)
    resolveExpressions()
    readDiagnosis(top["diagnosis"])
    readChecks(top["checks"])
    readExamples(top["examples"])
  }

  private static let keys = Keys(
    owner: "a questionnaire",
    allowed: [
      "format", "id", "version", "title", "about", "language", "range", "minimum_coverage", "headline", "roles",
      "effects",
      "bands", "scales", "sources", "renamed", "sections", "expectations", "verdicts", "recommendations", "order",
      "diagnosis", "checks", "examples",
    ],
    required: ["format", "id", "version", "title", "sections", "recommendations"])
}

// MARK: - Ids

extension QuestionnaireBuilder {
  /// The text of an id, reported if it has the wrong form or is reserved, but kept all the same.
  mutating func id(_ node: DocumentNode?, _ what: String, reserved: Set<String> = []) -> String? {
    guard let node, let id = log.text(node, "the id of \(what)") else { return nil }
    checkID(id, what, at: node.position, reserved: reserved)
    return id
  }

  /// Reports an id that has the wrong form or is reserved.
  mutating func checkID(_ id: String, _ what: String, at position: SourcePosition, reserved: Set<String> = []) {
    let shown = Printable.text(String(id.prefix(60)))
    if ReservedWords.all.contains(id) || reserved.contains(id) {
      log.error(
        "`\(shown)` cannot be the id of \(what): the word has a meaning of its own", at: position,
        advice: "choose another id")
    } else if !Self.isID(id) {
      log.error(
        "`\(shown)` cannot be the id of \(what)", at: position,
        advice: "use lower-case letters, digits and underscores, beginning with a letter")
    }
  }

  private static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Keeps the id of a section, question or expectation; these are unique together.
  mutating func register(_ id: String, at position: SourcePosition) -> Bool {
    if let first = givenAt[id] {
      log.error(
        "the id `\(Printable.text(id))` is given twice, first in line \(first.line)", at: position,
        advice: "ids of questions, sections and expectations (with their `_promised`) are unique together")
      faultyIDs.insert(id)
      return false
    }
    givenAt[id] = position
    return true
  }

  /// Adds a question; its id, if any, leads to it from now on.
  mutating func append(_ question: Question, isNew: Bool) {
    if isNew { questionPositions[question.id] = questionnaire.questions.count }
    questionnaire.questions.append(question)
  }

  /// Makes room for a section in the order of the file; its id, if any, leads to it from now on.
  mutating func append(_ section: Section, isNew: Bool) -> Int {
    if isNew { sectionPositions[section.id] = questionnaire.sections.count }
    questionnaire.sections.append(section)
    return questionnaire.sections.count - 1
  }

  /// Reports ids that occur twice in a list of their own, such as verdicts.
  mutating func checkUnique(_ id: String, _ what: String, at position: SourcePosition, in known: inout [String: Int]) {
    if let line = known.updateValue(position.line, forKey: id) {
      log.error(
        "the id `\(Printable.text(id))` of \(what) is given twice, first in line \(line)", at: position,
        advice: "choose another id")
    }
  }
}
