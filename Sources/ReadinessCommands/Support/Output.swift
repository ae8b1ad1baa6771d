#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Readiness
import ReadinessFiles

/// Where a command writes: data to standard output, everything else to standard error.
enum Output {
  static func write(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  static func write(_ text: String) {
    write(bytes: Array(text.utf8))
  }

  /// Writes data; a reader that has gone away ends the program.
  static func write(bytes: [UInt8]) {
    writeAll(bytes, to: STDOUT_FILENO)
  }

  /// Writes a file, whole or not at all; it can be read by its owner only.
  static func write(_ text: String, toFile path: String) throws {
    do {
      try OutputFile.write(Array(text.utf8), to: path, access: .confidential)
    } catch {
      throw Failure.told("\(path): error: \(error.message)")
    }
  }

  /// Tells something to the person at the terminal.
  static func tell(_ text: String) {
    writeAll(Array((Printable.text(text) + "\n").utf8), to: STDERR_FILENO)
  }

  static func tell(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    writeAll(Array(DiagnosticRenderer.text(of: diagnostics).utf8), to: STDERR_FILENO)
  }

  /// How wide pages may be: the width of the terminal, or 100 cells where standard output is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return
      }
    }
  }
}
