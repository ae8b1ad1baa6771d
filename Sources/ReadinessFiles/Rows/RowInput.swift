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

  /// Opens a file or a pipe with a name; fails for what is missing, a folder, a device or not readable.
  package init(_ path: String) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    // Opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    switch isKnown ? status.st_mode & S_IFMT : 0 {
    case S_IFREG: break
    case S_IFIFO: _ = fcntl(descriptor, F_SETFL, 0)
    case S_IFDIR:
      close(descriptor)
      throw FileFailure(message: "this is a folder, not a file")
    default:
      close(descriptor)
      throw FileFailure(message: "this is a device, not a file")
    }
    self.init(name: path, descriptor: descriptor)
  }
}
