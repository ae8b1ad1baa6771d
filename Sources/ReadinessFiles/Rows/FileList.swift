import Glibc

/// The files with answers in a folder and the folders within, in the order of their names.
package final class FileList: Sendable {
  /// What a file counts for where it is told how much is done, in bytes; most are smaller than a block of a disk.
  package static let weight = 4096

  /// The folder as it was named.
  package let folder: String
  /// Paths within the folder.
  let paths: [String]
  /// Files that are none of answers by their names, without hidden ones.
  package let others: [String]
  private let format: RowFormat?
  let descriptor: Int32

  /// Lists a folder, where all files count if their format is given; fails if it cannot be read.
  package init(_ folder: String, format: RowFormat? = nil) throws(FileFailure) {
    self.folder = folder
    self.format = format
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    var found: [String] = []
    do throws(FileFailure) {
      try Self.list(folder, within: "", depth: 0, &found)
    } catch {
      close(descriptor)
      throw error
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    paths = format == nil ? found.filter { Self.holdsAnswers($0) } : found
    others = paths.count == found.count ? [] : found.filter { !Self.holdsAnswers($0) }
  }

  deinit { close(descriptor) }

  /// What diagnostics call a file.
  func name(_ path: String) -> String { folder.hasSuffix("/") ? folder + path : folder + "/" + path }

  /// The files as inputs, in order; those of one sheet that follow one another are one.
  package var inputs: [RowInput] {
    var inputs: [RowInput] = []
    var start = 0
    for (position, path) in paths.enumerated() where !isSheet(path) {
      if start < position { inputs.append(.sheets(self, start..<position)) }
      inputs.append(.path(name(path), format))
      start = position + 1
    }
    return start < paths.count ? inputs + [.sheets(self, start..<paths.count)] : inputs
  }

  private func isSheet(_ path: String) -> Bool {
    switch format ?? RowFormat(name: path) ?? .sheet(.json) {
    case .sheet: true
    case .lines, .table: false
    }
  }

  /// How a file of a single sheet is written; nil if that has to be found out.
  func sheetFormat(of path: String) -> DocumentReader.Format? {
    switch format {
    case .sheet(let format): format
    case .lines, .table: nil
    case nil: RowFormat.fileExtension(of: path) == "json" ? .json : .yaml
    }
  }

  private static func list(
    _ path: String, within prefix: String, depth: Int, _ found: inout [String]
  ) throws(FileFailure) {
    for entry in try FolderListing.entries(of: path) where !entry.name.hasPrefix(".") {
      let name = entry.name
      if entry.type == DT_DIR {
        // Links to folders are not followed, so that there are no circles.
        if depth < 64 { try list(path + "/" + name, within: prefix + name + "/", depth: depth + 1, &found) }
      } else if entry.type != DT_FIFO, entry.type != DT_SOCK {
        found.append(prefix + name)
      }
    }
  }

  private static func holdsAnswers(_ name: String) -> Bool {
    RowFormat(name: name) != nil || RowFormat.fileExtension(of: name) == "json"
  }

  /// The bytes of a file with that name; nil if it is not an ordinary file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
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
