import Glibc

/// Reads lines written beforehand, from a pipe or a file.
package struct PlainReader: LineReader {
  /// The longest line that is read, in bytes.
  package static let longestLine = 1 << 20

  package let isInteractive = false
  package private(set) var lineNumber = 0

  private let descriptor: Int32
  private var buffer: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// Why nothing more can be read, if that is not the end.
  private var failure: String?

  /// Reads from a descriptor that is open already; it stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    SignalWatch.start()
  }

  package mutating func read(_ request: LineRequest) -> LineEvent {
    var line: [UInt8] = []
    while true {
      if let signal = SignalWatch.take() { return .interrupted(signal: signal) }
      if let end = buffer.firstIndex(of: Self.newline) {
        line += buffer[..<end]
        buffer = buffer[(end + 1)...]
        break
      }
      line += buffer
      buffer = []
      guard line.count <= Self.longestLine else {
        lineNumber += 1
        return .unreadable("The line is longer than a million bytes.")
      }
      if isAtEnd {
        // The piece of a line before a failure is no answer.
        if let failure { return .failed(failure) }
        if line.isEmpty { return .end }
        break
      }
      fill()
    }
    lineNumber += 1
    if lineNumber == 1, line.starts(with: Self.byteOrderMark) { line.removeFirst(Self.byteOrderMark.count) }
    if line.last == Self.carriageReturn { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { return .unreadable("The line is not valid UTF-8.") }
    return .line(text)
  }

  /// Looks for more lines without waiting for a program that keeps the pipe open: what does not come within a fifth of
  /// a second is not there. Stops counting after a thousand lines.
  package mutating func linesLeft() -> Int {
    var count = 0
    var isBlank = true
    var bytes = 0
    while count < 1000, bytes < Self.longestLine {
      if buffer.isEmpty {
        if isAtEnd || !wait(milliseconds: 200) { break }
        fill()
        continue
      }
      bytes += buffer.count
      for byte in buffer {
        if byte == Self.newline {
          if !isBlank { count += 1 }
          isBlank = true
        } else if byte != Self.carriageReturn, byte != 0x20, byte != 0x09 {
          isBlank = false
        }
      }
      buffer = []
    }
    return count + (isBlank ? 0 : 1)
  }

  /// Takes what the descriptor has, after waiting for it for a moment; signals are looked for in between.
  private mutating func fill() {
    guard wait(milliseconds: 100) else { return }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer = bytes[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR, errno != EAGAIN {
      failure = Self.reason(errno)
      isAtEnd = true
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EISDIR: "it is a folder, not a file"
    case EBADF: "it is closed"
    case EIO: "the disk or the terminal does not work properly"
    default: String(cString: strerror(code))
    }
  }

  /// Waits until there is something to read, or the end; no longer than that, if the time is not negative.
  private func wait(milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
