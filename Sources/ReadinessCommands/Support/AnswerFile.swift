import Readiness
import ReadinessFiles

/// Answer files as commands read them.
enum AnswerFile {
  /// The answers in a file (`-` is standard input); fails, having told why, if they cannot be read.
  ///
  /// With `orNew`, a file that does not exist gives an empty sheet.
  static func sheet(in file: String, orNew mayBeNew: Bool = false) throws -> AnswerSheet {
    let bytes: [UInt8]
    switch file == "-" ? InputFile.readStandardInput() : InputFile.read(file) {
    case .success(let read): bytes = read
    case .failure(let failure):
      if mayBeNew && failure.isMissing { return AnswerSheet() }
      throw Failure.told("\(file): error: \(failure.message)")
    }
    let loaded = AnswerFileReader.read(bytes, name: file == "-" ? "standard input" : file)
    Output.tell(loaded.diagnostics)
    guard let sheet = loaded.value else { throw Failure.alreadyTold }
    return sheet
  }
}
