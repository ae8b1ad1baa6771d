import Glibc
import ReadinessTerminal
import Testing

@Suite struct PlainReaderTests {
  /// What a reader makes of these bytes in a pipe, to the end, and how many lines it then says are left.
  private func events(_ bytes: [UInt8], limit: Int = .max) -> (events: [LineEvent], left: Int) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return ([], -1) }
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    var reader = PlainReader(descriptor: ends[0])
    var events: [LineEvent] = []
    while events.count < limit {
      let event = reader.read(LineRequest(prompt: "> "))
      if event == .end { break }
      events.append(event)
    }
    return (events, reader.linesLeft())
  }

  @Test func linesWithAndWithoutAnEnd() {
    #expect(events(Array("a\n\nb\r\nc".utf8)).events == [.line("a"), .line(""), .line("b"), .line("c")])
    #expect(events([]).events == [])
    #expect(events(Array("\u{FEFF}a\n".utf8)).events == [.line("a")])
  }

  @Test func bytesThatAreNoText() {
    #expect(events([0x61, 0xFF, 0x0A, 0x62]).events == [.unreadable("The line is not valid UTF-8."), .line("b")])
    #expect(events([0x00, 0x0A]).events == [.line("\0")])
  }

  @Test func aFolderIsNoEndOfInput() {
    let folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    var reader = PlainReader(descriptor: folder)
    let event = reader.read(LineRequest(prompt: "> "))
    #expect(event == .failed("it is a folder, not a file"))
  }

  @Test func linesLeft() {
    #expect(events(Array("a\nb\n \nc".utf8), limit: 1).left == 2)
    #expect(events(Array("a\n\n \r\n".utf8), limit: 1).left == 0)
  }

  @Test func aPipeThatStaysOpenDoesNotKeepItWaiting() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = write(ends[1], "a\nb\n", 4)
    var reader = PlainReader(descriptor: ends[0])
    let event = reader.read(LineRequest(prompt: "> "))
    #expect(event == .line("a"))
    let left = reader.linesLeft()
    #expect(left == 1)
    close(ends[0])
    close(ends[1])
  }
}
