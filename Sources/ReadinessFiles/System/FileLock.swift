import Glibc

/// An advisory lock on a file or folder. The system takes it away with the process, whatever ends that, and nothing is
/// left behind. It lasts as long as this object.
final class FileLock {
  /// What came of asking for a lock.
  enum Outcome {
    case taken(FileLock)
    /// Another process has it.
    case busy
    /// There is nothing to lock, or it cannot be locked; a disk of another machine may not know locks.
    case impossible
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Asks for the lock on a file or folder that exists, again and again for up to so many milliseconds.
  static func take(_ path: String, milliseconds: Int32 = 0) -> Outcome {
    // A pipe with a name would wait for a writer.
    let opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return .impossible }
    // Where a standard stream is closed, nobody must take this for it.
    let descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 3)
    close(opened)
    guard descriptor >= 0 else { return .impossible }
    var left = milliseconds
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        close(descriptor)
        return .impossible
      }
      guard left > 0 else {
        close(descriptor)
        return .busy
      }
      poll(nil, 0, 5)
      left -= 5
    }
    return .taken(FileLock(descriptor: descriptor))
  }
}
