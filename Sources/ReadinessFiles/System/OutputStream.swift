import Glibc

/// Open streams as bytes, with failures in plain words.
package enum OutputStream {
  /// Writes all bytes to an open descriptor; the reason if that is not possible, such as `the disk is full`.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  /// Writes all bytes to an open descriptor; the reason if that is not possible.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return SystemMessage.text(errno)
      }
    }
    return nil
  }
}
