import Readiness

/// The pieces of a JSON text.
enum JSONText {
  /// An object with a member a line, the last brace `indent` blanks in.
  static func object(_ members: [(String, String)], indent: Int) -> String {
    if members.isEmpty { return "{}" }
    let blanks = String(repeating: " ", count: indent)
    let lines = members.map { "\(blanks)  \(JSONString.quoted($0)): \($1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(blanks)}"
  }
}
