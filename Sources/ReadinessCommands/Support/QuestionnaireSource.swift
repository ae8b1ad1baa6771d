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

  /// The assessor for answers to the questionnaire `id`; fails, having told why, if there is none.
  mutating func assessor(forAnswersTo id: String?, file: String) throws -> Assessor {
    let name = named ?? id ?? BundledQuestionnaire.defaultID
    if named == nil, BundledQuestionnaire.named(name) == nil {
      throw Failure.told(
        "\(file): error: the questionnaire `\(name)` that the file names does not come with the program",
        advice: "name its file with -q")
    }
    let assessor = loaded[name] ?? Self.load(name).map { Assessor($0) }
    loaded[name] = .some(assessor)
    guard let assessor else { throw Failure.alreadyTold }
    let questionnaire = assessor.plan.questionnaire
    if let id, id != questionnaire.id {
      throw Failure.told(
        "\(file): error: these are answers to the questionnaire `\(id)`, not to `\(questionnaire.id)`",
        advice: "name the questionnaire they belong to with -q")
    }
    return assessor
  }

  /// The questionnaire of a file or a bundled one, its faults told; nil if there are errors.
  ///
  /// Doubts are for whoever writes questionnaires; whoever uses them is told of errors only.
  static func load(_ name: String, tellingDoubts: Bool = false) -> Questionnaire? {
    if let bundled = BundledQuestionnaire.named(name) { return read(bundled.bytes, bundled.fileName, tellingDoubts) }
    switch InputFile.read(name) {
    case .success(let bytes): return read(bytes, name, tellingDoubts)
    case .failure(let failure):
      let isID = !name.contains { $0 == "/" || $0 == "." }
      Output.tell("\(name): error: \(failure.message)")
      if isID { Output.tell("  " + UnknownQuestionnaire.bundled) }
      return nil
    }
  }

  /// All bundled questionnaires.
  static func bundled() throws -> [Questionnaire] {
    try BundledQuestionnaire.all.map { bundled in
      guard let questionnaire = read(bundled.bytes, bundled.fileName, false) else { throw Failure.alreadyTold }
      return questionnaire
    }
  }

  private static func read(_ bytes: [UInt8], _ name: String, _ tellingDoubts: Bool) -> Questionnaire? {
    let loaded = QuestionnaireReader.read(bytes, name: name)
    Output.tell(tellingDoubts || loaded.value == nil ? loaded.diagnostics : [])
    return loaded.value
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
