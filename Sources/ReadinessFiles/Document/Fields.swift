import Readiness

/// The values of a mapping by their keys, with the keys checked against those that may be there.
struct Fields {
  /// Where the mapping begins.
  let position: SourcePosition
  private let entries: [DocumentNode.Entry]

  fileprivate init(position: SourcePosition, entries: [DocumentNode.Entry]) {
    self.position = position
    self.entries = entries
  }

  /// The value of a key; nil if it is not there or has no value.
  subscript(key: String) -> DocumentNode? {
    entries.first { $0.key == key }?.value
  }

  /// Where the value of a key begins, or the mapping if it has no such key.
  func valuePosition(of key: String) -> SourcePosition { self[key]?.position ?? position }

  /// Where the key stands, or the mapping if it has no such key.
  func position(of key: String) -> SourcePosition {
    entries.first { $0.key == key }?.position ?? position
  }
}

/// The keys that a mapping may and must have.
struct Keys {
  /// What the mapping is, with its article, such as `a question`.
  let owner: String
  let allowed: [String]
  var required: [String] = []
  /// Keys that belong somewhere else, with what to say about them.
  var misplaced: [String: String] = [:]
  /// Whether a key without a value is left out with a warning rather than refused.
  var mayBeEmpty = false
}

extension DiagnosticLog {
  /// The values of a mapping; nil, with an error, if it is none. Unknown, empty and missing keys are errors.
  mutating func fields(_ node: DocumentNode, _ keys: Keys) -> Fields? {
    guard case .mapping(let all) = node.content else {
      if !node.isFaulty {
        error(
          "\(keys.owner) has to be a mapping, not \(node.description)", at: node.position,
          advice: "write keys and values: \(keys.allowed.prefix(3).joined(separator: ": …, ")): …")
      }
      return nil
    }
    var entries: [DocumentNode.Entry] = []
    var cut: CutText?
    for entry in all {
      if keys.allowed.contains(entry.key) {
        cut?.report(in: &self)
        cut = CutText(entry, in: source)
        if let kept = checked(entry, keys) { entries.append(kept) }
      } else if entry.isPieceOfText(in: source), cut != nil {
        cut?.pieces.append(entry.key)
      } else {
        reportUnknown(entry, keys)
      }
    }
    if let cut, !cut.pieces.isEmpty { cut.report(in: &self) }
    let cutKeys = self.cutKeys(of: all, keys)
    entries = entries.map { cutKeys.contains($0.key) ? $0.asFaulty : $0 }
    let missing = keys.required.filter { key in !all.contains { $0.key == key } }
    if !missing.isEmpty {
      let names = missing.map { "`\($0)`" }
      let listed =
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
      error("\(keys.owner) needs \(listed)", at: node.position)
    }
    return Fields(position: node.position, entries: entries)
  }

  private mutating func checked(_ entry: DocumentNode.Entry, _ keys: Keys) -> DocumentNode.Entry? {
    guard entry.value.isNull else { return entry }
    if keys.mayBeEmpty && !keys.required.contains(entry.key) {
      warning("`\(entry.key)` has no value and is left out", at: entry.position)
      return nil
    }
    error("`\(entry.key)` has no value", at: entry.position, advice: "write a value, or remove the key")
    return entry.asFaulty
  }

  private mutating func reportUnknown(_ entry: DocumentNode.Entry, _ keys: Keys) {
    let shown = Printable.text(String(entry.key.prefix(60)))
    if let message = keys.misplaced[entry.key] {
      error(message, at: entry.position)
      return
    }
    let nearest = self.nearest(to: entry.key, among: keys.allowed)
    error(
      "unknown key `\(shown)` in \(keys.owner)" + (nearest.map { ", did you mean `\($0)`?" } ?? ""), at: entry.position,
      advice: nearest == nil ? "known keys: " + keys.allowed.joined(separator: ", ") : nil)
  }

  /// The keys whose text a comma has cut.
  private func cutKeys(of entries: [DocumentNode.Entry], _ keys: Keys) -> Set<String> {
    var (result, last) = (Set<String>(), String?.none)
    for entry in entries {
      if keys.allowed.contains(entry.key) {
        last = entry.value.style == .plain ? entry.key : nil
      } else if entry.isPieceOfText(in: source), let last {
        result.insert(last)
      }
    }
    return result
  }
}

/// A text without quotes in braces, with the pieces behind its commas, which YAML takes for keys.
private struct CutText {
  let entry: DocumentNode.Entry
  let beginning: String
  var pieces: [String] = []

  /// Nil if the value is in quotes or is no text, so that a comma cannot have cut it.
  init?(_ entry: DocumentNode.Entry, in source: SourceText) {
    guard entry.value.style == .plain, !entry.value.isNull else { return nil }
    self.entry = entry
    beginning = source.text(entry.value.range)
  }

  func report(in log: inout DiagnosticLog) {
    guard !pieces.isEmpty else { return }
    let whole = ([beginning] + pieces).joined(separator: ", ")
    let quote = whole.contains("\"") ? "'" : "\""
    log.error(
      "the value of `\(entry.key)` is cut in two by a comma", at: entry.value.position,
      advice: "put it in quotes: \(entry.key): \(quote)\(Printable.text(whole))\(quote)")
  }
}

extension DocumentNode.Entry {
  /// The same key with a value that nothing more is said about.
  fileprivate var asFaulty: DocumentNode.Entry {
    let faulty = DocumentNode(content: .faulty, style: value.style, position: value.position, range: value.range)
    return DocumentNode.Entry(key: key, position: position, value: faulty)
  }

  /// Whether the key has neither a value nor a colon, as when YAML takes the rest of a text behind a comma for a key.
  fileprivate func isPieceOfText(in source: SourceText) -> Bool {
    guard value.isNull, value.range.isEmpty else { return false }
    let end = source.byte(at: position) + key.utf8.count
    let behind = source.bytes[min(end, source.bytes.count)...].first { !$0.isBlank }
    return behind == UInt8(ascii: ",") || behind == UInt8(ascii: "}")
  }
}
