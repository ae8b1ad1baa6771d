import Glibc
import ReadinessFiles

/// A file in memory that is written anew for each execution, since inputs are files to the program.
struct MemoryFile {
  private let descriptor: Int32

  init() throws(FileFailure) {
    let name = "/readiness-fuzz-\(getpid())-\(UInt64.random(in: 0...(.max)))"
    descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    // It lives as long as it is open.
    shm_unlink(name)
  }

  func release() { close(descriptor) }

  /// The file with these bytes, opened for reading.
  func open(_ bytes: [UInt8]) throws(FileFailure) -> OpenFile {
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw FileFailure(code: errno)
    }
    return try OpenFile("/proc/self/fd/\(descriptor)")
  }
}
