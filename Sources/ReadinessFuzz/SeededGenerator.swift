/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of one execution of a run.
  init(seed: UInt64, execution: UInt64) {
    var mixing = SeededGenerator(seed: seed)
    state = mixing.next() ^ (execution &* 0xD134_2543_DE82_EF95)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 on and below a limit.
  mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % max(limit, 1) }

  /// Whether something happens that happens once in so many times.
  mutating func isOne(in times: Int) -> Bool { below(times) == 0 }

  mutating func element<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A part of some bytes, mostly a short one.
  mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = below(bytes.count + 1)
    let longest = bytes.count - start
    let length = isOne(in: 4) ? below(longest + 1) : below(min(longest, 12) + 1)
    return start..<(start + length)
  }
}
