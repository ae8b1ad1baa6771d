import Glibc
import Readiness
import ReadinessFiles
import ReadinessTerminal

/// The file that an interview keeps its answers in, and the command line that goes on with it.
final class InterviewFile {
  private var file: ReservedAnswerFile
  /// All words of the command line but the file.
  private let words: [String]

  /// Keeps the file from other interviews; fails, having told why, if that cannot be done.
  init(_ name: String, words: [String]) throws {
    self.words = words
    do throws(FileFailure) {
      file = try ReservedAnswerFile(name)
    } catch {
      throw Failure.told(error.message, file: name, advice: error.advice)
    }
  }

  /// Notes the answers that have been read from the file.
  func note(read sheet: AnswerSheet) { file.note(read: sheet) }

  /// Writes the first answers; fails, having told why, if that cannot be done.
  ///
  /// Whether the file can be written is better known before the first question than after it.
  func begin(_ sheet: AnswerSheet) throws {
    do throws(FileFailure) {
      try file.begin(sheet)
    } catch {
      throw Failure.told(error.message, file: file.path, advice: error.advice ?? "name another file")
    }
  }

  /// What a session saves with; `written` makes of its sheet what goes into the file.
  func keeper(_ written: @escaping (AnswerSheet) -> AnswerSheet = { $0 }) -> AnswerKeeper {
    AnswerKeeper(
      resumeCommand: resumeCommand, save: { self.save(written($0)) },
      saveElsewhere: { self.save(written($0), elsewhere: $1) })
  }

  private func save(_ sheet: AnswerSheet) -> SaveResult {
    do throws(FileFailure) {
      switch try file.save(sheet) {
      case .usual: return .saved
      case .elsewhere: return .savedElsewhere(file: file.path, resumeCommand: resumeCommand)
      }
    } catch {
      return .failed(error.message)
    }
  }

  private func save(_ sheet: AnswerSheet, elsewhere name: String) -> SaveResult {
    let path = Self.path(name)
    if path == file.path || InputFile.isSame(path, file.path) { return save(sheet) }
    do throws(FileFailure) {
      let other = try ReservedAnswerFile(new: path)
      try other.begin(sheet)
      file = other
      return .savedElsewhere(file: path, resumeCommand: resumeCommand)
    } catch {
      return .failed(error.message)
    }
  }

  /// The path that is meant with a name typed at the prompt, where no shell makes a folder of `~`.
  private static func path(_ name: String) -> String {
    guard name.hasPrefix("~/"), let home = getenv("HOME") else { return name }
    return String(cString: home) + name.dropFirst()
  }

  private var resumeCommand: String {
    // A name that begins like an option would be taken for one.
    let name = file.path.hasPrefix("-") ? "./" + file.path : file.path
    return (words + [name]).map(ShellWord.quoted).joined(separator: " ")
  }
}
