import Glibc
import Readiness
import ReadinessInterview

/// The interview on the standard streams: with a line editor on a terminal, line by line from anything else.
package enum StandardSession {
  /// Whether a person sits at the standard input.
  package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks until there is nothing more to ask or the session is left; the standard output stays free for data.
  ///
  /// `resumeCommand` is shown to a person who leaves; `save` is called after every answer. From here on the process
  /// notes Ctrl-C, hang-ups and requests to stop instead of dying of them.
  package static func run(
    _ interview: Interview, resumeCommand: String, save: @escaping (AnswerSheet) -> SaveResult
  ) -> SessionResult {
    let isInteractive = isInteractive
    let output = Dialogue.openDescriptor(isInteractive: isInteractive)
    let dialogue = Dialogue.on(descriptor: output)
    if isInteractive {
      var session = Session(
        interview: interview, reader: ReadlineEditor(output: output), dialogue: dialogue,
        resumeCommand: resumeCommand, save: save)
      return session.run()
    }
    var session = Session(
      interview: interview, reader: PlainReader(descriptor: STDIN_FILENO), dialogue: dialogue,
      resumeCommand: resumeCommand, save: save)
    return session.run()
  }
}
