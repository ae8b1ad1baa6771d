/// Reads JSON by RFC 8259, strictly, into a tree of located values.
enum JSONReader {
  /// The value of the text; nil if it cannot be read, with at least one error in the log.
  static func read(log: inout DiagnosticLog) -> DocumentNode? {
    var parser = JSONParser(log: log)
    let root = try? parser.document()
    log = parser.log
    return root
  }
}
