/// An answer as it stands in an answer file, before it is held against a question.
package indirect enum StoredAnswer: Sendable, Equatable {
  case nothing
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([StoredAnswer])
  /// A value that no question takes, such as a mapping.
  case other

  package static let unknown = StoredAnswer.text("unknown")
  package static let notApplicable = StoredAnswer.text("not_applicable")
}
