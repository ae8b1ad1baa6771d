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
    let draft = try begin(path)
    draft.failure = draft.failure ?? bytes.withUnsafeBytes { OutputStream.write($0, to: draft.descriptor) }
    if draft.failure == nil && fsync(draft.descriptor) != 0 { draft.failure = SystemMessage.text(errno) }
    try draft.finish()
    syncFolder(folder(of: draft.target))
  }

  /// A new file that is written piece by piece and takes the place of the old one in the end; it vanishes with this
  /// object otherwise.
  ///
  /// Pieces come from one thread at a time, as the writer sees to; it is unchecked because that may be another thread each
  /// time.
  package final class Draft: @unchecked Sendable {
    fileprivate let descriptor: Int32
    /// The name that the file has until it is complete; nil if it has none yet.
    private var temporary: String?
    fileprivate let target: String
    fileprivate var failure: String?
    private var isOpen = true

    fileprivate init(_ descriptor: Int32, _ temporary: String?, _ target: String) {
      self.descriptor = descriptor
      self.temporary = temporary
      self.target = target
    }

    deinit {
      if isOpen { close(descriptor) }
      if let temporary { unlink(temporary) }
    }

    /// Writes a piece; the reason if that is not possible.
    package func write(_ bytes: UnsafeRawBufferPointer) -> String? {
      failure = failure ?? OutputStream.write(bytes, to: descriptor)
      return failure
    }

    /// Puts the file in its place; fails, leaving the old one, if it or a piece before could not be written.
    ///
    /// It is not waited for the disk: what can be worked out again is not worth that.
    package func finish() throws(FileFailure) {
      isOpen = false
      if failure == nil && temporary == nil { failure = giveName() }
      if close(descriptor) != 0 && failure == nil { failure = SystemMessage.text(errno) }
      if let temporary, failure == nil {
        if rename(temporary, target) == 0 { self.temporary = nil } else { failure = SystemMessage.text(errno) }
      }
      if let failure { throw FileFailure(message: failure) }
    }

    /// Gives the file a name, since only a file with one can take the place of another; the reason if that is not possible.
    private func giveName() -> String? {
      for _ in 0..<OutputFile.tries {
        let name = OutputFile.folder(of: target) + "/" + TemporaryName.make()
        if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 {
          temporary = name
          return nil
        }
        guard errno == EEXIST else { break }
      }
      return SystemMessage.text(errno)
    }
  }

  /// Begins a file that will replace another, or be new, as `write` does it.
  package static func begin(_ path: String) throws(FileFailure) -> Draft {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    let target = try linkTarget(of: path)
    let existing = try existing(target)
    let (descriptor, temporary) = try createTemporary(in: folder(of: target))
    let draft = Draft(descriptor, temporary, target)
    draft.failure = existing.flatMap { takeOver($0, descriptor) }
    return draft
  }

  /// Whether two names lead to one and the same file, whether that exists or not.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    if InputFile.isSame(first, second) { return true }
    guard let left = try? linkTarget(of: first), let right = try? linkTarget(of: second) else { return false }
    let names = [left, right].map { $0.split(separator: "/").last }
    return names[0] == names[1] && InputFile.isSame(folder(of: left), folder(of: right))
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

  /// How often a name is made up that nobody has taken.
  private static let tries = 20
  /// The flag of Linux for a file without a name, which vanishes with the process, whatever ends that.
  private static let nameless: Int32 = 0o20000000 | O_DIRECTORY

  private static func createTemporary(
    in folder: String
  ) throws(FileFailure) -> (descriptor: Int32, path: String?) {
    if exists("/proc/self/fd") {
      let descriptor = open(folder, O_WRONLY | nameless | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (descriptor, nil) }
    }
    // Some file systems have no files without a name.
    for _ in 0..<tries {
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
