import Glibc

/// The files with answers in a folder and the folders within, in the order of their names.
///
/// Paths are kept as the bytes that the system gave, all in one piece: a text for each of many thousand files would take
/// longer than reading them.
package final class FileList: Sendable {
  /// What a file counts for where it is told how much is done, in bytes; most are smaller than a block of a disk.
  package static let weight = 4096

  /// A file of the list.
  private struct File {
    /// Where its path begins.
    let start: Int
    /// How it is written, as far as its name says that.
    let format: RowFormat
    /// Whether it is an ordinary file, of which it is known that a read stops short only at its end.
    let isOrdinary: Bool
  }

  /// What has been found so far.
  private struct Found {
    var bytes: [CChar] = []
    var files: [File] = []
    var others: [String] = []
    var failures: [(path: String, failure: FileFailure)] = []
  }

  /// The folder as it was named.
  package let folder: String
  /// Files that are none of answers by their names, without hidden ones.
  package let others: [String]
  /// Folders within that could not be listed.
  package let failures: [(path: String, failure: FileFailure)]
  /// Paths within the folder, each with a NUL behind it, as they were found.
  private let bytes: [CChar]
  private let files: [File]
  /// The format that all files are read in, whatever their names.
  private let format: RowFormat?
  private let descriptor: Int32

  /// Lists a folder, where all files count if their format is given; fails if it cannot be read.
  package init(_ folder: String, format: RowFormat? = nil) throws(FileFailure) {
    self.folder = folder
    self.format = format
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    var found = Found()
    do throws(FileFailure) {
      try Self.list(Array(folder.utf8CString.dropLast()), within: [], depth: 0, format, &found)
    } catch {
      close(descriptor)
      throw error
    }
    found.bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      found.files.sort { strcmp(first + $0.start, first + $1.start) < 0 }
    }
    (bytes, files, others, failures) = (found.bytes, found.files, found.others.sorted(), found.failures)
  }

  deinit { close(descriptor) }

  /// The path of a file within the folder.
  func path(_ position: Int) -> String { withPath(position) { String(cString: $0) } }

  /// What diagnostics call a file.
  func name(_ position: Int) -> String { name(ofPath: path(position)) }

  /// What diagnostics call something within the folder.
  package func name(ofPath path: String) -> String { folder.hasSuffix("/") ? folder + path : folder + "/" + path }

  /// What the files are called, in order.
  package var names: [String] { files.indices.map { name($0) } }

  /// Whether a name leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// How a file of a single sheet is written; nil if that has to be found out.
  func sheetFormat(_ position: Int) -> DocumentReader.Format? {
    switch files[position].format {
    case .sheet(let format): format
    case .lines, .table: nil
    }
  }

  /// The files as inputs, in order; those of one sheet that follow one another are one.
  package var inputs: [RowInput] {
    var inputs: [RowInput] = []
    var start = 0
    for (position, file) in files.enumerated() {
      switch file.format {
      case .sheet: break
      case .lines, .table:
        if start < position { inputs.append(.sheets(self, start..<position)) }
        inputs.append(.path(name(position), file.format))
        start = position + 1
      }
    }
    return start < files.count ? inputs + [.sheets(self, start..<files.count)] : inputs
  }

  @inline(__always)
  private func withPath<Result>(_ position: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      // There is a path, so that there are bytes.
      body(bytes.baseAddress.unsafelyUnwrapped + files[position].start)
    }
  }

  private static func list(
    _ path: [CChar], within prefix: [CChar], depth: Int, _ format: RowFormat?, _ found: inout Found
  ) throws(FileFailure) {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    try FolderListing.visit(path + [0]) { (name, type) in
      guard name.pointee != CChar(bitPattern: UInt8(ascii: ".")) else { return }
      let name = UnsafeBufferPointer(start: name, count: strlen(name))
      let text = { String(decoding: (prefix + name).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
      switch kind(of: path + [slash] + name + [0], type) {
      case DT_DIR:
        do throws(FileFailure) {
          guard depth < 64 else { throw FileFailure(message: "the folders lie too deep within one another") }
          try list(path + [slash] + name, within: prefix + name + [slash], depth: depth + 1, format, &found)
        } catch {
          found.failures.append((text(), error))
        }
      case DT_FIFO, DT_SOCK, DT_LNK: found.others.append(text())
      case let type:
        guard let format = format ?? self.format(of: name) else { return found.others.append(text()) }
        found.files.append(File(start: found.bytes.count, format: format, isOrdinary: type == DT_REG))
        found.bytes += prefix
        found.bytes += name
        found.bytes.append(0)
      }
    }
  }

  /// What something in a folder is: links are what they lead to, except that those to folders stay links and are not
  /// followed, so that there are no circles.
  private static func kind(of path: @autoclosure () -> [CChar], _ type: Int) -> Int {
    guard type == DT_UNKNOWN || type == DT_LNK else { return type }
    var status = stat()
    // A link that leads nowhere is told when it is read.
    guard stat(path(), &status) == 0 else { return DT_UNKNOWN }
    guard status.st_mode & S_IFMT == S_IFDIR else { return status.st_mode & S_IFMT == S_IFIFO ? DT_FIFO : DT_UNKNOWN }
    guard type == DT_UNKNOWN, lstat(path(), &status) == 0 else { return DT_LNK }
    return status.st_mode & S_IFMT == S_IFDIR ? DT_DIR : DT_LNK
  }

  /// The format that a name stands for; nil for a file that is none of answers.
  private static func format(of name: UnsafeBufferPointer<CChar>) -> RowFormat? {
    // Most files are these, and there may be many thousands.
    if let start = name.baseAddress, name.count > 5, memcmp(start + name.count - 5, ".json", 5) == 0 {
      return .sheet(.json)
    }
    let text = String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return RowFormat.fileExtension(of: text) == "json" ? .sheet(.json) : RowFormat(name: text)
  }

  /// Whether a name leads to one of the files.
  package func holds(_ path: String) -> Bool {
    var (wanted, status) = (stat(), stat())
    // Every file is looked at only where that is worth the time.
    guard let whole = Self.wholePath(path), let root = Self.wholePath(folder), whole.hasPrefix(root + "/"),
      stat(path, &wanted) == 0
    else { return false }
    return files.indices.contains { position in
      withPath(position) { fstatat(descriptor, $0, &status, 0) } == 0
        && status.st_dev == wanted.st_dev && status.st_ino == wanted.st_ino
    }
  }

  /// The path of what exists, without links; nil if it does not.
  private static func wholePath(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// The bytes of a file with that name; nil if it is not an ordinary file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Appends the bytes of a file to a buffer; false if they do not fit and the buffer may not be made larger. Fails if
  /// the file cannot be read or is too large.
  func read(_ position: Int, into buffer: inout ChunkBuffer, mayGrow: Bool) throws(FileFailure) -> Bool {
    let file = withPath(position) { openat(descriptor, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
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
      guard try buffer.fill(from: file, untilShort: files[position].isOrdinary).get() else { return true }
    }
  }
}
