import ArgumentParser

/// Why a command cannot go on.
enum Failure {
  /// The failure of a command that has told its reason already.
  static var alreadyTold: ExitCode { ExitCode(1) }

  /// Tells the reason, and what to do about it, on standard error.
  static func told(_ reason: String, advice: String? = nil) -> ExitCode {
    Output.tell(reason.contains(": error: ") ? reason : "error: " + reason)
    if let advice { Output.tell("  hint: " + advice) }
    return ExitCode(1)
  }
}
