import Glibc

/// What is in a folder, as the system lists it.
enum FolderListing {
  /// Something in a folder.
  struct Entry {
    let name: String
    /// `DT_REG`, `DT_DIR` and the like; `DT_UNKNOWN` where the disk does not say.
    let type: Int
  }

  /// Everything in a folder but itself and the one above, in no order; fails if it cannot be read.
  static func entries(of path: String) throws(FileFailure) -> [Entry] {
    guard let stream = opendir(path) else { throw FileFailure(code: errno) }
    defer { closedir(stream) }
    var found: [Entry] = []
    while let entry = readdir(stream) {
      // The record is as long as its name, shorter than the type says, so that it must not be copied.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { found.append(Entry(name: name, type: Int(entry.pointee.d_type))) }
    }
    return found
  }
}
