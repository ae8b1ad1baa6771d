/// Looks for what could act on a terminal.
enum RawControls {
  /// The first character that may not reach a terminal, in words; line breaks may.
  static func first(in bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are not UTF-8" }
    let scalar = text.unicodeScalars.first { scalar in
      guard scalar != "\n" else { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return true
      default: return false
      }
    }
    return scalar.map { "the character U+\(String($0.value, radix: 16, uppercase: true))" }
  }
}
