import Readiness

/// The text of a JSON file, read from the front.
struct JSONParser {
  /// Reading ends here: the reason is in the log.
  struct Stop: Error {}

  var log: DiagnosticLog
  let bytes: [UInt8]
  /// The byte that is read next.
  var next = 0
  private var cursor: SourceCursor
  private var nodeCount = 0

  init(log: DiagnosticLog) {
    self.log = log
    bytes = log.source.bytes
    cursor = SourceCursor(log.source)
  }

  mutating func document() throws(Stop) -> DocumentNode {
    skipBlanks()
    if next == bytes.count { throw stop("the file has no content", at: 0) }
    let root = try value(depth: 0)
    skipBlanks()
    if next < bytes.count { throw stop("the text goes on after its end", at: next, advice: "keep one value a file") }
    return root
  }

  private mutating func value(depth: Int) throws(Stop) -> DocumentNode {
    let (start, position) = (next, position(next))
    nodeCount += 1
    if nodeCount > DocumentLimits.nodes { throw stop(DocumentLimits.tooMany, at: start) }
    if depth > DocumentLimits.depth { throw stop(DocumentLimits.tooDeep, at: start) }
    guard next < bytes.count else { throw stop("expected a value, but the file ends", at: next) }
    let (content, style): (DocumentNode.Content, DocumentNode.Style) =
      switch bytes[next] {
      case UInt8(ascii: "{"): (try object(depth: depth), .flow)
      case UInt8(ascii: "["): (try array(depth: depth), .flow)
      case .quotationMark: (.text(try string()), .doubleQuoted)
      case UInt8(ascii: "-"), 0x30...0x39: (try number(), .plain)
      default: (try word(), .plain)
      }
    return DocumentNode(content: content, style: style, position: position, range: start..<next)
  }

  private mutating func object(depth: Int) throws(Stop) -> DocumentNode.Content {
    let start = next
    var (entries, keys) = ([DocumentNode.Entry](), UniqueKeys())
    next += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .mapping([]) }
    repeat {
      skipBlanks()
      guard next < bytes.count else { throw unclosed("{", at: start) }
      guard bytes[next] == .quotationMark else {
        throw stop("expected a key in double quotes", at: next, advice: keyAdvice)
      }
      let keyPosition = position(next)
      let key = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw stop("expected `:` after the key", at: next) }
      skipBlanks()
      let value = try value(depth: depth + 1)
      if keys.insert(key, at: keyPosition, log: &log) {
        entries.append(DocumentNode.Entry(key: key, position: keyPosition, value: value))
      }
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try close("{", with: "}", openedAt: start)
    return .mapping(entries)
  }

  private mutating func array(depth: Int) throws(Stop) -> DocumentNode.Content {
    let start = next
    var elements: [DocumentNode] = []
    next += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .sequence([]) }
    repeat {
      skipBlanks()
      if next < bytes.count && bytes[next] == UInt8(ascii: "]") {
        throw stop("expected a value", at: next, advice: trailingCommaAdvice)
      }
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try close("[", with: "]", openedAt: start)
    return .sequence(elements)
  }

  private let trailingCommaAdvice = "remove the comma in front if nothing follows it"

  private var keyAdvice: String {
    switch bytes[next] {
    case UInt8(ascii: "}"): trailingCommaAdvice
    case UInt8(ascii: "'"): "JSON has no single quotes; write \"key\": value"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): Self.commentAdvice
    default: "write \"key\": value"
    }
  }

  private static let commentAdvice = "JSON has no comments; remove it, or write the file as YAML"

  private mutating func close(_ opening: String, with closing: Unicode.Scalar, openedAt start: Int) throws(Stop) {
    guard next < bytes.count else { throw unclosed(opening, at: start) }
    guard take(UInt8(ascii: closing)) else { throw stop("expected `,` or `\(closing)`", at: next) }
  }

  private mutating func unclosed(_ opening: String, at start: Int) -> Stop {
    stop("this `\(opening)` is never closed", at: start)
  }

  private mutating func word() throws(Stop) -> DocumentNode.Content {
    let start = next
    while next < bytes.count && (bytes[next].isLetterOrDigit || !bytes[next].isASCII) { next += 1 }
    switch log.source.text(start..<next) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "NaN", "Infinity":
      throw stop("a number has to be finite", at: start, advice: "write a number, or null if there is none")
    case "":
      let isComment = next < bytes.count && (bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "#"))
      throw stop("expected a value", at: start, advice: isComment ? Self.commentAdvice : nil)
    case "True", "TRUE", "False", "FALSE", "None", "Null", "NULL":
      throw stop(
        "`\(log.source.text(start..<next))` is not JSON", at: start,
        advice: "write true, false or null in small letters")
    case let word:
      throw stop(
        "`\(Printable.text(String(word.prefix(40))))` is not JSON", at: start, advice: "put text in double quotes")
    }
  }

  private mutating func number() throws(Stop) -> DocumentNode.Content {
    let start = next
    _ = take(UInt8(ascii: "-"))
    let isZeroFirst = next < bytes.count && bytes[next] == UInt8(ascii: "0")
    let whole = skipDigits()
    if isZeroFirst && whole > 1 { throw stop("a number has no zero in front", at: start) }
    var isComplete = whole > 0
    if isComplete && take(UInt8(ascii: ".")) { isComplete = skipDigits() > 0 }
    if isComplete && (take(UInt8(ascii: "e")) || take(UInt8(ascii: "E"))) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      isComplete = skipDigits() > 0
    }
    guard isComplete else {
      throw stop("the number is not complete", at: start, advice: "write digits in front of and behind the point")
    }
    let text = log.source.text(start..<next)
    guard let number = Double(text), number.isFinite else {
      log.error("`\(text.prefix(40))` is not a number that can be stored", at: position(start))
      return .faulty
    }
    return .number(number)
  }
}

// MARK: - Steps

extension JSONParser {
  private mutating func skipBlanks() {
    while next < bytes.count && bytes[next].isBlank { next += 1 }
  }

  private mutating func skipDigits() -> Int {
    let start = next
    while next < bytes.count && (0x30...0x39).contains(bytes[next]) { next += 1 }
    return next - start
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next < bytes.count && bytes[next] == byte else { return false }
    next += 1
    return true
  }

  private mutating func position(_ byte: Int) -> SourcePosition {
    cursor.move(toByte: byte)
    return cursor.position
  }

  mutating func stop(_ message: String, at byte: Int, advice: String? = nil) -> Stop {
    log.error(message, at: position(byte), advice: advice)
    return Stop()
  }
}

extension UInt8 {
  var isASCII: Bool { self < 0x80 }

  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) || self == UInt8(ascii: "_")
  }
}
