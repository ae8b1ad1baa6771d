/// A complete value with the number of values in it, itself included, and the levels of nesting.
struct ComposedNode {
  let node: DocumentNode
  let size: Int
  let height: Int
}

/// Where something stands in the text.
struct SourcePlace {
  let position: SourcePosition
  let range: Range<Int>
}

/// A list or mapping whose end has not been seen yet.
struct OpenCollection {
  struct Key {
    /// Nil for a key with a fault.
    let text: String?
    let position: SourcePosition
  }

  let isMapping: Bool
  let style: DocumentNode.Style
  let place: SourcePlace
  let anchor: String?
  /// How many values there were before it.
  let countBefore: Int
  var elements: [DocumentNode] = []
  var entries: [DocumentNode.Entry] = []
  var keys = UniqueKeys()
  /// The key whose value comes next.
  var key: Key?
  var height = 0

  /// Whether the next value is a key.
  var expectsKey: Bool { isMapping && key == nil }

  func node(upTo end: Int, size: Int) -> ComposedNode {
    let range = place.range.lowerBound..<max(place.range.lowerBound, end)
    let content: DocumentNode.Content = isMapping ? .mapping(entries) : .sequence(elements)
    let node = DocumentNode(content: content, style: style, position: place.position, range: range)
    return ComposedNode(node: node, size: size, height: max(height, 1))
  }
}
