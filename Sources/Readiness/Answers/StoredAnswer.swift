import OrderedCollections

/// An answer as it stands in an answer file, before it is held against a question.
package indirect enum StoredAnswer: Sendable, Equatable {
  case nothing
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([StoredAnswer])
  /// Values by name, which no question takes; kept so that nothing in a file is lost.
  case mapping(OrderedDictionary<String, StoredAnswer>)

  package static let unknown = StoredAnswer.text("unknown")
  package static let notApplicable = StoredAnswer.text("not_applicable")
}
