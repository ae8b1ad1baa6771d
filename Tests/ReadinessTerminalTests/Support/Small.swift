import Readiness
import ReadinessInterview
import ReadinessTerminal

/// Three questions, made by hand.
enum Small {
  static let questionnaire: Questionnaire = {
    var questionnaire = Questionnaire(id: "small", version: "1", title: "Small")
    questionnaire.sections = [Section(id: "all", title: "All", about: "About it.", children: .questions([0, 1, 2]))]
    questionnaire.topSections = [0]
    questionnaire.questions = [
      Question(
        id: "owned", kind: .scale(Scale(options: ["Not at all", "Partly", "Fully"].map { Scale.Option(label: $0) })),
        text: "Is it owned?", place: .section(0), evidence: "The mandate.", why: "It matters."),
      Question(id: "volume", kind: .number(NumberKind(unit: "%", minimum: 0)), text: "How much?", place: .section(0)),
      Question(id: "remark", kind: .text, text: "Anything else?\u{1B}[2J", place: .section(0)),
    ]
    return questionnaire
  }()

  /// Runs a session with these events and tells how it ended.
  static func run(
    _ events: [LineEvent], isInteractive: Bool = true, sheet: AnswerSheet = AnswerSheet(),
    log: SessionLog = SessionLog()
  ) -> (result: SessionResult, log: SessionLog) {
    var session = Session(
      interview: Interview(questionnaire: questionnaire, sheet: sheet) { answers in
        // Whoever does not own it is not asked how much.
        answers.indices.map { $0 != 1 || answers[0] != .scale(position: 1) }
      },
      reader: ScriptedReader(events, isInteractive: isInteractive, log: log),
      dialogue: Dialogue(width: { 60 }, write: { log.text += $0 }),
      resumeCommand: "readiness assess a.yaml",
      save: { sheet in
        if log.failures > 0 {
          log.failures -= 1
          return .failed("the disk is full")
        }
        log.saved.append(sheet)
        guard let file = log.elsewhere else { return .saved }
        log.elsewhere = nil
        return .savedElsewhere(file: file, resumeCommand: "readiness assess \(file)")
      })
    return (session.run(), log)
  }
}
