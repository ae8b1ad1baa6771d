import Glibc

/// Finds bytes between two places.
enum ByteSearch {
  @inline(__always)
  static func first(
    _ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    memchr(start, Int32(byte), end - start).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// How often it is there.
  static func count(_ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    UnsafeBufferPointer(start: start, count: end - start).reduce(0) { $0 &+ ($1 == byte ? 1 : 0) }
  }

  @inline(__always)
  static func last(
    _ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var place = end
    while place > start {
      place -= 1
      if place.pointee == byte { return place }
    }
    return nil
  }
}
