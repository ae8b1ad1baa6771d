import Glibc

/// What the process and the clock show.
enum Resources {
  /// Memory of the process in KiB: resident now, and at most so far.
  static func memory() -> (now: Int, most: Int) {
    guard let file = fopen("/proc/self/status", "r") else { return (0, 0) }
    defer { fclose(file) }
    var (now, most) = (0, 0)
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      let number = Int(text.filter { $0.isNumber }) ?? 0
      if text.hasPrefix("VmRSS:") { now = number }
      if text.hasPrefix("VmHWM:") { most = number }
    }
    return (now, most)
  }

  /// Nanoseconds of a clock that does not go back.
  static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
