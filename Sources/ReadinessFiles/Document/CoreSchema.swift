/// The meaning of plain scalars by the core schema of YAML 1.2.
enum CoreSchema {
  /// What a plain scalar stands for; nil for a number that no file may hold, such as `.inf` or `1e999`.
  static func content(of plain: String) -> DocumentNode.Content? {
    switch plain {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    guard let number = number(plain) else { return .text(plain) }
    return number.isFinite ? .number(number) : nil
  }

  /// The number that a plain scalar stands for, also one that is not finite; nil if it is no number.
  static func number(_ plain: String) -> Double? {
    guard let first = plain.utf8.first, first < 0x3A else { return nil }
    switch plain {
    case ".nan", ".NaN", ".NAN": return .nan
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF": return .infinity
    default: break
    }
    if plain.hasPrefix("0x") { return digits(plain.dropFirst(2), radix: 16) }
    if plain.hasPrefix("0o") { return digits(plain.dropFirst(2), radix: 8) }
    return isDecimal(plain) ? Double(plain) : nil
  }

  private static func digits(_ text: Substring, radix: Int) -> Double? {
    guard !text.isEmpty else { return nil }
    var number = 0.0
    for character in text {
      guard character.isASCII, let digit = character.hexDigitValue, digit < radix else { return nil }
      number = number * Double(radix) + Double(digit)
    }
    return number
  }

  /// Whether the text is `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func dropDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    func drop(_ accepted: String) -> Bool {
      guard let first = rest.first, accepted.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = drop("+-")
    let whole = dropDigits()
    let fraction = drop(".") ? dropDigits() : 0
    guard whole + fraction > 0 else { return false }
    if drop("eE") {
      _ = drop("+-")
      guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
