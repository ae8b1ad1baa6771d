import Glibc

/// Bytes that are written one after the other and kept in one piece of memory, which grows.
///
/// Whoever makes one releases it.
struct ByteOutput {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  func release() { start.deallocate() }

  mutating func removeAll() { count = 0 }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Makes room for so many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Writes a byte, for which there is room.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  /// Counts bytes as written that stand behind the last one already.
  @inline(__always)
  mutating func advance(_ more: Int) { count &+= more }

  /// Writes bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
    reserve(more)
    memcpy(start + count, bytes, more)
    count &+= more
  }

  /// Writes bytes of which there are mostly few; up to 7 bytes behind them can be read, and there is room for them.
  @inline(__always)
  mutating func appendShort(_ bytes: UnsafePointer<UInt8>, count more: Int) {
    reserve(more &+ 8)
    var copied = 0
    while copied < more {
      let word = UnsafeRawPointer(bytes + copied).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(start + count + copied).storeBytes(of: word, as: UInt64.self)
      copied &+= 8
    }
    count &+= more
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    reserve(bytes.count)
    for byte in bytes { put(byte) }
  }
}
