/// Numbers written for machines and people alike: at most 6 decimals, no exponent where it can be helped.
package enum PlainNumber {
  /// The number rounded to 6 decimals, half away from zero: `76.16431`, `3`, `-0.5`; −0 is `0`.
  ///
  /// Numbers too large to have a sixth decimal are written with as many digits as tell them apart. The number must be
  /// finite.
  package static func text(_ number: Double) -> String {
    guard number.magnitude < 9_007_199_254 else { return large(number) }
    let millionths = Int64((number * 1e6).rounded(.toNearestOrAwayFromZero))
    let magnitude = millionths.magnitude
    var text = (millionths < 0 ? "-" : "") + String(magnitude / 1_000_000)
    var fraction = magnitude % 1_000_000
    guard fraction != 0 else { return text }
    var digits = 6
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let written = String(fraction)
    text += "." + String(repeating: "0", count: digits - written.count) + written
    return text
  }

  private static func large(_ number: Double) -> String {
    guard number == number.rounded() else { return "\(number)" }
    if let whole = Int64(exactly: number) { return String(whole) }
    // The shortest digits that tell the number apart, such as 1.5e+20, written out.
    let parts = "\(number.magnitude)".split { $0 == "e" || $0 == "." }
    guard let exponent = parts.last.flatMap({ Int($0) }) else { return "\(number)" }
    let digits = parts.dropLast().joined()
    let decimals = parts.count == 3 ? parts[1].count : 0
    return (number < 0 ? "-" : "") + digits + String(repeating: "0", count: max(0, exponent - decimals))
  }
}
