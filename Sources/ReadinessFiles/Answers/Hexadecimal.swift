/// Numbers in hexadecimal.
enum Hexadecimal {
  /// At least so many digits, in capitals.
  static func text(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
