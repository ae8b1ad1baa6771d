import Glibc

/// Files as bytes, with failures in plain words.
package enum InputFile {
  /// The bytes of a file; fails for what is missing, a folder, a device, larger than 64 MB or not readable.
  ///
  /// A pipe with a name is read as well.
  package static func read(_ path: String) -> Result<[UInt8], FileFailure> {
    guard !path.utf8.contains(0) else { return .failure("there is no such file", isMissing: true) }
    // Opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(SystemMessage.text(errno), isMissing: errno == ENOENT) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(SystemMessage.text(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFIFO: _ = fcntl(descriptor, F_SETFL, 0)
    case S_IFDIR: return .failure("this is a folder, not a file")
    default: return .failure("this is a device, not a file")
    }
    return readAll(descriptor)
  }

  /// The bytes of the standard input up to its end; fails if there are more than 64 MB or it cannot be read.
  package static func readStandardInput() -> Result<[UInt8], FileFailure> { readAll(STDIN_FILENO) }

  private static func readAll(_ descriptor: Int32) -> Result<[UInt8], FileFailure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(SystemMessage.text(errno))
      }
      bytes += buffer[..<count]
      guard bytes.count <= DocumentLimits.bytes else {
        return .failure("the file is larger than \(DocumentLimits.bytes >> 20) MB")
      }
    }
  }

  /// Whether two names lead to one and the same file.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(first, &left) == 0, stat(second, &right) == 0 else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }
}

extension Result<[UInt8], FileFailure> {
  fileprivate static func failure(_ message: String, isMissing: Bool = false) -> Self {
    .failure(FileFailure(message: message, isMissing: isMissing))
  }
}

/// The system's `read`, which has the name of a function here.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
