import Questionnaires
import Readiness
import ReadinessFiles

/// Finds and loads the questionnaire for a sheet of answers; each is loaded and compiled once.
struct QuestionnaireSource {
  private let named: String?
  /// By file or id; nil for one that could not be loaded, which has been told.
  private var loaded: [String: Assessor?] = [:]

  /// Makes a source of the questionnaire that was named, or else of the ones that the answer files name.
  init(named: String?) {
    self.named = named
  }

  /// The assessor for the answers of a file; fails, having told why, if there is none.
  mutating func assessor(for answers: AnswerFile) throws -> Assessor {
    let id = answers.sheet.questionnaireID
    let name = named ?? id ?? BundledQuestionnaire.defaultID
    if named == nil, BundledQuestionnaire.named(name) == nil {
      throw answers.refuse(
        "the questionnaire `\(name)` that the file names does not come with the program",
        advice: "name its file with -q")
    }
    let assessor = try assessor(named: name)
    let questionnaire = assessor.plan.questionnaire
    if let id, id != questionnaire.id {
      throw answers.refuse(
        "these are answers to the questionnaire `\(id)`, not to `\(questionnaire.id)`",
        advice: "name the questionnaire they belong to with -q")
    }
    return assessor
  }

  /// The assessor for the answers of a file that may be new, and that go through those of an earlier file again if there
  /// is one; fails, having told why, if they are not of one questionnaire.
  mutating func assessor(for answers: AnswerFile, after earlier: AnswerFile?) throws -> Assessor {
    guard let earlier else { return try assessor(for: answers) }
    let isNamedThere = earlier.sheet.questionnaireID != nil
    let assessor = try assessor(for: isNamedThere ? earlier : answers)
    let other = isNamedThere ? answers : earlier
    let wanted = assessor.plan.questionnaire.id
    if let id = other.sheet.questionnaireID, id != wanted {
      throw other.refuse(
        "these are answers to the questionnaire `\(id)`, those of \(earlier.name) to `\(wanted)`",
        advice: "name a new file for the answers")
    }
    return assessor
  }

  /// The assessor where there are no answers yet to name a questionnaire.
  mutating func namedAssessor() throws -> Assessor { try assessor(named: named ?? BundledQuestionnaire.defaultID) }

  /// The assessor for rows the first of which names a questionnaire, or none; where that is not known, each row is told so.
  mutating func assessor(forRowsNaming id: String?) throws -> Assessor {
    let bundled = id.flatMap { BundledQuestionnaire.named($0) == nil ? nil : $0 }
    return try assessor(named: named ?? bundled ?? BundledQuestionnaire.defaultID)
  }

  private mutating func assessor(named name: String) throws -> Assessor {
    let assessor = loaded[name] ?? Self.load(name).map { Assessor($0) }
    loaded[name] = .some(assessor)
    guard let assessor else { throw Failure.alreadyTold }
    return assessor
  }

  /// The questionnaire of a file or a bundled one, its errors told; nil if there are some.
  static func load(_ name: String) -> Questionnaire? {
    guard let loaded = read(name) else { return nil }
    // Doubts are for whoever writes questionnaires, not for whoever uses them.
    Output.tell(loaded.value == nil ? loaded.diagnostics : [])
    return loaded.value
  }

  /// What came of reading the file of a questionnaire or a bundled one; nil, having told why, if it cannot be read.
  static func read(_ name: String) -> Loaded<Questionnaire>? {
    if let bundled = BundledQuestionnaire.named(name) {
      return QuestionnaireReader.read(bundled.bytes, name: bundled.fileName)
    }
    switch InputFile.read(name) {
    case .success(let bytes): return QuestionnaireReader.read(bytes, name: name)
    case .failure(let failure):
      let mayBeID = failure.isMissing && !name.contains { $0 == "/" || $0 == "." }
      _ = Failure.told(failure.message, file: name, advice: mayBeID ? UnknownQuestionnaire.message(name) : nil)
      return nil
    }
  }

  /// All bundled questionnaires.
  static func bundled() throws -> [Questionnaire] {
    try BundledQuestionnaire.all.map { bundled in
      guard let questionnaire = load(bundled.id) else { throw Failure.alreadyTold }
      return questionnaire
    }
  }
}

/// What to say when a questionnaire is neither bundled nor a file.
enum UnknownQuestionnaire {
  static var bundled: String {
    "bundled questionnaires: \(BundledQuestionnaire.all.map(\.id).joined(separator: ", "))"
  }

  static func message(_ id: String) -> String {
    let nearest = Suggestion.nearest(to: id, among: BundledQuestionnaire.all.map(\.id))
    return "no questionnaire `\(id)` comes with the program"
      + (nearest.map { ", did you mean `\($0)`?" } ?? "; \(bundled)")
  }
}
