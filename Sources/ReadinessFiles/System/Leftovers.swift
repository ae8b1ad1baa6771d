import Glibc

/// What a process that was killed in the middle of writing has left beside a file.
enum Leftovers {
  /// How old something must be to be nobody's any more, in seconds; writing a file takes a moment.
  private static let age = 60

  /// Removes half-written files from a folder; they may hold answers that nobody expects there.
  static func remove(from folder: String) {
    for entry in (try? FolderListing.entries(of: folder)) ?? [] where TemporaryName.isOne(entry.name) {
      let path = folder + "/" + entry.name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        status.st_mtim.tv_sec < time(nil) - age
      else { continue }
      unlink(path)
    }
  }
}
