import Readiness
import ReadinessFiles

/// An answer file as commands read it.
struct AnswerFile {
  /// `-` is standard input.
  let name: String
  let sheet: AnswerSheet
  private let places: SourcePlaces?

  /// What messages call the file.
  var shownName: String { Self.shown(name) }

  private static func shown(_ name: String) -> String { name == "-" ? "standard input" : name }

  /// Reads the answers in a file; fails, having told why, if that cannot be done.
  ///
  /// With `orNew`, a file that does not exist, or has nothing in it, gives an empty sheet.
  static func read(_ name: String, orNew mayBeNew: Bool = false) throws -> AnswerFile {
    let bytes: [UInt8]
    switch name == "-" ? InputFile.readStandardInput() : InputFile.read(name) {
    case .success(let read): bytes = read
    case .failure(let failure):
      if mayBeNew && failure.isMissing { return AnswerFile(name: name, sheet: AnswerSheet(), places: nil) }
      throw Failure.told(failure.message, file: shown(name))
    }
    if mayBeNew && bytes.isEmpty { return AnswerFile(name: name, sheet: AnswerSheet(), places: nil) }
    return try read(bytes, name: name, format: nil)
  }

  /// Reads the answers in a file that is open already; fails, having told why, if that cannot be done.
  static func read(_ file: OpenFile, _ format: DocumentReader.Format?, name: String) throws -> AnswerFile {
    var file = file
    defer { file.close() }
    let bytes: [UInt8]
    do {
      bytes = try file.readAll()
    } catch {
      throw Failure.told(error.message, file: shown(name))
    }
    return try read(bytes, name: name, format: format)
  }

  private static func read(_ bytes: [UInt8], name: String, format: DocumentReader.Format?) throws -> AnswerFile {
    let loaded = AnswerFileReader.read(bytes, name: shown(name), format: format)
    Output.tell(loaded.diagnostics)
    guard let sheet = loaded.value else { throw Failure.alreadyTold }
    return AnswerFile(name: name, sheet: sheet, places: loaded.places)
  }

  /// One of the sheets in a file; nil if it could not be read.
  init?(name: String, _ loaded: Loaded<AnswerSheet>) {
    guard let sheet = loaded.value else { return nil }
    self.init(name: name, sheet: sheet, places: loaded.places)
  }

  /// The answers in a row of a table; what was wrong with single ones has been told.
  init(name: String, inTable sheet: AnswerSheet) { self.init(name: name, sheet: sheet, places: nil) }

  /// The answers that the file of a workshop has recorded of those who took part; none if it is of something else.
  var recorded: [AnswerFile] { sheet.recordedSheets.map { AnswerFile(name: name, sheet: $0, places: nil) } }

  private init(name: String, sheet: AnswerSheet, places: SourcePlaces?) {
    self.name = name
    self.sheet = sheet
    self.places = places
  }

  /// Tells what was wrong with single answers; they count as unanswered.
  func tell(_ issues: [AnswerIssue], of questionnaire: Questionnaire) {
    guard let places else { return }
    Output.tell(places.diagnostics(of: issues, renamed: questionnaire.renamed.elements))
  }

  /// Refuses answers for what a part of the file says, such as another questionnaire.
  func refuse(_ reason: String, at part: SourcePlaces.Part = .questionnaire, advice: String) -> any Error {
    guard let places else { return Failure.told(reason, file: name, advice: advice) }
    Output.tell([places.diagnostic(.error, of: part, message: reason, advice: advice)])
    return Failure.alreadyTold
  }
}
