/// The answer files that lie in a folder.
package enum AnswerFolder {
  /// The paths of the YAML and JSON files in a folder and the folders within, in the order of their names; fails if it
  /// cannot be read.
  package static func files(in folder: String) throws(FileFailure) -> [String] {
    let list = try FileList(folder)
    return list.paths.map { list.name($0) }
  }
}
