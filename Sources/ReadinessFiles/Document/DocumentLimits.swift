/// What a document may not exceed, so that no file can cost more memory or time than there is.
enum DocumentLimits {
  /// Bytes of a file.
  static let bytes = 64 << 20
  /// Values of a document, those behind YAML aliases counted each time.
  static let nodes = 200_000
  /// Lists and mappings within each other; reading them takes half of the stack of a small thread.
  static let depth = 100

  static let tooDeep = "the values are nested more than \(depth) levels deep"
  static let tooMany = "the document holds more than \(nodes) values"
}
