import Glibc
import PseudoTerminal

/// How long a person waits between the Enter key and the next prompt, on a real terminal, with every answer saved and the
/// score told; beside a shell that reads with the same line editor and does nothing.
enum InterviewLatency {
  /// The figures, or why there are none.
  static func measure() -> [Figure] {
    guard let program = programBeside() else {
      print("interview: not measured, `readiness` is not built beside this program")
      return []
    }
    // Beside the program, which stands on a disk: elsewhere the file might be in memory, where saving takes no time. The
    // system puts letters in the place of the X.
    let place = program.dropLast("readiness".count)
    var pattern = Array("\(place)benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else {
      print("interview: not measured, there is no place for its file")
      return []
    }
    let folder = pattern.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let file = folder + "/answers.yaml"
    defer {
      unlink(file)
      rmdir(folder)
    }
    do {
      let waits = try interview(program, file)
      let shell = try emptyShell(prompts: waits.count)
      return [
        Figure(
          name: "interview: from Enter to the next prompt, median", nanoseconds: waits[waits.count / 2],
          limit: 5_000_000),
        Figure(
          name: "interview: from Enter to the next prompt, slowest of \(waits.count)", nanoseconds: waits.last ?? .nan),
        Figure(name: "interview: a shell with the same editor that does nothing, median", nanoseconds: shell),
        Figure(name: "interview: interview / shell", ratio: waits[waits.count / 2] / shell),
      ]
    } catch {
      print("interview: not measured: \(error)")
      return [Figure(name: "interview", nanoseconds: .nan, isRight: false)]
    }
  }

  /// A whole interview, every answer the first option or the number 1; the waits in ascending order.
  private static func interview(_ program: String, _ file: String) throws -> [Double] {
    var terminal = try PseudoTerminal.start(
      program, ["assess", "--live-score", file],
      environment: ["TERM=xterm", "LANG=C.UTF-8", "INPUTRC=/dev/null"], columns: 100, rows: 40)
    try terminal.wait(for: "> ")
    var waits: [Double] = []
    while true {
      let start = ContinuousClock.now
      terminal.send("1\r")
      let shown = try terminal.wait(for: "> ")
      waits.append(Self.nanoseconds(since: start))
      guard shown.contains("so far: ") else { throw Unexpected(screen: shown) }
      if shown.hasSuffix("review> ") { break }
    }
    terminal.send("\r")
    _ = try terminal.waitForExit()
    return waits.sorted()
  }

  private static func emptyShell(prompts: Int) throws -> Double {
    var terminal = try PseudoTerminal.start(
      "/bin/bash", ["-c", "while read -e -p '> ' line; do :; done"],
      environment: ["TERM=xterm", "LANG=C.UTF-8", "INPUTRC=/dev/null"], columns: 100, rows: 40)
    try terminal.wait(for: "> ")
    var waits: [Double] = []
    for _ in 0..<prompts {
      let start = ContinuousClock.now
      terminal.send("1\r")
      try terminal.wait(for: "> ")
      waits.append(Self.nanoseconds(since: start))
    }
    return waits.sorted()[waits.count / 2]
  }

  private struct Unexpected: Error, CustomStringConvertible {
    let screen: String
    var description: String { "an answer was not taken:\n\(screen)" }
  }

  private static func nanoseconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .nanoseconds(1)
  }

  /// The program in the folder of this one.
  private static func programBeside() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let program = own[...slash] + "readiness"
    return access(String(program), X_OK) == 0 ? String(program) : nil
  }
}
