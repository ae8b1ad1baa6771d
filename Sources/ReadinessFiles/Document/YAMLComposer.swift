import Readiness

/// Builds the tree from the steps of the parser, with a stack of its own: however deep the nesting, no call is in another.
struct YAMLComposer {
  /// Reading ends here: the reason is in the log.
  struct Stop: Error {}

  var log: DiagnosticLog
  var cursor: SourceCursor
  private var anchors: [String: ComposedNode] = [:]
  private var open: [OpenCollection] = []
  private var nodeCount = 0

  init(log: DiagnosticLog) {
    self.log = log
    cursor = SourceCursor(log.source)
  }

  mutating func document(from events: borrowing YAMLEventSource) throws -> DocumentNode? {
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamStart, .documentStart: continue
      case .streamEnd:
        log.error("the file has no content", at: SourcePosition(line: 1, column: 1))
        return nil
      case .alias, .scalar, .sequenceStart, .mappingStart, .documentEnd, .sequenceEnd, .mappingEnd:
        if let root = try take(event) {
          try expectEnd(from: events)
          return root.node
        }
      }
    }
  }

  private mutating func expectEnd(from events: borrowing YAMLEventSource) throws {
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd: return
      case .documentEnd: continue
      case .streamStart, .documentStart, .alias, .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd:
        let advice = "keep one document a file, and remove the line `---`"
        log.error("a second document begins here", at: place(event).position, advice: advice)
        throw Stop()
      }
    }
  }

  /// Takes one step; gives the root when it is complete.
  private mutating func take(_ event: YAMLEvent) throws -> ComposedNode? {
    let place = place(event)
    switch event.kind {
    case .alias(let name): return add(try alias(name, at: place), at: place)
    case .scalar(let text, let style, let properties):
      try count(1, height: 0, at: place.position)
      let isKey = open.last?.expectsKey ?? false
      let tag = isKey ? properties.tag ?? "!" : properties.tag
      let content = content(text, style: style, tag: tag, at: place.position)
      let node = DocumentNode(content: content, style: style, position: place.position, range: place.range)
      return add(named(properties.anchor, ComposedNode(node: node, size: 1, height: 0)), at: place)
    case .sequenceStart(let style, let properties):
      check(tag: properties.tag, is: "tag:yaml.org,2002:seq", at: place.position)
      try begin(style, properties, isMapping: false, at: place)
    case .mappingStart(let style, let properties):
      check(tag: properties.tag, is: "tag:yaml.org,2002:map", at: place.position)
      try begin(style, properties, isMapping: true, at: place)
    case .sequenceEnd, .mappingEnd:
      guard let collection = open.popLast() else { return nil }
      let size = nodeCount - collection.countBefore
      return add(
        named(collection.anchor, collection.node(upTo: place.range.upperBound, size: size)), at: collection.place)
    case .streamStart, .streamEnd, .documentStart, .documentEnd: break
    }
    return nil
  }

  private mutating func begin(
    _ style: DocumentNode.Style, _ properties: YAMLEvent.Properties, isMapping: Bool, at place: SourcePlace
  ) throws {
    let countBefore = nodeCount
    try count(1, height: 0, at: place.position)
    if let anchor = properties.anchor { anchors[anchor] = nil }
    open.append(
      OpenCollection(
        isMapping: isMapping, style: style, place: place, anchor: properties.anchor, countBefore: countBefore))
  }

  private mutating func named(_ anchor: String?, _ node: ComposedNode) -> ComposedNode {
    if let anchor { anchors[anchor] = node }
    return node
  }

  /// Adds a value to the collection that is open; gives it back if none is, since then it is the root.
  private mutating func add(_ value: ComposedNode, at place: SourcePlace) -> ComposedNode? {
    guard !open.isEmpty else { return value }
    let last = open.count - 1
    open[last].height = max(open[last].height, value.height + 1)
    guard open[last].isMapping else {
      open[last].elements.append(value.node)
      return nil
    }
    guard let key = open[last].key else {
      open[last].key = OpenCollection.Key(text: keyText(value.node, at: place.position), position: place.position)
      return nil
    }
    open[last].key = nil
    if let text = key.text, open[last].keys.insert(text, at: key.position, log: &log) {
      open[last].entries.append(DocumentNode.Entry(key: text, position: key.position, value: value.node))
    }
    return nil
  }

  /// The text of a key; nil, reported, if it is none.
  private mutating func keyText(_ node: DocumentNode, at position: SourcePosition) -> String? {
    switch node.content {
    case .text(let text): return text
    case .null, .boolean, .number: return log.source.text(node.range)
    case .faulty: return nil
    case .sequence, .mapping:
      let advice = "if this is meant as text, put it in quotes"
      log.error("a key has to be text, not \(node.description)", at: position, advice: advice)
      return nil
    }
  }

  private mutating func alias(_ name: String, at place: SourcePlace) throws -> ComposedNode {
    if let named = anchors[name] {
      try count(named.size, height: named.height, at: place.position)
      return named
    }
    let shown = Printable.text(name)
    if open.contains(where: { $0.anchor == name }) {
      log.error("`*\(shown)` stands within the value `&\(shown)` that it refers to", at: place.position)
    } else {
      let advice = "define it further up with `&\(shown)`, or put text that begins with `*` in quotes"
      log.error("nothing above is named `&\(shown)`", at: place.position, advice: advice)
    }
    try count(1, height: 0, at: place.position)
    let node = DocumentNode(content: .faulty, style: .plain, position: place.position, range: place.range)
    return ComposedNode(node: node, size: 1, height: 0)
  }

  /// Counts values, before they cost anything, against what a document may hold.
  private mutating func count(_ nodes: Int, height: Int, at position: SourcePosition) throws {
    nodeCount += nodes
    if open.count + height > DocumentLimits.depth {
      log.error(DocumentLimits.tooDeep, at: position)
      throw Stop()
    }
    if nodeCount > DocumentLimits.nodes {
      log.error(DocumentLimits.tooMany, at: position, advice: "use fewer aliases (`*name`)")
      throw Stop()
    }
  }
}
