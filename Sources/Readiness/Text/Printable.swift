/// Text from files made safe to show: what could steer a terminal or reorder a line becomes a visible escape.
package enum Printable {
  /// The text as one line, with control characters, line breaks and bidirectional controls as `\u{…}` escapes.
  ///
  /// A text of `a`, escape, `[31m` becomes `a\u{1B}[31m`.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPrintable($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isPrintable(scalar) { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
    }
    return result
  }

  /// Whether the character may be sent to a terminal as it is.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
