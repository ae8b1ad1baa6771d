import Readiness

/// Values of documents as the types that are wanted; what is of another type is an error and gives nil.
extension DiagnosticLog {
  /// A text; `what` names the value in the message. Nil in silence if there is no value.
  mutating func text(_ node: DocumentNode?, _ what: String) -> String? {
    guard let node else { return nil }
    switch node.content {
    case .text(let text): return text
    case .faulty: return nil
    case .number, .boolean, .null:
      let written = Printable.text(source.text(node.range))
      let isShort = !written.isEmpty && written.utf8.count < 40
      error(
        "\(what) has to be text, not \(node.description)", at: node.position,
        advice: isShort ? "put it in quotes: \"\(written)\"" : nil)
      return nil
    case .sequence, .mapping:
      error(
        "\(what) has to be text, not \(node.description)", at: node.position,
        advice: "put text that begins with a bracket in quotes")
      return nil
    }
  }

  /// A number, of a range if one is given. Nil in silence if there is no value.
  mutating func number(_ node: DocumentNode?, _ what: String, in range: ClosedRange<Double>? = nil) -> Double? {
    guard let node, !node.isFaulty else { return nil }
    guard case .number(let number) = node.content else {
      var advice: String?
      if case .text(let text) = node.content {
        advice = CoreSchema.number(text) == nil ? numberAdvice(text) : "remove the quotation marks"
      }
      error("\(what) has to be a number, not \(node.description)", at: node.position, advice: advice)
      return nil
    }
    if let range, !range.contains(number) {
      let limits =
        range.upperBound.isInfinite
        ? "at least \(PlainNumber.text(range.lowerBound))"
        : "from \(PlainNumber.text(range.lowerBound)) to \(PlainNumber.text(range.upperBound))"
      error("\(what) has to be \(limits), not \(PlainNumber.text(number))", at: node.position)
      return nil
    }
    return number
  }

  private func numberAdvice(_ text: String) -> String? {
    if text.hasSuffix("%") { return "write the number without the percent sign" }
    return text.contains(",") ? "write a point in place of the comma" : nil
  }

  /// True or false. Nil in silence if there is no value.
  mutating func boolean(_ node: DocumentNode?, _ what: String) -> Bool? {
    guard let node, !node.isFaulty else { return nil }
    if case .boolean(let value) = node.content { return value }
    error(
      "\(what) has to be true or false, not \(node.description)", at: node.position,
      advice: node.style == .plain ? "write true or false" : "write true or false without quotation marks")
    return nil
  }

  /// The elements of a list. Nil in silence if there is no value.
  mutating func list(_ node: DocumentNode?, _ what: String) -> [DocumentNode]? {
    guard let node, !node.isFaulty else { return nil }
    if case .sequence(let elements) = node.content { return elements }
    let isShort = node.range.count < 40 && !node.range.isEmpty && node.style != .flow && node.style != .indented
    error(
      "\(what) has to be a list, not \(node.description)", at: node.position,
      advice: isShort ? "write [\(Printable.text(source.text(node.range)))]" : nil)
    return nil
  }

  /// The entries of a mapping with keys of the writer's own. Nil in silence if there is no value.
  mutating func entries(_ node: DocumentNode?, _ what: String) -> [DocumentNode.Entry]? {
    guard let node, !node.isFaulty else { return nil }
    if case .mapping(let entries) = node.content { return entries }
    error(
      "\(what) has to be a mapping, not \(node.description)", at: node.position, advice: "write entries as `key: value`"
    )
    return nil
  }

  /// One of some words. Nil in silence if there is no value.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: DocumentNode?, _ what: String, as type: Word.Type
  ) -> Word? {
    guard let node, let text = text(node, what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = nearest(to: text, among: words)
    error(
      "\(what) cannot be `\(Printable.text(String(text.prefix(60))))`"
        + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
      at: node.position, advice: nearest == nil ? "it can be \(words.joined(separator: ", "))" : nil)
    return nil
  }

  /// The name that is probably meant; a file with thousands of names and faults is not worth the time of all comparisons.
  func nearest(to name: String, among names: [String]) -> String? {
    isFull ? nil : Suggestion.nearest(to: name, among: names.prefix(1000))
  }

  /// Reports a name that does not exist, with the one that is probably meant or all that there are.
  mutating func reportUnknown(_ what: String, _ name: String, at position: SourcePosition, among names: [String]) {
    let shown = Printable.text(String(name.prefix(60)))
    let nearest = self.nearest(to: name, among: names)
    let isList = nearest == nil && !names.isEmpty && names.count <= 12
    error(
      "unknown \(what) `\(shown)`" + (nearest.map { ", did you mean `\($0)`?" } ?? ""), at: position,
      advice: isList ? "known: " + names.map { Printable.text($0) }.joined(separator: ", ") : nil)
  }
}
