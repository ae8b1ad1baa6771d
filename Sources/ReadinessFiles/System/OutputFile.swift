import Glibc

import Readiness

/// Files written as a whole or not at all.
package enum OutputFile {
  /// Replaces the content of a file, or makes the file.
  ///
  /// The bytes go to a new file in the same folder, which takes the place of the old one once they are on the disk: after a
  /// failure or a crash the old content is still there. Behind a symbolic link the file that it leads to is replaced. A new
  /// file can be read by its owner only; one that exists
  /// keeps its owner, if that is allowed, and its permissions.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    let target = try linkTarget(of: path)
    let existing = try existing(target)
    let folder = folder(of: target)
    let (descriptor, temporary) = try createTemporary(in: folder)
    do throws(FileFailure) {
      try fill(descriptor, bytes, like: existing)
      guard rename(temporary, target) == 0 else { throw FileFailure(code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    syncFolder(folder)
  }

  /// The path of the file behind symbolic links, whether it exists or not.
  private static func linkTarget(of path: String) throws(FileFailure) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { return path }
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
    }
    throw FileFailure(code: ELOOP)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What the system knows of the file; nil if there is none. Fails for what is no file and for one that may not be written.
  private static func existing(_ path: String) throws(FileFailure) -> stat? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw FileFailure(code: errno) }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFailure(code: EISDIR)
    default: throw FileFailure(message: "this is no ordinary file")
    }
    guard isWritable(path) else { throw FileFailure(code: errno) }
    return status
  }

  private static func createTemporary(
    in folder: String
  ) throws(FileFailure) -> (descriptor: Int32, path: String) {
    for _ in 0..<20 {
      let path = folder + "/" + TemporaryName.make()
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if descriptor >= 0 { return (descriptor, path) }
      if errno == ENOENT, !exists(folder) {
        throw FileFailure(message: "there is no folder `\(Printable.text(folder))`")
      }
      guard errno == EEXIST else { throw FileFailure(code: errno) }
    }
    throw FileFailure(code: EEXIST)
  }

  /// Writes the bytes, waits until they are on the disk, and closes the file.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], like existing: stat?) throws(FileFailure) {
    var failure = existing.flatMap { takeOver($0, descriptor) } ?? OutputStream.write(bytes, to: descriptor)
    if failure == nil && fsync(descriptor) != 0 { failure = SystemMessage.text(errno) }
    if close(descriptor) != 0 && failure == nil { failure = SystemMessage.text(errno) }
    if let failure { throw FileFailure(message: failure) }
  }

  /// Gives the new file the owner and the permissions of the old one; the reason if that is not possible.
  private static func takeOver(_ existing: stat, _ descriptor: Int32) -> String? {
    // Where the old owner cannot be kept, which takes an administrator, the permissions of others would be those of
    // other people than before.
    let isKept = fchown(descriptor, existing.st_uid, existing.st_gid) == 0
    let mode = existing.st_mode & (isKept ? 0o777 : 0o700)
    return fchmod(descriptor, mode) == 0 ? nil : SystemMessage.text(errno)
  }

  /// Makes the new name last; some file systems cannot, and then there is nothing to be done.
  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}

private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether the file may be written.
private func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }
