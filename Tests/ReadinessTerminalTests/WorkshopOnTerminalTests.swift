import Foundation
import Glibc
import PseudoTerminal
import Readiness
import Testing

/// A workshop over the sample panel on a real terminal.
@Suite(.serialized) struct WorkshopOnTerminalTests {
  /// From the first question to the summary, interrupted by Ctrl-C between an answer and its reason and by a kill.
  @Test func aWholeWorkshopInterruptedAndResumed() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var first = try workshop.start()
    try first.wait(for: "5 respondents answered alone")
    try first.wait(for: "37 questions to discuss, the most urgent first.")
    try first.wait(for: "Question 1 of 37. Readiness / Organizational readiness / Mandate and sponsorship")
    try first.wait(for: "Executive sponsor     .  .  .  .  #")
    try first.wait(for: "Operations lead       .  #  .  .  .")
    try first.wait(for: "- Operations lead: An executive is named, but gives it no time")
    try first.wait(for: "Evidence: Target sheet for this year")
    try first.enter("4")
    try first.wait(for: "Noted: An executive gives time every week and settles disputes")
    try first.wait(for: "reason> ")
    #expect(workshop.joint()?.workshop?.outcomes == ["sponsor_owns_result": .agreed])
    #expect(workshop.joint()?.workshop?.openReasons == ["sponsor_owns_result"])
    first.send("\u{3}")
    try first.wait(for: "0 of 37 questions settled. To go on: readiness workshop --plain")
    let interrupted = try first.waitForExit()
    #expect(interrupted == .exited(130))

    var second = try workshop.start()
    try second.wait(for: "Going on where it stopped: 0 of 37 questions settled.")
    try second.wait(for: "Agreed so far: An executive gives time every week")
    try second.wait(for: "Why, in a sentence?")
    try second.enter("She opened her calendar")
    try second.wait(for: "Question 2 of 37")
    try second.enter(":disagree")
    try second.wait(for: "What keeps you apart, in a sentence?")
    try second.enter("Nobody has asked the leaders yet")
    try second.wait(for: "Question 3 of 37")
    #expect(workshop.joint()?.notes["leaders_share_reasons"] == "Nobody has asked the leaders yet")
    second.kill(SIGKILL)
    let killed = try second.waitForExit()
    #expect(killed == .killed(signal: SIGKILL))

    var third = try workshop.start()
    try third.wait(for: "2 of 37 questions settled.")
    for number in 3...37 {
      try third.wait(for: "Question \(number) of 37")
      try third.enter("2")
      try third.enter("As operations showed, \(number)")
    }
    try third.wait(for: "37 of 37 questions settled.")
    try third.wait(for: "No joint answer: 2")
    try third.enter("")
    try third.wait(for: "Agreed\r\n")
    try third.wait(for: "Reason: She opened her calendar")
    try third.wait(for: "No joint answer: the joint value stays as computed")
    try third.wait(for: "Reason: Nobody has asked the leaders yet")
    try third.wait(for: "Joint recommendation: Reconsider outsourcing; before: Prepare first")
    let finished = try third.waitForExit()
    #expect(finished == .exited(0))
    let joint = try #require(workshop.joint())
    #expect(joint.workshop?.outcomes.count == 37)
    #expect(joint.workshop?.openReasons == [])
    #expect(joint.answers["sponsor_owns_result"] == .number(4))
    #expect(joint.notes.count == 37)
    #expect(joint.workshop?.respondents.map(\.role) == PanelWorkshop.names)
    #expect(try workshop.areAnswersUntouched())
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path).sorted()
    #expect(names == ["joint.yaml", "panel"])
  }

  @Test func theCommandsOfAWorkshop() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    for (line, shown) in [
      ("?", ":disagree TEXT"), (":back", "This is the first question."), ("4", "Why, in a sentence?"),
      ("?", "go on without a reason"), (":why", "The reason comes first"), ("", "Please give the reason"),
      (":score", "Known so far"), (":back", "Agreed so far: An executive gives time"),
      ("\u{7F}5", "Noted: An executive gives time every week and has announced"), ("Announced", "Question 2 of 37"),
      (":skip", "Question 3 of 37"), (":disagree We differ", "No joint answer; everybody stays"),
      ("", "Please answer, or type :skip"), (":back", "Settled so far: no joint answer"),
      (":skip", "It stays: no joint answer."), (":review", "Open: 2, 4-37"), (":goto savings", "beside this session"),
      ("12", "Why, in a sentence?"), (":skip", "Question 4 of 37"), (":save", "Saved."),
      (":quit", "2 of 37 questions settled. To go on: readiness workshop --plain"),
    ] {
      try terminal.enter(line)
      try terminal.wait(for: shown)
    }
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
    let joint = try #require(workshop.joint())
    #expect(
      joint.workshop?.outcomes
        == ["sponsor_owns_result": .agreed, "decision_rights": .notAgreed, "savings": .agreed])
    #expect(joint.notes == ["sponsor_owns_result": "Announced", "decision_rights": "We differ"])
    #expect(joint.answers["savings"] == .number(12))
    // What nobody has discussed is the lower median of 3, 1, 3, 4.
    #expect(joint.answers["decision_rights"] == .number(3))
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalAtTheReasonKeepsTheAnswer(signal: Int32) throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("3")
    try terminal.wait(for: "reason> ")
    terminal.send("half a rea")
    try terminal.wait(for: "half a rea")
    terminal.kill(signal)
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + signal))
    #expect(workshop.joint()?.answers["sponsor_owns_result"] == .number(3))
    #expect(workshop.joint()?.workshop?.openReasons == ["sponsor_owns_result"])
  }

  @Test func controlCClearsAHalfTypedReasonFirstAndAKeyKeepsIt() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("3")
    try terminal.wait(for: "reason> ")
    terminal.send("half a reason\u{1B}OS")
    try terminal.wait(for: "Known so far")
    try terminal.wait(for: "reason> half a reason")
    terminal.send("\u{3}")
    try terminal.wait(for: "The line is cleared")
    try terminal.wait(for: "reason> ")
    terminal.send("\u{4}")
    try terminal.wait(for: "To go on:")
    let status = try terminal.waitForExit()
    #expect(status == .exited(75))
  }

  @Test func aHalfTypedReasonDoesNotBecomeTheAnswer() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("3")
    try terminal.wait(for: "reason> ")
    terminal.send("half a reason\u{1B}[Z")
    try terminal.wait(for: "Agreed so far: An executive attends the steering meetings")
    try terminal.wait(for: "> 3")
    terminal.send("\r")
    try terminal.wait(for: "reason> half a reason")
    terminal.send(", whole\r")
    try terminal.wait(for: "Question 2 of 37")
    #expect(workshop.joint()?.notes == ["sponsor_owns_result": "half a reason, whole"])
  }

  @Test func anEarlierReasonStandsOnTheLineAndControlCGetsPastIt() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("3")
    try terminal.enter(":: as seen")
    try terminal.wait(for: "Question 2 of 37")
    for _ in 0..<2 {
      try terminal.enter(":back")
      try terminal.wait(for: "Reason: : as seen")
      try terminal.wait(for: "> 3")
      terminal.send("\r")
      try terminal.wait(for: "reason> :: as seen")
      terminal.send("\r")
      try terminal.wait(for: "Question 2 of 37")
    }
    try terminal.enter(":back")
    try terminal.wait(for: "> 3")
    terminal.send("\r")
    try terminal.wait(for: "reason> :: as seen")
    terminal.send("\u{3}")
    try terminal.wait(for: "The line is cleared")
    try terminal.wait(for: "reason> ")
    terminal.send("\u{3}")
    try terminal.wait(for: "To go on:")
    let status = try terminal.waitForExit()
    #expect(status == .exited(130))
    #expect(workshop.joint()?.notes == ["sponsor_owns_result": ": as seen"])
    #expect(workshop.joint()?.workshop?.openReasons == ["sponsor_owns_result"])
  }

  @Test(arguments: ["", "set editing-mode vi\n"]) func disagreeingCanBeBoundToAKey(mode: String) throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    let inputrc = workshop.folder.appendingPathComponent("inputrc")
    try Data((mode + "$if readiness\n\"\\C-xd\": readiness-disagree\n$endif\n").utf8).write(to: inputrc)
    var terminal = try workshop.start(environment: ["INPUTRC=\(inputrc.path)"])
    try terminal.wait(for: "> ")
    terminal.send("\u{18}d")
    try terminal.wait(for: "No joint answer; everybody stays with the own one.")
    try terminal.wait(for: "What keeps you apart, in a sentence?")
    try terminal.enter("This")
    try terminal.wait(for: "Question 2 of 37")
    #expect(workshop.joint()?.workshop?.outcomes == ["sponsor_owns_result": .notAgreed])
  }

  @Test func aSecondWorkshopOnTheSameFileIsRefusedAndChangesElsewhereStay() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("3")
    try terminal.wait(for: "reason> ")
    var second = try workshop.start(columns: 250)
    try second.wait(for: "this file is being answered in another window")
    let refused = try second.waitForExit()
    #expect(refused == .exited(1))
    let changed = Data("answers: {}\n".utf8)
    try changed.write(to: URL(fileURLWithPath: workshop.jointFile))
    terminal.send("Seen\r")
    try terminal.wait(for: "Somebody else has changed the answer file meanwhile.")
    try terminal.wait(for: "Question 2 of 37")
    #expect(try Data(contentsOf: URL(fileURLWithPath: workshop.jointFile)) == changed)
    let beside = try String(contentsOfFile: workshop.folder.path + "/joint-2.yaml", encoding: .utf8)
    #expect(beside.contains("  sponsor_owns_result: Seen\n"), "\(beside)")
  }

  /// Other commands read the file with what was agreed on.
  @Test func theFileIsExportedWithItsJointValues() throws {
    let workshop = try PanelWorkshop()
    defer { workshop.remove() }
    var terminal = try workshop.start()
    try terminal.enter("1")
    try terminal.enter("Nobody does")
    try terminal.wait(for: "Question 2 of 37")
    try terminal.enter(":quit")
    _ = try terminal.waitForExit()
    var export = try workshop.run(["export", workshop.jointFile])
    try export.wait(for: "\"status\": \"failed\"")
    let status = try export.waitForExit()
    #expect(status == .exited(0))
    var panel = try workshop.run(["panel", "--format", "json", workshop.folder.path + "/panel", workshop.jointFile])
    try panel.wait(for: "the workshop agreed on 1 joint answer, which count here")
    try panel.wait(for: "\"status\": \"failed\"")
  }
}
