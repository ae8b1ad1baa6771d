import Glibc
import Readiness

/// The answer file of one interview, kept from others for as long as this exists.
///
/// The lock is on the file itself. Saving puts another file in its place, which has to be locked in turn, so the folder is
/// locked for the moment of every change: in between, nobody else can take the new file. Whoever heeds no locks, such as a
/// text editor, is noticed by the bytes: what somebody else wrote is never replaced.
package final class ReservedAnswerFile {
  /// The file that the answers are in.
  package private(set) var path: String
  /// The name that was given at first.
  private let givenPath: String
  /// What the file held when it was last read or written here; nil if there was none.
  private var known: [UInt8]?
  /// The answers in it, where they are known.
  private var knownSheet: AnswerSheet?
  private var lock: FileLock?

  /// Where the answers went.
  package enum Place: Sendable, Equatable {
    case usual
    /// Somebody else has changed the file; `path` is another one now.
    case elsewhere
  }

  /// Reserves a file, whether it exists or not; fails if another process has reserved it.
  package init(_ path: String) throws(FileFailure) {
    self.path = path
    givenPath = path
    let folder = Self.lockFolder(of: path)
    defer { withExtendedLifetime(folder) {} }
    switch FileLock.take(path) {
    case .taken(let lock): self.lock = lock
    case .busy: throw Self.busy
    case .impossible: lock = nil
    }
    Leftovers.remove(from: Self.folder(of: path))
    // What cannot be read is told when the answers are read.
    known = Self.isFile(path) ? try? InputFile.read(path).get() : nil
  }

  /// Reserves a file that does not exist yet; fails if there is anything of this name.
  package convenience init(new path: String) throws(FileFailure) {
    guard !Self.exists(path) else {
      if !Self.isFile(path) { throw FileFailure(code: EISDIR) }
      throw FileFailure(message: "there is a file of this name already, which stays as it is; name a new one")
    }
    try self.init(path)
  }

  /// Notes the answers that have been read from the file: as long as they are the same, it is not written anew.
  package func note(read sheet: AnswerSheet) { knownSheet = sheet }

  /// Writes the first answers, or those given with the command; fails if somebody else was quicker.
  package func begin(_ sheet: AnswerSheet) throws(FileFailure) {
    let folder = Self.lockFolder(of: path)
    defer { withExtendedLifetime(folder) {} }
    guard try isAsKnown() else {
      lock = nil
      if case .busy = FileLock.take(path) { throw Self.busy }
      throw FileFailure(message: "somebody else has just changed this file", advice: "start again")
    }
    try write(sheet)
  }

  /// Writes the answers; beside the file under another name if somebody else has changed it.
  package func save(_ sheet: AnswerSheet) throws(FileFailure) -> Place {
    let folder = Self.lockFolder(of: path)
    defer { withExtendedLifetime(folder) {} }
    if try isAsKnown() {
      if known == nil || sheet != knownSheet { try write(sheet) }
      return .usual
    }
    let earlier = path
    path = freeName()
    do throws(FileFailure) {
      try write(sheet)
    } catch {
      path = earlier
      throw error
    }
    return .elsewhere
  }

  private static let busy = FileFailure(
    message: "this file is being answered in another window",
    advice: "leave the interview there first, or name another file")

  /// Whether the file holds what it held; one that somebody has removed can be written again.
  private func isAsKnown() throws(FileFailure) -> Bool {
    // To write to a folder or a device fails by itself.
    guard Self.isFile(path) || !Self.exists(path) else { return true }
    switch InputFile.read(path) {
    case .success(let bytes): return bytes == known
    case .failure(let failure):
      guard failure.isMissing else { throw failure }
      known = nil
      return true
    }
  }

  private func write(_ sheet: AnswerSheet) throws(FileFailure) {
    try AnswerFileStore.write(sheet, to: path)
    known = AnswerFileStore.bytes(sheet, for: path)
    knownSheet = sheet
    if case .taken(let lock) = FileLock.take(path) { self.lock = lock }
  }

  /// `acme-2.yaml` beside `acme.yaml`, or the next number that is free.
  private func freeName() -> String {
    let name = givenPath.lastIndex(of: "/").map { givenPath[givenPath.index(after: $0)...] } ?? givenPath[...]
    let dot = name.dropFirst().lastIndex(of: ".") ?? givenPath.endIndex
    var number = 2
    while true {
      let candidate = "\(givenPath[..<dot])-\(number)\(givenPath[dot...])"
      if !Self.exists(candidate) { return candidate }
      number += 1
    }
  }

  /// Whether there is anything of this name, be it a link that leads nowhere.
  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether it is a file, not a folder, a pipe or a device.
  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The lock on the folder of a file, for the moment of a change. Nobody holds it for long; if it is not to be had, the
  /// change has to do without.
  private static func lockFolder(of path: String) -> FileLock? {
    switch FileLock.take(folder(of: path), milliseconds: 2000) {
    case .taken(let lock): return lock
    case .busy, .impossible: return nil
    }
  }

  /// The folder of the file itself, where the path leads over a link.
  private static func folder(of path: String) -> String {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let path = resolved.map { String(cString: $0) } ?? path
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
