import Glibc

/// What a process that was killed in the middle of writing has left beside a file.
enum Leftovers {
  /// The name of a file that is being written: hidden, and never that of anybody else's file.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".readiness-") && name.hasSuffix(".tmp") }

  /// How old something must be to be nobody's any more, in seconds; writing a file takes a moment.
  private static let age = 60

  /// Removes half-written files from a folder; they may hold answers that nobody expects there.
  static func remove(from folder: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard isTemporary(name) else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        status.st_mtim.tv_sec < time(nil) - age
      else { continue }
      unlink(path)
    }
  }
}
