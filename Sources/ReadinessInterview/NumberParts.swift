/// The pieces of a written number.
struct NumberParts {
  /// What stands before and after the digits: a unit.
  let before: String
  let after: String
  /// Sign, digits and separators as written.
  let written: String
  private let sign: String
  private let digits: String
  private let exponent: String

  /// Takes a text apart; nil if it has no digits.
  init?(_ text: String) {
    let characters = Array(text)
    guard let firstDigit = characters.firstIndex(where: Self.isDigit) else { return nil }
    var start = firstDigit
    if start > 0, characters[start - 1] == "." { start -= 1 }
    let isSigned = start > 0 && (characters[start - 1] == "-" || characters[start - 1] == "+")
    sign = isSigned && characters[start - 1] == "-" ? "-" : ""
    before = Folding.trim(String(characters[..<(isSigned ? start - 1 : start)]))

    var end = start
    var lastDigit = start
    while end < characters.count, Self.isDigit(characters[end]) || Self.isSeparator(characters[end]) {
      if Self.isDigit(characters[end]) { lastDigit = end }
      end += 1
    }
    // Separators at the end belong to no number, except that a lone comma or point makes it unfinished.
    while end > lastDigit + 1, characters[end - 1].isWhitespace { end -= 1 }
    digits = String(characters[start..<end])

    var rest = characters[end...]
    var power = ""
    if let mark = rest.first, mark == "e" || mark == "E" {
      var tail = rest.dropFirst()
      if let sign = tail.first, sign == "-" || sign == "+" { power.append(tail.removeFirst()) }
      let figures = tail.prefix(while: Self.isDigit)
      if figures.isEmpty {
        power = ""
      } else {
        power = "e" + power + String(figures)
        rest = tail.dropFirst(figures.count)
      }
    }
    exponent = power
    after = Folding.trim(String(rest))
    written = sign + digits + exponent
  }

  /// The number, with a lone comma as the decimal sign; nil if the separators make no sense.
  var number: Double? {
    let points = digits.filter { $0 == "." }.count
    let commas = digits.filter { $0 == "," }.count
    switch (points, commas) {
    case (0, 0): return value(whole: digits, fraction: "", grouping: [])
    case (1, 0): return split(at: ".", grouping: [])
    case (0, 1): return split(at: ",", grouping: [])
    case (0, _): return value(whole: digits, fraction: "", grouping: [","])
    case (_, 0): return value(whole: digits, fraction: "", grouping: ["."])
    case (1, _) where isLast("."): return split(at: ".", grouping: [","])
    case (_, 1) where isLast(","): return split(at: ",", grouping: ["."])
    default: return nil
    }
  }

  /// The number with commas standing for thousands.
  var numberWithoutCommas: Double? { value(whole: digits, fraction: "", grouping: [","]) }

  /// Whether it looks like `1,500`, which is written for 1500 as well as for 1.5.
  var isCommaBeforeThreeDigits: Bool {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count == 2 && groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.allSatisfy { $0.allSatisfy(Self.isDigit) }
  }

  /// Whether it looks like `20-30` or `about 20`: two numbers, or a word for one that is not exact.
  var isMoreOrLess: Bool {
    after.contains(where: Self.isDigit) || Self.vagueBefore.contains(Folding.fold(before))
      || Self.vagueAfter.contains(Folding.fold(after))
  }

  private static let vagueBefore: Set = [
    "about", "almost", "approx", "approx.", "approximately", "around", "at least", "at most", "ca", "ca.", "circa",
    "less than",
    "maybe", "more than", "nearly", "over", "perhaps", "roughly", "some", "under", "up to", "~", "≈", "<", ">", "<=",
    ">=", "≤",
    "≥", "±",
  ]
  private static let vagueAfter: Set = ["+", "or less", "or more", "or so", "ish", "-ish", "?"]

  private func isLast(_ mark: Character) -> Bool { digits.last { $0 == "." || $0 == "," } == mark }

  private func split(at mark: Character, grouping: [Character]) -> Double? {
    guard let index = digits.lastIndex(of: mark) else { return nil }
    let fraction = String(digits[digits.index(after: index)...])
    guard !fraction.isEmpty, fraction.allSatisfy(Self.isDigit) else { return nil }
    return value(whole: String(digits[..<index]), fraction: fraction, grouping: grouping)
  }

  private func value(whole: String, fraction: String, grouping: [Character]) -> Double? {
    let groups = whole.split(omittingEmptySubsequences: false) {
      grouping.contains($0) || $0.isWhitespace || $0 == "'"
    }
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let figures = groups.joined()
    guard figures.allSatisfy(Self.isDigit), !(figures.isEmpty && fraction.isEmpty) else { return nil }
    return Double(sign + (figures.isEmpty ? "0" : figures) + (fraction.isEmpty ? "" : "." + fraction) + exponent)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "." || character == "," || character == "'" || character.isWhitespace
  }
}
