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
      keeper: AnswerKeeper(
        resumeCommand: "readiness assess a.yaml",
        save: { log.save($0) },
        saveElsewhere: { sheet, file in
          guard file != "there.yaml" else { return .failed("there is a file of this name already") }
          log.movedTo.append(file)
          log.saved.append(sheet)
          log.failures = 0
          return .savedElsewhere(file: file, resumeCommand: "readiness assess \(file)")
        }),
      scores: ScoreView(page: { sheet, width in ["\(sheet.answers.count) answers, \(width) cells"] }))
    return (session.run(), log)
  }
}
