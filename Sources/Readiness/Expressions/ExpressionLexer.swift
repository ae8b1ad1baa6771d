/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The next token; `.end` at the end of the text, again and again.
  mutating func next() throws(ExpressionProblem) -> ExpressionToken {
    while let byte = current, byte == .space || byte == .tab || byte == .newline || byte == .carriageReturn {
      position += 1
    }
    let start = position
    guard let byte = current else { return token(.end, from: start) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return try name()
    case UInt8(ascii: "\""): return try text()
    default: break
    }
    position += 1
    switch byte {
    case UInt8(ascii: "+"): return token(.plus, from: start)
    case UInt8(ascii: "-"): return token(.minus, from: start)
    case UInt8(ascii: "*"): return token(.times, from: start)
    case UInt8(ascii: "/"): return token(.divided, from: start)
    case UInt8(ascii: "("): return token(.leftParenthesis, from: start)
    case UInt8(ascii: ")"): return token(.rightParenthesis, from: start)
    case UInt8(ascii: ","): return token(.comma, from: start)
    case UInt8(ascii: "="): return try equals(from: start)
    case UInt8(ascii: "<"): return token(take(UInt8(ascii: "=")) ? .atMost : .less, from: start)
    case UInt8(ascii: ">"): return token(take(UInt8(ascii: "=")) ? .atLeast : .greater, from: start)
    case UInt8(ascii: "!"):
      if take(UInt8(ascii: "=")) { return token(.notEqual, from: start) }
      throw problem(from: start, "“!” has no meaning here", advice: "write “!=” for unequal, or “not”")
    default: throw unexpected(from: start)
    }
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private func token(_ kind: ExpressionToken.Kind, from start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, range: start..<position)
  }

  private func problem(from start: Int, _ message: String, advice: String? = nil) -> ExpressionProblem {
    ExpressionProblem(range: start..<max(position, start), message: message, advice: advice)
  }

  private mutating func equals(from start: Int) throws(ExpressionProblem) -> ExpressionToken {
    if take(UInt8(ascii: "=")) {
      throw problem(from: start, "“==” has no meaning here", advice: "write a single “=” for equal")
    }
    if current == UInt8(ascii: ">") || current == UInt8(ascii: "<") {
      let sign = current == UInt8(ascii: ">") ? ">" : "<"
      position += 1
      throw problem(from: start, "“=\(sign)” has no meaning here", advice: "write “\(sign)=”")
    }
    return token(.equal, from: start)
  }

  private mutating func number() throws(ExpressionProblem) -> ExpressionToken {
    let start = position
    skipDigits()
    if current == UInt8(ascii: "."), isDigit(at: position + 1) {
      position += 1
      skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      let sign = position + 1 < bytes.count ? bytes[position + 1] : 0
      let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? position + 2 : position + 1
      if isDigit(at: digits) {
        position = digits
        skipDigits()
      }
    }
    if let byte = current, byte == UInt8(ascii: ".") || isWordByte(byte) || byte >= 0x80 {
      while let byte = current, byte == UInt8(ascii: ".") || isWordByte(byte) { position += 1 }
      throw problem(
        from: start, "“\(string(start..<position))” is not a number", advice: "write numbers as 1, 1.5 or 1e3")
    }
    guard let value = Double(string(start..<position)), value.isFinite else {
      throw problem(
        from: start, "the number \(string(start..<position).prefix(40)) is too large", advice: "write a smaller number")
    }
    return token(.number(value), from: start)
  }

  private mutating func name() throws(ExpressionProblem) -> ExpressionToken {
    let start = position
    while let byte = current {
      if isWordByte(byte) {
        position += 1
      } else if byte == UInt8(ascii: "."), position + 1 < bytes.count, isWordByte(bytes[position + 1]) {
        position += 1
      } else {
        break
      }
    }
    return token(.name(string(start..<position)), from: start)
  }

  private mutating func text() throws(ExpressionProblem) -> ExpressionToken {
    let start = position
    position += 1
    while let byte = current, byte != UInt8(ascii: "\"") { position += 1 }
    guard current != nil else {
      throw problem(from: start, "this text has no closing quotation mark", advice: "end it with \"")
    }
    position += 1
    return token(.text(string(start + 1..<position - 1)), from: start)
  }

  private mutating func unexpected(from start: Int) -> ExpressionProblem {
    while let byte = current, byte & 0xC0 == 0x80 { position += 1 }
    let character = string(start..<position)
    let byte = bytes[start]
    if byte == UInt8(ascii: "%") {
      return problem(
        from: start, "unexpected character “%”", advice: "write a percentage as a plain number, such as 50")
    }
    if byte == UInt8(ascii: "'") {
      return problem(from: start, "unexpected character “'”", advice: "texts stand in double quotation marks: \"…\"")
    }
    if let meant = ["≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/", "−": "-", "–": "-"][character] {
      return problem(from: start, "unexpected character “\(character)”", advice: "write \(meant)")
    }
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "|") {
      return problem(from: start, "unexpected character “\(character)”", advice: "write “and” or “or”")
    }
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      return problem(
        from: start, "unexpected capital letter “\(character)”", advice: "names are written in small letters")
    }
    return problem(from: start, "unexpected character “\(Printable.text(character))”")
  }

  private mutating func skipDigits() {
    while isDigit(at: position) { position += 1 }
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
