import Readiness

/// Places, scalars, tags and faults.
extension YAMLComposer {
  mutating func place(_ event: YAMLEvent) -> SourcePlace {
    cursor.move(toScalar: event.start)
    let (position, start) = (cursor.position, cursor.byte)
    guard event.end > event.start else { return SourcePlace(position: position, range: start..<start) }
    cursor.move(toScalar: event.end)
    return SourcePlace(position: position, range: start..<cursor.byte)
  }

  mutating func content(
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
      let isKnown =
        tag.hasPrefix("tag:yaml.org,2002:") && Self.scalarTags.contains(tag.split(separator: ":").last ?? "")
      if isKnown {
        log.error("the value is not of the kind that its tag `\(Self.shown(tag))` says", at: position)
      } else {
        refuse(tag: tag, at: position)
      }
      return .faulty
    }
  }

  private static let scalarTags: Set<Substring> = ["null", "bool", "int", "float"]

  mutating func check(tag: String?, is expected: String, at position: SourcePosition) {
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
      let shown =
        "U+" + String(repeating: "0", count: code < 0x10 ? 3 : code < 0x100 ? 2 : code < 0x1000 ? 1 : 0)
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
      if let opening = explanation.opening, let contextScalar, log.source.bytes[cursor.byte...].allSatisfy(\.isBlank) {
        cursor.move(toScalar: contextScalar)
        log.error("this `\(opening)` is never closed", at: cursor.position, advice: explanation.advice)
      } else if log.source.bytes.indices.contains(cursor.byte), log.source.bytes[cursor.byte] == .tab {
        log.error("a tab is not allowed here", at: cursor.position, advice: "use spaces")
      } else {
        log.error(explanation.message, at: cursor.position, advice: explanation.advice)
      }
    }
  }
}
