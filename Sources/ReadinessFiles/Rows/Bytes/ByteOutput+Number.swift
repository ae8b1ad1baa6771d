import Readiness

extension ByteOutput {
  /// Writes a number as `PlainNumber` does, rounded to 6 decimals half away from zero.
  @inline(__always)
  mutating func append(number: Double) {
    reserve(32)
    let scaled = number * 1e6
    guard scaled.magnitude < 9e15 else { return append(PlainNumber.text(number).utf8) }
    var millionths = Int64(scaled.magnitude)
    if scaled.magnitude - Double(millionths) >= 0.5 { millionths &+= 1 }
    if millionths == 0 { return put(UInt8(ascii: "0")) }
    if number < 0 { put(UInt8(ascii: "-")) }
    let magnitude = UInt64(bitPattern: millionths)
    let (whole, fraction) = (magnitude / 1_000_000, UInt32(truncatingIfNeeded: magnitude % 1_000_000))
    if whole < 100 {
      if whole >= 10 { put(48 &+ UInt8(truncatingIfNeeded: whole / 10)) }
      put(48 &+ UInt8(truncatingIfNeeded: whole % 10))
    } else {
      append(whole: whole)
    }
    if fraction != 0 { append(fraction: fraction) }
  }

  private mutating func append(whole: UInt64) {
    var (rest, length) = (whole, 0)
    while rest > 0 { (rest, length) = (rest / 10, length &+ 1) }
    rest = whole
    for position in (0..<length).reversed() {
      start[count &+ position] = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    advance(length)
  }

  @inline(__always)
  private mutating func append(fraction: UInt32) {
    put(UInt8(ascii: "."))
    let (first, rest) = (fraction / 10_000, fraction % 10_000)
    put(pair: first)
    put(pair: rest / 100)
    put(pair: rest % 100)
    var zeros = 0
    while start[count &- 1 &- zeros] == UInt8(ascii: "0") { zeros &+= 1 }
    advance(0 &- zeros)
  }

  @inline(__always)
  private mutating func put(pair: UInt32) {
    let tens = (pair &* 103) >> 10
    put(48 &+ UInt8(truncatingIfNeeded: tens))
    put(48 &+ UInt8(truncatingIfNeeded: pair &- tens &* 10))
  }
}
