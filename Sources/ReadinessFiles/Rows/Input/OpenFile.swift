import Glibc
import Readiness

/// A file that is open for reading from front to back.
package struct OpenFile: Sendable {
  /// What diagnostics call it.
  package let name: String
  let descriptor: Int32
  /// What has been read of it already.
  package private(set) var beginning: [UInt8] = []
  /// Whether that is all.
  private(set) var isRead = false

  /// The standard input.
  package static let standardInput = OpenFile(name: "standard input", descriptor: STDIN_FILENO)

  private init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// Milliseconds that a pipe with a name may wait for somebody who writes to it.
  private static let patience: Int32 = 10_000

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
    case S_IFIFO:
      // Until somebody has opened it for writing, it would be taken for an empty one.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.patience) > 0 else {
        Glibc.close(descriptor)
        throw FileFailure(message: "nobody writes to this pipe")
      }
      _ = fcntl(descriptor, F_SETFL, 0)
    case S_IFDIR:
      Glibc.close(descriptor)
      throw FileFailure(message: "this is a folder, not a file")
    default:
      Glibc.close(descriptor)
      throw FileFailure(message: "this is a device, not a file")
    }
    self.init(name: path, descriptor: descriptor)
  }

  /// How many bytes of a file are looked at to find out what it is.
  private static let beginningBytes = 64 << 10

  /// Reads so much of the file that it can be told what it is; fails if it cannot be read.
  ///
  /// From a pipe no more is waited for than the beginning of a second line.
  package mutating func readBeginning() throws(FileFailure) {
    var buffer = ChunkBuffer(capacity: 4 << 10)
    defer { buffer.release() }
    while !isRead, beginning.count < Self.beginningBytes, !hasSecondLine {
      buffer.count = 0
      isRead = try !buffer.take(from: descriptor).get()
      beginning += UnsafeBufferPointer(start: buffer.start, count: buffer.count)
    }
  }

  private var hasSecondLine: Bool {
    guard let first = beginning.firstIndex(where: { !$0.isBlank }),
      let lineEnd = beginning[first...].firstIndex(of: .lineFeed)
    else { return false }
    return beginning[lineEnd...].contains { !$0.isBlank }
  }

  /// Reads all of the file; fails if it cannot be read or is larger than 64 MB.
  package mutating func readAll() throws(FileFailure) -> [UInt8] {
    var buffer = ChunkBuffer(capacity: 64 << 10)
    defer { buffer.release() }
    while !isRead {
      buffer.count = 0
      isRead = try !buffer.take(from: descriptor).get()
      beginning += UnsafeBufferPointer(start: buffer.start, count: buffer.count)
      guard beginning.count <= DocumentLimits.bytes else {
        throw FileFailure(message: "the file is larger than \(DocumentLimits.bytes >> 20) MB")
      }
    }
    return beginning
  }

  /// How many bytes it has; nil for a pipe.
  package var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Closes the file, unless it is the standard input.
  package func close() {
    if descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}
