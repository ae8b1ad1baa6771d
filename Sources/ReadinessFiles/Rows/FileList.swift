import Glibc

/// The answer files in a folder and the folders within, in the order of their names.
package final class FileList: Sendable {
  /// The folder as it was named.
  package let folder: String
  /// Paths within the folder.
  let paths: [String]
  let descriptor: Int32

  /// Lists a folder; fails if it cannot be read.
  package init(_ folder: String) throws(FileFailure) {
    self.folder = folder
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    var found: [String] = []
    do throws(FileFailure) {
      try Self.list(folder, within: "", depth: 0, &found)
    } catch {
      close(descriptor)
      throw error
    }
    paths = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A list of a single file.
  package init(file: String) {
    folder = ""
    paths = [file]
    descriptor = AT_FDCWD
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What diagnostics call a file.
  func name(_ path: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// How many files there are.
  package var count: Int { paths.count }

  private static func list(
    _ path: String, within prefix: String, depth: Int, _ found: inout [String]
  ) throws(FileFailure) {
    for entry in try FolderListing.entries(of: path) where !entry.name.hasPrefix(".") {
      let name = entry.name
      if entry.type == DT_DIR {
        // Links to folders are not followed, so that there are no circles.
        if depth < 64 { try list(path + "/" + name, within: prefix + name + "/", depth: depth + 1, &found) }
      } else if entry.type != DT_FIFO, entry.type != DT_SOCK, isAnswerFile(name) {
        found.append(prefix + name)
      }
    }
  }

  private static func isAnswerFile(_ name: String) -> Bool {
    let name = name.utf8
    return [".json", ".yaml", ".yml"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Appends the bytes of a file to a buffer; false if they do not fit and the buffer may not be made larger. Fails if
  /// the file cannot be read or is too large.
  func read(_ path: String, into buffer: inout ChunkBuffer, mayGrow: Bool) throws(FileFailure) -> Bool {
    let file = openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileFailure(code: errno) }
    defer { close(file) }
    while true {
      if buffer.room == 0 {
        guard mayGrow else { return false }
        guard buffer.count <= DocumentLimits.bytes else {
          throw FileFailure(message: "the file is larger than \(DocumentLimits.bytes >> 20) MB")
        }
        buffer.grow(to: buffer.capacity * 2)
      }
      guard try buffer.fill(from: file).get() else { return true }
    }
  }
}
