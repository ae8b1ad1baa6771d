/// What a document may not exceed, so that no file can cost more memory or time than there is.
enum DocumentLimits {
  /// Bytes of a file.
  static let bytes = 64 << 20
  /// Values of a document, those behind YAML aliases counted each time.
  static let nodes = 1_000_000
  /// Lists and mappings within each other.
  static let depth = 200

  static let tooDeep = "the values are nested more than \(depth) levels deep"
  static let tooMany = "the document holds more than \(nodes / 1_000_000) million values"
}
