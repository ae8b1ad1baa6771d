import Readiness

/// Keeps answer files on the disk.
package enum AnswerFileStore {
  /// Writes the answers as a whole or not at all, as JSON if the name ends in `.json`, else as YAML.
  ///
  /// A new file can be read by its owner only.
  package static func write(_ sheet: AnswerSheet, to path: String) throws(FileFailure) {
    try OutputFile.write(bytes(sheet, for: path), to: path)
  }

  /// What a file of this name holds for these answers.
  static func bytes(_ sheet: AnswerSheet, for path: String) -> [UInt8] {
    let isJSON = path.lowercased().hasSuffix(".json")
    return Array((isJSON ? AnswerFileWriter.json(sheet) : AnswerFileWriter.yaml(sheet)).utf8)
  }
}
