import Readiness

/// Keeps answer files on the disk.
package enum AnswerFileStore {
  /// Writes the answers as a whole or not at all, as JSON if the name ends in `.json`, else as YAML.
  ///
  /// A new file can be read by its owner only.
  package static func write(_ sheet: AnswerSheet, to path: String) throws(FileFailure) {
    let isJSON = path.lowercased().hasSuffix(".json")
    let text = isJSON ? AnswerFileWriter.json(sheet) : AnswerFileWriter.yaml(sheet)
    try OutputFile.write(Array(text.utf8), to: path)
  }
}
