import OrderedCollections
import Readiness

extension StoredAnswer {
  /// The answer that a value of a document stands for.
  init(_ node: DocumentNode) {
    switch node.content {
    case .null: self = .nothing
    case .boolean(let value): self = .boolean(value)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .sequence(let elements): self = .list(elements.map { StoredAnswer($0) })
    case .mapping(let entries):
      self = .mapping(
        OrderedDictionary(entries.map { ($0.key, StoredAnswer($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .faulty: self = .nothing
    }
  }
}
