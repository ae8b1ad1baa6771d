import Glibc
import Readiness
import ReadinessFiles

/// Where a command writes: data to standard output, everything else to standard error.
enum Output {
  /// Writes lines of data.
  static func write(_ lines: [String]) throws {
    try write(lines.map { $0 + "\n" }.joined())
  }

  /// Writes data; fails, having told why, if it cannot all be written.
  static func write(_ text: String) throws {
    try write(bytes: Array(text.utf8))
  }

  /// Writes data; fails, having told why, if it cannot all be written.
  static func write(bytes: [UInt8]) throws {
    guard let reason = OutputStream.write(bytes, to: STDOUT_FILENO) else { return }
    throw Failure.told(reason, file: "standard output")
  }

  /// Writes a file, whole or not at all, or standard output for `-`; never over one of the files that were read.
  static func write(_ text: String, toFile path: String, notOver inputs: [String]) throws {
    if isStandard(path) { return try write(text) }
    try refuse(path, notOver: inputs)
    do {
      try OutputFile.write(Array(text.utf8), to: path)
    } catch {
      throw Failure.told(error.message, file: path)
    }
  }

  /// Begins a file that is written piece by piece; fails, having told why, if that cannot be done.
  static func begin(_ path: String) throws -> OutputFile.Draft {
    do {
      return try OutputFile.begin(path)
    } catch {
      throw Failure.told(error.message, file: path)
    }
  }

  /// Whether a name stands for the standard output.
  static func isStandard(_ path: String) -> Bool { path == "-" || path == "/dev/stdout" }

  /// Fails, having told why, if a file to write is one of those that are read.
  static func refuse(_ path: String, notOver inputs: [String]) throws {
    guard let input = inputs.first(where: { InputFile.isSame($0, path) }) else { return }
    throw Failure.told(
      "this would overwrite \(input), which is read", file: path, advice: "name another file to write")
  }

  /// Tells something to the person at the terminal.
  static func tell(_ text: String) {
    var lines = [Printable.text(text)]
    if let width = columns(of: STDERR_FILENO) {
      let indent = String(text.prefix { $0 == " " })
      lines = TextWrap.lines(lines[0], width: width, first: indent, indent: indent)
    }
    _ = OutputStream.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: STDERR_FILENO)
  }

  /// Tells problems of files.
  static func tell(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    _ = OutputStream.write(Array(DiagnosticRenderer.text(of: diagnostics).utf8), to: STDERR_FILENO)
  }

  /// Whether data goes to a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How wide the terminal is that everything but data goes to, in cells; nil if it goes elsewhere.
  static var errorWidth: Int? { isatty(STDERR_FILENO) == 1 ? columns(of: STDERR_FILENO) ?? 80 : nil }

  /// How wide pages may be: the width of the terminal, or 100 cells where standard output is none.
  static var width: Int { columns(of: STDOUT_FILENO) ?? 100 }

  /// How wide a terminal is, in cells; nil for what is none.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
