import Readiness

/// The pieces of a YAML text, quoted where they would not read back as the same text.
enum YAMLText {
  /// Longer keys are written after `?`, since YAML wants the colon of a key near.
  private static let keyLimit = 120

  /// A key with its value, already written, on a line of its own.
  static func entry(_ key: String, _ value: String, indent: Int = 0) -> String {
    let blanks = String(repeating: " ", count: indent)
    let key = scalar(key, inFlow: true)
    if key.utf8.count > keyLimit { return "\(blanks)? \(key)\n\(blanks): \(value)\n" }
    return "\(blanks)\(key): \(value)\n"
  }

  /// A text as the value of a key; one of several lines is written as such, each line `indent` blanks in.
  static func value(_ text: String, indent: Int) -> String {
    guard canBeLiteral(text) else { return scalar(text, inFlow: false) }
    let blanks = String(repeating: " ", count: indent)
    let endsLine = text.utf8.last == .lineFeed
    let lines = (endsLine ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false)
    return (endsLine ? "|" : "|-") + lines.map { $0.isEmpty ? "\n" : "\n\(blanks)\($0)" }.joined()
  }

  /// A text on one line, in quotes if need be; `inFlow` if it stands in brackets or braces or is a key.
  static func scalar(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// Words that readers of YAML 1.1 take for true and false.
  private static let oldBooleans: Set = ["y", "n", "yes", "no", "on", "off"]

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard first.isLetterOrDigit, last != " ", !oldBooleans.contains(text.lowercased()) else { return false }
    guard case .text? = CoreSchema.content(of: text) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      if scalar == "," { return !inFlow }
      return scalar.isASCII ? scalar.isLetterOrDigit || harmless.contains(scalar) : isHarmless(scalar)
    }
  }

  /// Characters that mean nothing within a plain text.
  private static let harmless = Set(" _-./()+%;=$!?'\"<>~^*@&".unicodeScalars)

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    Printable.isPrintable(scalar) && scalar.value != 0xA0 && scalar.value & 0xFFFE != 0xFFFE
  }

  /// Whether a text of several lines survives as a literal block: it starts with a character and ends with at most one line end.
  private static func canBeLiteral(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(.lineFeed), let first = bytes.first, !first.isBlank, !text.hasSuffix("\n\n") else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.isASCII ? Printable.isPrintable($0) : isHarmless($0)) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case let scalar where scalar.isASCII && Printable.isPrintable(scalar) || !scalar.isASCII && isHarmless(scalar):
        result.unicodeScalars.append(scalar)
      case let scalar where scalar.value <= 0xFF: result += "\\x" + Hexadecimal.text(scalar.value, digits: 2)
      case let scalar where scalar.value <= 0xFFFF: result += "\\u" + Hexadecimal.text(scalar.value, digits: 4)
      case let scalar: result += "\\U" + Hexadecimal.text(scalar.value, digits: 8)
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}
