/// What came of reading a file: the value unless there are errors, and the problems found.
package struct Loaded<Value: Sendable>: Sendable {
  /// Nil if there is at least one error among the diagnostics.
  package let value: Value?
  /// In the order of the file.
  package let diagnostics: [Diagnostic]
  /// Where the parts stand that may turn out to be wrong later.
  package let places: SourcePlaces

  init(_ value: Value?, _ log: DiagnosticLog, _ places: SourcePlaces? = nil) {
    self.value = log.hasErrors ? nil : value
    diagnostics = log.diagnostics
    self.places = places ?? SourcePlaces(log.source)
  }
}
