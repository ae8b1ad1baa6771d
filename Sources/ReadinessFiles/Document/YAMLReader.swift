/// Reads YAML 1.2 with the core schema into a tree of located values.
enum YAMLReader {
  /// The value of the one document in the text; nil if it cannot be read, with at least one error in the log.
  static func read(log: inout DiagnosticLog) -> DocumentNode? {
    let source = log.source
    return source.bytes.withUnsafeBufferPointer { bytes in
      let events = YAMLEventSource(bytes)
      var composer = YAMLComposer(log: log)
      let root: DocumentNode?
      do {
        root = try composer.document(from: events)
      } catch let fault as YAMLFault {
        composer.report(fault)
        root = nil
      } catch {
        root = nil
      }
      log = composer.log
      return root
    }
  }
}
