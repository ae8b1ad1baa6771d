import Glibc
import Readiness

/// Where rows come from.
package enum RowInput: Sendable {
  /// A file with a JSON object a line.
  case lines(OpenFile)
  /// A file of CSV.
  case table(OpenFile)
  /// Files of one sheet each.
  case files(FileList)
}

/// A file that is open for reading from front to back.
package struct OpenFile: Sendable {
  /// What diagnostics call it.
  package let name: String
  let descriptor: Int32

  /// The standard input.
  package static let standardInput = OpenFile(name: "standard input", descriptor: STDIN_FILENO)

  private init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// Opens a file; fails for what is missing, a folder or not readable.
  package init(_ path: String) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw FileFailure(message: "this is a folder, not a file")
    }
    self.init(name: path, descriptor: descriptor)
  }
}
