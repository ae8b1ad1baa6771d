import PseudoTerminal
import Testing

/// Scoring many answers at a terminal.
@Suite struct ScoreOnTerminalTests {
  private static let rows = """
    {"organization":"Acme","answers":{"volume":8}}
    {"organization":"B\\u001b[31mad","answers":{"volume":26}}

    """

  @Test func manyRowsAreATable() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    _ = try workshop.write(Self.rows, as: "rows.ndjson")
    var terminal = try workshop.shell("cd $FOLDER; $READINESS score -q small.yaml rows.ndjson", columns: 200)
    try terminal.wait(for: "2 sheets · 2 Go ahead")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.transcript.contains("organization   "))
    #expect(terminal.transcript.contains("B\\u{1B}[31mad"))
  }

  @Test func rowsThatGoSomewhereElseAreCSV() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    _ = try workshop.write(Self.rows, as: "rows.ndjson")
    var terminal = try workshop.shell("cd $FOLDER; $READINESS score -q small.yaml rows.ndjson | head -1")
    try terminal.wait(for: "source,organization,respondent,")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aLongRunTellsHowFarItHasCome() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    // Rows that come slowly: the second half, more than a piece that is scored at once, waits for longer than a second.
    let command = """
      cd $FOLDER; for n in $(seq 10000); do echo '{"organization":"Acme","answers":{"volume":8}}'; done > rows
      (cat rows; sleep 1.2; cat rows) | $READINESS score -q small.yaml - --columns organization -o out.csv
      echo; echo done
      """
    var terminal = try workshop.shell(command)
    try terminal.wait(for: " rows, ")
    try terminal.wait(for: " a second")
    try terminal.wait(for: "done")
    #expect(try terminal.waitForExit() == .exited(0))
    // The line has been taken away in the end.
    let end = terminal.transcript.suffix(120).split(separator: "\r", omittingEmptySubsequences: false)
    #expect(end.dropLast().last?.allSatisfy { $0 == " " } == true)
  }

  @Test(arguments: ["INT", "TERM", "HUP", "KILL"]) func anInterruptedRunLeavesNothing(_ signal: String) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    _ = try workshop.write("what was there\n", as: "out.csv")
    let command = """
      set -m; cd $FOLDER; mkfifo rows
      (head -c 3000000 /dev/zero | tr '\\0' x; echo; echo ready >&2; exec sleep 1000) > rows & writer=$!
      $READINESS score -q small.yaml --input-format ndjson rows --columns organization -o out.csv & program=$!
      read word; kill -\(signal) $program; wait $program; echo ended $?; kill $writer
      echo left: $(ls -A); cat out.csv; echo done
      """
    var terminal = try workshop.shell(command)
    try terminal.wait(for: "ready")
    terminal.send("go\r")
    try terminal.wait(for: "ended \(["INT": 130, "TERM": 143, "HUP": 129, "KILL": 137][signal] ?? 0)")
    try terminal.wait(for: "done")
    #expect(terminal.transcript.contains("left: out.csv rows small.yaml"))
    #expect(terminal.transcript.contains("\nwhat was there"))
  }
}
