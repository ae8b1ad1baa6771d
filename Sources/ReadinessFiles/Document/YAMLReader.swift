import Readiness

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

/// Builds the tree from the steps of the parser.
private struct YAMLComposer {
  /// Reading ends here: the reason is in the log.
  struct Stop: Error {}

  /// A value with a name that aliases refer to.
  struct Anchored {
    let node: DocumentNode
    /// The values in it, itself included.
    let size: Int
    /// The levels of nesting in it.
    let height: Int
  }

  var log: DiagnosticLog
  private var cursor: SourceCursor
  private var anchors: [String: Anchored] = [:]
  private var openAnchors: Set<String> = []
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
        let root = try value(of: event, from: events, depth: 0).node
        try expectEnd(from: events)
        return root
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

  private mutating func value(
    of event: YAMLEvent, from events: borrowing YAMLEventSource, depth: Int
  ) throws -> (node: DocumentNode, height: Int) {
    let place = place(event)
    try count(1, depth: depth, at: place.position)
    switch event.kind {
    case .alias(let name): return try alias(name, at: place, depth: depth)
    case .scalar(let text, let style, let properties):
      let content = content(text, style: style, tag: properties.tag, at: place.position)
      let node = DocumentNode(content: content, style: style, position: place.position, range: place.range)
      if let anchor = properties.anchor { anchors[anchor] = Anchored(node: node, size: 1, height: 0) }
      return (node, 0)
    case .sequenceStart(let style, let properties):
      check(tag: properties.tag, is: "tag:yaml.org,2002:seq", at: place.position)
      return try anchored(properties.anchor) { composer in
        try composer.sequence(style: style, at: place, from: events, depth: depth)
      }
    case .mappingStart(let style, let properties):
      check(tag: properties.tag, is: "tag:yaml.org,2002:map", at: place.position)
      return try anchored(properties.anchor) { composer in
        try composer.mapping(style: style, at: place, from: events, depth: depth)
      }
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      log.error("expected a value here", at: place.position)
      throw Stop()
    }
  }

  private mutating func sequence(
    style: DocumentNode.Style, at place: Place, from events: borrowing YAMLEventSource, depth: Int
  ) throws -> (node: DocumentNode, height: Int) {
    var (elements, height) = ([DocumentNode](), 0)
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind {
        let range = place.range.lowerBound..<self.place(event).range.upperBound
        return (
          DocumentNode(content: .sequence(elements), style: style, position: place.position, range: range), height + 1
        )
      }
      let element = try value(of: event, from: events, depth: depth + 1)
      elements.append(element.node)
      height = max(height, element.height)
    }
  }

  private mutating func mapping(
    style: DocumentNode.Style, at place: Place, from events: borrowing YAMLEventSource, depth: Int
  ) throws -> (node: DocumentNode, height: Int) {
    var (entries, keys, height) = ([DocumentNode.Entry](), UniqueKeys(), 0)
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind {
        let range = place.range.lowerBound..<self.place(event).range.upperBound
        return (
          DocumentNode(content: .mapping(entries), style: style, position: place.position, range: range), height + 1
        )
      }
      let keyPosition = self.place(event).position
      let key = try key(of: event, from: events, depth: depth + 1)
      let value = try value(of: try events.next(), from: events, depth: depth + 1)
      height = max(height, value.height)
      guard let key, keys.insert(key, at: keyPosition, log: &log) else { continue }
      entries.append(DocumentNode.Entry(key: key, position: keyPosition, value: value.node))
    }
  }

  /// The text of a key; nil, reported, if it is no scalar.
  private mutating func key(
    of event: YAMLEvent, from events: borrowing YAMLEventSource, depth: Int
  ) throws -> String? {
    if case .scalar(let text, _, let properties) = event.kind {
      _ = try value(of: YAMLEvent(asText: text, like: event, properties), from: events, depth: depth)
      return text
    }
    let node = try value(of: event, from: events, depth: depth).node
    switch node.content {
    case .text(let text): return text
    case .null, .boolean, .number: return log.source.text(node.range)
    case .faulty: return nil
    case .sequence, .mapping:
      let advice = "if this is meant as text, put it in quotes"
      log.error("a key has to be text, not \(node.description)", at: place(event).position, advice: advice)
      return nil
    }
  }

  private mutating func anchored(
    _ anchor: String?, _ compose: (inout YAMLComposer) throws -> (node: DocumentNode, height: Int)
  ) throws -> (node: DocumentNode, height: Int) {
    guard let anchor else { return try compose(&self) }
    let before = nodeCount
    anchors[anchor] = nil
    openAnchors.insert(anchor)
    let result = try compose(&self)
    openAnchors.remove(anchor)
    anchors[anchor] = Anchored(node: result.node, size: nodeCount - before + 1, height: result.height)
    return result
  }

  private mutating func alias(_ name: String, at place: Place, depth: Int) throws -> (node: DocumentNode, height: Int) {
    if let anchored = anchors[name] {
      try count(anchored.size, depth: depth + anchored.height, at: place.position)
      return (anchored.node, anchored.height)
    }
    let shown = Printable.text(name)
    if openAnchors.contains(name) {
      log.error("`*\(shown)` stands within the value `&\(shown)` that it refers to", at: place.position)
    } else {
      let advice = "define it further up with `&\(shown)`, or put text that begins with `*` in quotes"
      log.error("nothing above is named `&\(shown)`", at: place.position, advice: advice)
    }
    return (DocumentNode(content: .faulty, style: .plain, position: place.position, range: place.range), 0)
  }

  private mutating func count(_ nodes: Int, depth: Int, at position: SourcePosition) throws {
    nodeCount += nodes
    if depth > DocumentLimits.depth {
      log.error(DocumentLimits.tooDeep, at: position)
      throw Stop()
    }
    if nodeCount > DocumentLimits.nodes {
      log.error(DocumentLimits.tooMany, at: position, advice: "use fewer aliases (`*name`)")
      throw Stop()
    }
  }
}

// MARK: - Scalars, tags and faults

extension YAMLComposer {
  struct Place {
    let position: SourcePosition
    let range: Range<Int>
  }

  private mutating func place(_ event: YAMLEvent) -> Place {
    cursor.move(toScalar: event.start)
    let (position, start) = (cursor.position, cursor.byte)
    guard event.end > event.start else { return Place(position: position, range: start..<start) }
    cursor.move(toScalar: event.end)
    return Place(position: position, range: start..<cursor.byte)
  }

  private mutating func content(
    _ text: String, style: DocumentNode.Style, tag: String?, at position: SourcePosition
  ) -> DocumentNode.Content {
    let resolved = CoreSchema.content(of: text)
    switch (tag, resolved) {
    case (nil, _) where style != .plain: return .text(text)
    case ("!", _), ("tag:yaml.org,2002:str", _): return .text(text)
    case (nil, .some(let content)): return content
    case (nil, nil), ("tag:yaml.org,2002:float", nil), ("tag:yaml.org,2002:int", nil):
      log.error(
        "`\(Printable.text(text))` is not a number that can be stored", at: position,
        advice: "write a finite number, or put it in quotes if it is text")
      return .faulty
    case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .boolean), ("tag:yaml.org,2002:float", .number):
      return resolved ?? .faulty
    case ("tag:yaml.org,2002:int", .number(let number)) where number == number.rounded(): return .number(number)
    case (.some(let tag), _):
      let isKnown = tag.hasPrefix("tag:yaml.org,2002:") && Self.scalarTags.contains(tag.split(separator: ":").last ?? "")
      if isKnown {
        log.error("the value is not of the kind that its tag `\(Self.shown(tag))` says", at: position)
      } else {
        refuse(tag: tag, at: position)
      }
      return .faulty
    }
  }

  private static let scalarTags: Set<Substring> = ["null", "bool", "int", "float"]

  private mutating func check(tag: String?, is expected: String, at position: SourcePosition) {
    guard let tag, tag != "!", tag != expected else { return }
    refuse(tag: tag, at: position)
  }

  private mutating func refuse(tag: String, at position: SourcePosition) {
    let advice = "remove the tag, or put the text in quotes if it begins with `!`"
    log.error("the tag `\(Self.shown(tag))` has no meaning here", at: position, advice: advice)
  }

  private static func shown(_ tag: String) -> String {
    let standard = "tag:yaml.org,2002:"
    return Printable.text(tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag)
  }

  mutating func report(_ fault: YAMLFault) {
    switch fault.kind {
    case .character(let byte, let code):
      let shown = "U+" + String(repeating: "0", count: code < 0x10 ? 3 : code < 0x100 ? 2 : code < 0x1000 ? 1 : 0)
        + String(code, radix: 16, uppercase: true)
      log.error(
        "the control character \(shown) is not allowed", at: log.source.position(ofByte: byte),
        advice: "remove it, or write it as an escape in double quotes")
    case .limit(let scalar):
      cursor.move(toScalar: scalar)
      log.error(DocumentLimits.tooDeep, at: cursor.position)
    case .syntax(let problem, let scalar, let context, let contextScalar):
      let explanation = YAMLFault.explanation(problem: problem, context: context)
      let shownAt = explanation.isAtContext ? contextScalar ?? scalar : scalar
      cursor.move(toScalar: shownAt)
      log.error(explanation.message, at: cursor.position, advice: explanation.advice)
    }
  }
}

extension YAMLEvent {
  /// The same scalar, read as text whatever it looks like: keys are text.
  fileprivate init(asText text: String, like event: YAMLEvent, _ properties: Properties) {
    let tag = properties.tag ?? "!"
    kind = .scalar(text: text, style: .plain, properties: Properties(anchor: properties.anchor, tag: tag))
    (start, end) = (event.start, event.end)
  }
}
