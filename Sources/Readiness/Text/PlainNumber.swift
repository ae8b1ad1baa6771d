/// Numbers written for machines and people alike: at most 6 decimals, no exponent where it can be helped.
package enum PlainNumber {
  /// The number rounded to 6 decimals, half away from zero: `76.16431`, `3`, `-0.5`; −0 is `0`.
  ///
  /// Numbers too large to have a sixth decimal are written with as many digits as tell them apart. The number must be
  /// finite.
  package static func text(_ number: Double) -> String {
    guard number.magnitude < 9_007_199_254 else {
      if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
      return "\(number)"
    }
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
}
