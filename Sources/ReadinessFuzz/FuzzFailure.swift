/// An input on which something went wrong.
struct FuzzFailure: Sendable {
  let seed: UInt64
  let execution: UInt64
  let format: FuzzFormat
  let input: [UInt8]
  let message: String

  /// What was tried, how to try it again, and the input with all that cannot be seen as escapes.
  var text: String {
    """
    \(message)
    seed \(seed), execution \(execution), \(format.rawValue), \(input.count) bytes
    again: readiness-fuzz --seed \(seed) --first \(execution) --executions 1
    \(Self.escaped(input))

    """
  }

  /// Bytes as text in which backslashes and whatever is not printable ASCII are escapes.
  static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): text += "\\\\"
      case 0x0A: text += "\\n\n"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }
}
