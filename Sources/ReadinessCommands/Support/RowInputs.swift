import Glibc
import Readiness
import ReadinessFiles

/// The files, folders and pipes that rows of answers are read from.
struct RowInputs {
  private(set) var inputs: [RowInput] = []
  /// How many could not be opened, which has been told.
  private(set) var failures = 0

  /// Takes what some paths stand for (`-` is standard input); files are opened when their turn comes, the first at once.
  init(_ paths: [String], _ format: RowFormat?) {
    for path in paths {
      do throws(FileFailure) {
        inputs += try Self.inputs(path, format)
      } catch {
        fail(error, path == "-" ? OpenFile.standardInput.name : path)
      }
    }
    openFirst()
  }

  private static func inputs(_ path: String, _ format: RowFormat?) throws(FileFailure) -> [RowInput] {
    if path == "-" { return [try RowInput(.standardInput, format)] }
    guard isFolder(path) else { return [.path(path, format)] }
    let list = try FileList(path, format: format)
    Output.tell(notes(on: list))
    return list.inputs
  }

  /// What is worth telling of a folder: that there is nothing in it, and which files are left out.
  private static func notes(on list: FileList) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if list.inputs.isEmpty {
      notes.append(Diagnostic(.warning, file: list.folder, message: "there are no answers in it"))
    }
    if let other = list.others.first {
      let isOne = list.others.count == 1
      notes.append(
        Diagnostic(
          .note, file: list.folder,
          message: "\(Counted.text(list.others.count, "file")) in it \(isOne ? "is" : "are") left out, having no "
            + "name of an answer file: `\(other)`\(isOne ? "" : " and others")"))
    }
    return notes
  }

  /// Opens the first file that can be opened, so that it can be told what it is.
  private mutating func openFirst() {
    while case .path(let path, let format) = inputs.first {
      do throws(FileFailure) {
        inputs[0] = try RowInput(try OpenFile(path), format)
      } catch {
        fail(error, path)
        inputs.removeFirst()
      }
    }
  }

  private mutating func fail(_ failure: FileFailure, _ path: String) {
    Output.tell([failure.diagnostic(file: path)])
    failures += 1
  }

  /// The id of the questionnaire that the first row names; nil if it names none or cannot be read.
  mutating func questionnaireID() -> String? { inputs.isEmpty ? nil : inputs[0].questionnaireID() }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
