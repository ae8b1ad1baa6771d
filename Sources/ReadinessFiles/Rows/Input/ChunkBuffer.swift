import Glibc

/// Memory that is read into, with some readable bytes behind its end.
///
/// Whoever makes one releases it.
struct ChunkBuffer {
  /// How many bytes behind the end may be looked at.
  static let padding = 64

  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    // The system gives large pieces of zeros without touching them, which a small input never does either.
    // Without memory nothing can go on; Swift's own allocation ends the program in the same way.
    guard let memory = calloc(capacity + Self.padding, 1) else { fatalError("out of memory") }
    start = memory.bindMemory(to: UInt8.self, capacity: capacity + Self.padding)
  }

  func release() { free(start) }

  var end: UnsafeMutablePointer<UInt8> { start + count }
  var room: Int { capacity - count }

  /// Makes it larger, keeping what it holds.
  mutating func grow(to larger: Int) {
    guard larger > capacity else { return }
    var other = ChunkBuffer(capacity: larger)
    other.start.update(from: start, count: count)
    other.count = count
    release()
    self = other
  }

  /// Adds bytes.
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ more: Int) {
    grow(to: count + more)
    end.update(from: bytes, count: more)
    count += more
  }

  /// Puts a byte behind the end, which is not counted.
  func terminate(_ byte: UInt8) { end.pointee = byte }

  /// Reads once from an open file into its room; false at the end, else the failure.
  mutating func take(from descriptor: Int32) -> Result<Bool, FileFailure> {
    while true {
      let got = read(descriptor, end, room)
      if got >= 0 {
        count += got
        return .success(got > 0)
      }
      if errno == EAGAIN {
        // Whoever started the program may have made its standard input one that does not wait.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return .failure(FileFailure(code: errno))
      }
    }
  }

  /// Reads from an open file until it is full or there is no more; false at the end, else the failure.
  ///
  /// Of an ordinary file the end can be told from the first read that stops short, `untilShort`; with small files that
  /// saves a call of the system for each.
  mutating func fill(from descriptor: Int32, untilShort: Bool = false) -> Result<Bool, FileFailure> {
    while room > 0 {
      switch take(from: descriptor) {
      case .success(true): if untilShort, room > 0 { return .success(false) }
      case .success(false): return .success(false)
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(true)
  }
}
