import Glibc

/// Names between quotation marks, to be recognised where they stand in a text.
///
/// Where a text is looked at, at least 8 bytes behind its end have to be readable.
final class NameTable: Sendable {
  private struct Entry {
    /// Where the words of the name begin, eight bytes each.
    let firstWord: Int32
    /// Bytes with both quotation marks.
    let length: Int32
    /// Which of the bytes of the last word belong to the name.
    let lastMask: UInt64
  }

  let count: Int
  // Filled when the table is made and only read after that, which a pointer cannot tell the compiler.
  nonisolated(unsafe) private let entries: UnsafeMutablePointer<Entry>
  nonisolated(unsafe) private let words: UnsafeMutablePointer<UInt64>
  /// By hash, a position; -1 where there is none.
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<Int32>
  private let slotMask: Int

  /// Takes names without quotation marks and backslashes; of equal names the first counts.
  init(_ names: [String]) {
    count = names.count
    let quoted = names.map { [.quotationMark] + Array($0.utf8) + [.quotationMark] }
    entries = .allocate(capacity: max(count, 1))
    words = .allocate(capacity: quoted.reduce(1) { $0 + ($1.count + 7) / 8 })
    var slotCount = 8
    while slotCount < count * 4 { slotCount *= 2 }
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
    slotMask = slotCount - 1
    var next = 0
    for (position, bytes) in quoted.enumerated() {
      let rest = (bytes.count - 1) % 8 + 1
      entries[position] = Entry(
        firstWord: Int32(next), length: Int32(bytes.count),
        lastMask: rest == 8 ? .max : (1 << UInt64(rest * 8)) - 1)
      for start in stride(from: 0, to: bytes.count, by: 8) {
        words[next] = bytes[start..<min(start + 8, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        next += 1
      }
      insert(position, bytes)
    }
  }

  deinit {
    entries.deallocate()
    words.deallocate()
    slots.deallocate()
  }

  private func insert(_ position: Int, _ bytes: [UInt8]) {
    let padded = bytes + [UInt8](repeating: 0, count: 8)
    padded.withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { return }
      if self.position(start, length: bytes.count) >= 0 { return }
      var slot = hash(start, bytes.count) & slotMask
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Int32(position)
    }
  }

  /// The length of a name with both quotation marks.
  @inline(__always)
  func length(_ position: Int) -> Int { Int(entries[position].length) }

  /// Whether the name, with both quotation marks, stands at a place.
  @inline(__always)
  func matches(_ position: Int, at start: UnsafePointer<UInt8>) -> Bool {
    let entry = entries[position]
    var word = words + Int(entry.firstWord)
    var place = start
    var left = entry.length
    while left > 8 {
      if Self.load(place) != word.pointee { return false }
      (word, place, left) = (word + 1, place + 8, left &- 8)
    }
    return Self.load(place) & entry.lastMask == word.pointee
  }

  /// The position of the name that stands at a place, both quotation marks counted; -1 if it is none of these.
  func position(_ start: UnsafePointer<UInt8>, length: Int) -> Int {
    var slot = hash(start, length) & slotMask
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if self.length(position) == length, matches(position, at: start) { return position }
      slot = (slot + 1) & slotMask
    }
    return -1
  }

  @inline(__always)
  private func hash(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let first = length < 8 ? Self.load(start) & ((1 << UInt64(length * 8)) - 1) : Self.load(start)
    let last = length < 8 ? 0 : Self.load(start + length - 8)
    let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  @inline(__always)
  private static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
