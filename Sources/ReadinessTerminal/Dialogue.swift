import Glibc
import Readiness
import ReadinessInterview

/// Where the interview talks to people: lines that are only ever added, wrapped to the width of the moment.
package struct Dialogue {
  private let write: (String) -> Void
  private let width: () -> Int
  private let appearance: Appearance

  /// Writes with `write`; `width` is asked anew each time, in cells.
  package init(
    appearance: Appearance = .plain, width: @escaping () -> Int, write: @escaping (String) -> Void
  ) {
    self.appearance = appearance
    self.width = width
    self.write = write
  }

  /// Says something; text from files cannot act on the terminal.
  package func tell(_ passages: [Passage]) {
    let width = max(20, width())
    var text = ""
    for passage in passages {
      for line in Self.lines(of: passage, width: width) { text += appearance.text(line, passage.emphasis) + "\n" }
    }
    write(text)
  }

  /// Says one thing.
  package func tell(_ text: String, _ emphasis: Emphasis = .none) { tell([Passage(text, emphasis)]) }

  /// Shows lines that have been made to fit a width, such as a table, and that nothing in can act on the terminal.
  package func show(_ lines: (_ width: Int) -> [String]) {
    let width = width()
    // Where nothing limits the width, a table need not be as wide as its longest text.
    write(lines(width == .max ? 100 : max(40, width)).map { $0 + "\n" }.joined())
  }

  private static func lines(of passage: Passage, width: Int) -> [String] {
    let text = Folding.trim(passage.text)
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let harmless =
      isPlain
      ? text
      : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { Printable.text(String($0.map { $0.isWhitespace ? " " : $0 })) }
        .joined(separator: "\n")
    return TextWrap.lines(harmless, width: width, first: passage.first, indent: passage.indent)
  }
}

extension Dialogue {
  /// A dialogue on an open descriptor, as wide as its terminal; where it is none, lines are not broken.
  package static func on(descriptor: Int32, appearance: Appearance) -> Dialogue {
    Dialogue(
      appearance: appearance, width: { columns(of: descriptor) }, write: { writeAll($0, to: descriptor) })
  }

  /// The descriptor for the dialogue, which keeps the standard output free for data: the standard error, or the
  /// terminal itself if the standard error goes elsewhere.
  package static func openDescriptor(isInteractive: Bool) -> Int32 {
    guard isInteractive, isatty(STDERR_FILENO) == 0 else { return STDERR_FILENO }
    let terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDERR_FILENO
  }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return .max }
    // A terminal that does not know its size is taken for one of the usual size.
    return size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes all of it; a terminal that is gone is nobody to tell.
  private static func writeAll(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
