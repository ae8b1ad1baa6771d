import Readiness

/// The pieces of a JSON text.
enum JSONText {
  /// A text in quotes; whatever is not harmless to show becomes an escape.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if Printable.isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar) ?? .init() { result += "\\u" + Hexadecimal.text(UInt32(unit), digits: 4) }
        }
      }
    }
    return result + "\""
  }

  /// An object with a member a line, the last brace `indent` blanks in.
  static func object(_ members: [(String, String)], indent: Int) -> String {
    if members.isEmpty { return "{}" }
    let blanks = String(repeating: " ", count: indent)
    let lines = members.map { "\(blanks)  \(string($0)): \($1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(blanks)}"
  }
}

/// Numbers in hexadecimal.
enum Hexadecimal {
  /// At least so many digits, in capitals.
  static func text(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
