import Glibc
import Readiness
import ReadinessInterview

/// The interview on the standard streams: with a line editor on a terminal, line by line from anything else.
package enum StandardSession {
  /// Whether a person sits at the standard input.
  package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks until there is nothing more to ask or the session is left; the standard output stays free for data.
  ///
  /// From here on the process notes Ctrl-C, hang-ups and requests to stop instead of dying of them.
  package static func run(
    _ interview: Interview, appearance: Appearance, keeper: AnswerKeeper, scores: ScoreView,
    exhibit: ((_ question: Int, _ width: Int) -> [String])? = nil
  ) -> SessionResult {
    let isInteractive = isInteractive
    let output = Dialogue.openDescriptor(isInteractive: isInteractive)
    let dialogue = Dialogue.on(descriptor: output, appearance: appearance)
    if isInteractive {
      var session = Session(
        interview: interview, reader: ReadlineEditor(output: output), dialogue: dialogue, keeper: keeper,
        scores: scores, exhibit: exhibit)
      return session.run()
    }
    var session = Session(
      interview: interview, reader: PlainReader(descriptor: STDIN_FILENO), dialogue: dialogue, keeper: keeper,
      scores: scores, exhibit: exhibit)
    return session.run()
  }
}
