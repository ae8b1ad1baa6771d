import Glibc
import ReadinessFiles

/// Files and folders that rows of answers are read from.
enum RowFiles {
  /// Whether a path is one of many rows: a folder, NDJSON or CSV.
  static func holdsRows(_ path: String) -> Bool { isTable(path) || isLines(path) || isFolder(path) }

  /// Opens what some paths stand for; of those that cannot be opened it is told why.
  static func open(_ paths: [String]) -> (inputs: [RowInput], failures: Int) {
    var (inputs, failures) = ([RowInput](), 0)
    for path in paths {
      do throws(FileFailure) {
        inputs.append(try input(path))
      } catch {
        _ = Failure.told(error.message, file: path)
        failures += 1
      }
    }
    return (inputs, failures)
  }

  private static func input(_ path: String) throws(FileFailure) -> RowInput {
    if path == "-" { return .lines(.standardInput) }
    if isFolder(path) { return .files(try FileList(path)) }
    if isTable(path) { return .table(try OpenFile(path)) }
    if isLines(path) { return .lines(try OpenFile(path)) }
    return .files(FileList(file: path))
  }

  private static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  private static func isLines(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
