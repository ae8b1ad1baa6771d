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
    var (rest, length) = (fraction, 6)
    while rest % 10 == 0 { (rest, length) = (rest / 10, length &- 1) }
    var position = length
    while position > 0 {
      position &-= 1
      start[count &+ position] = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    advance(length)
  }
}
