import Readiness
import ReadinessFiles

/// The files, folders and pipes that rows of answers are read from.
struct RowInputs {
  private(set) var inputs: [RowInput] = []
  /// Why some could not be opened.
  private(set) var failures: [Diagnostic] = []
  private var folders: [FileList] = []

  /// Takes what some paths stand for (`-` is standard input); files are opened when their turn comes, the first at once.
  /// Fails, having told why, if standard input is named twice.
  init(_ paths: [String], _ format: RowFormat?) throws {
    guard paths.count(where: { $0 == "-" }) < 2 else { throw Failure.usage("standard input can be read once only.") }
    for path in paths {
      do throws(FileFailure) {
        try add(path, format)
      } catch {
        failures.append(error.diagnostic(file: path == "-" ? OpenFile.standardInput.name : path))
      }
    }
    openFirst()
  }

  private mutating func add(_ path: String, _ format: RowFormat?) throws(FileFailure) {
    if path == "-" { return inputs.append(try RowInput(.standardInput, format)) }
    guard FileList.isFolder(path) else { return inputs.append(.path(path, format)) }
    let list = try FileList(path, format: format)
    folders.append(list)
    inputs += list.inputs
    failures += list.failures.map { $0.failure.diagnostic(file: list.name(ofPath: $0.path)) }
    Output.tell(Self.notes(on: list))
  }

  /// Whether a file of one of the folders is that of a name.
  func holdsInFolder(_ path: String) -> Bool { folders.contains { $0.holds(path) } }

  /// What is worth telling of a folder: that there is nothing in it, and which files are left out.
  private static func notes(on list: FileList) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if list.inputs.isEmpty {
      notes.append(Diagnostic(.warning, file: list.folder, message: "there are no answers in it"))
    }
    if !list.others.isEmpty {
      let isOne = list.others.count == 1
      let names = list.others.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      notes.append(
        Diagnostic(
          .note, file: list.folder,
          message: "\(Counted.text(list.others.count, "file")) in it \(isOne ? "is" : "are") left out, being no "
            + "answer file by its name: \(names)\(list.others.count > 3 ? " and others" : "")"))
    }
    return notes
  }

  /// Opens the first file that can be opened, so that it can be told what it is.
  private mutating func openFirst() {
    while case .path(let path, let format) = inputs.first {
      do throws(FileFailure) {
        inputs[0] = try RowInput(opening: path, format)
      } catch {
        failures.append(error.diagnostic(file: path))
        inputs.removeFirst()
      }
    }
  }

  /// The id of the questionnaire that the first row names; nil if it names none or cannot be read.
  mutating func questionnaireID() -> String? { inputs.isEmpty ? nil : inputs[0].questionnaireID() }
}
