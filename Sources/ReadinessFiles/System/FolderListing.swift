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
    var found: [Entry] = []
    try visit(path) { name, type in found.append(Entry(name: String(cString: name), type: type)) }
    return found
  }

  /// Passes on the name and the type of everything in a folder but itself and the one above, in no order; fails if it
  /// cannot be read.
  ///
  /// A name ends with a NUL and is gone afterwards: a text for each of many thousand names costs more than their listing.
  static func visit(
    _ path: UnsafePointer<CChar>, _ body: (UnsafePointer<CChar>, Int) -> Void
  ) throws(FileFailure) {
    guard let stream = opendir(path) else { throw FileFailure(code: errno) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      // The record is as long as its name, shorter than the type says, so that it must not be copied.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { body(name, Int(entry.pointee.d_type)) }
    }
  }
}
