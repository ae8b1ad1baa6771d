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
    if let other = list.others.first {
      let count = Counted.text(list.others.count, "file")
      Output.tell([
        Diagnostic(
          .note, file: path,
          message: "\(count) in it \(list.others.count == 1 ? "is" : "are") left out, since the name is none of an "
            + "answer file: `\(Printable.text(other))`\(list.others.count == 1 ? "" : " and others")")
      ])
    }
    return list.inputs
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
