import Foundation
import PseudoTerminal
import Testing

/// The commands as they are typed, one after another on one terminal.
@Suite(.serialized) struct CommandsOnTerminalTests {
  @Test func allOfThem() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess()
    for (line, shown) in [
      ("?", ":goto ID"), (":back", "This is the first question."), ("2", "Question 2 of 6"), (":why", "an owner."),
      (":help", "Type a number from 1 to 3"), (":note on trial", "The note is kept."), (":note", "Note: on trial"),
      (":evidence a letter", "The evidence is kept."), (":unknown", "Noted: don't know"),
      (":na", "Noted: not applicable"), (":skip", "Left open."), (":score", "Known so far"),
      (":goto place", "Question 1 of 6"), ("1", "Question 5 of 6"), (":review", "Open: 4-6"),
      ("4", "Question 4 of 6"), ("12", "Noted: 12 %"), (":g 6", "Question 6 of 6"), (":b", "Question 5 of 6"),
      (":save", "Saved."), (":quit", "To go on: readiness assess -q"),
    ] {
      try terminal.enter(line)
      try terminal.wait(for: shown)
    }
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
    let saved = workshop.saved()
    let expected = """
      answers:
        place: here
        owned: unknown
        checks: not_applicable
        volume: 12
      notes:
        owned: on trial
      evidence:
        owned: a letter

      """
    #expect(saved.hasSuffix(expected), "\(saved)")
  }

  @Test func aFinishedInterviewIsOpenedAgainAndChanged() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    let lines = Workshop.answers.map { "  \($0.id): \($0.stored.contains(":") ? "'\($0.stored)'" : $0.stored)\n" }
    try workshop.write("questionnaire: {id: small}\nanswers:\n" + lines.joined(), as: "answers.yaml")
    var terminal = try workshop.assess()
    try terminal.wait(for: "6 of 6 questions answered.")
    try terminal.enter("vol\t")
    try terminal.wait(for: "> 12.5")
    terminal.send("7\r")
    try terminal.wait(for: "Noted: 7 %")
    try terminal.enter("")
    try terminal.wait(for: "Recommendation: Go ahead")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
    #expect(workshop.holds([(id: "volume", line: "", stored: "7")]), "\(workshop.saved())")
  }

  @Test func answersMoveToAnotherFile() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    var terminal = try workshop.assess(columns: 200)
    try terminal.enter("2")
    try terminal.wait(for: "Question 2 of 6")
    try terminal.enter(":save \(workshop.questionnaireFile)")
    try terminal.wait(for: "there is a file of this name already")
    try terminal.enter(":save \(workshop.folder.path)")
    try terminal.wait(for: "this is a folder, not a file")
    try terminal.enter(":save /nowhere/b.yaml")
    try terminal.wait(for: "there is no folder `/nowhere`")
    try terminal.enter(":save ~/b.yaml")
    try terminal.wait(for: "Saved in")
    // The new file is kept from other interviews, like the first.
    var second = try workshop.assess(columns: 250, file: workshop.folder.path + "/b.yaml")
    try second.wait(for: "this file is being answered in another window")
    try terminal.enter("fully")
    try terminal.wait(for: "Question 3 of 6")
    try terminal.enter(":quit")
    try terminal.wait(for: "/b.yaml")
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
    let moved = try String(contentsOfFile: workshop.folder.path + "/b.yaml", encoding: .utf8)
    #expect(moved.contains("  place: there\n  owned: 3\n"), "\(moved)")
    #expect(!workshop.saved().contains("owned"))
  }

  @Test func whatWasAnsweredEarlierIsGoneThroughAgain() throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    let lines = Workshop.answers.map { "  \($0.id): \($0.stored.contains(":") ? "'\($0.stored)'" : $0.stored)\n" }
    let earlier = try workshop.write("date: 2026-05-01\nanswers:\n" + lines.joined(), as: "earlier.yaml")
    var terminal = try workshop.assess(["--again", earlier])
    try terminal.enter("")
    try terminal.wait(for: "Noted: There, far away")
    try terminal.enter("not")
    try terminal.wait(for: "Noted: Not at all. Changed from: Fully")
    for number in 3...6 {
      try terminal.enter("")
      try terminal.wait(for: number < 6 ? "Question \(number + 1)" : "review> ")
    }
    #expect(terminal.transcript.contains("= Not at all, changed from: Fully"))
    terminal.send("\r")
    try terminal.wait(for: "What moved since 2026-05-01")
    try terminal.wait(for: "Is the result owned? Now: Not at all. Before: Fully.")
    let status = try terminal.waitForExit()
    #expect(status == .exited(0))
    let answers = Workshop.answers.filter { $0.id != "owned" } + [(id: "owned", line: "", stored: "1")]
    #expect(workshop.holds(answers), "\(workshop.saved())")
  }
}
