import ArgumentParser

/// Why a command cannot go on.
enum Failure {
  /// The failure of a command that has told its reason already.
  static var alreadyTold: ExitCode { ExitCode(1) }

  /// Tells what is wrong with the options, where the parser could not know it yet.
  static func usage(_ reason: String) -> ExitCode {
    Output.tell("Error: " + reason)
    return ExitCode(64)
  }

  /// Tells the reason, the file that it is about and what to do, on standard error.
  static func told(_ reason: String, file: String? = nil, advice: String? = nil) -> ExitCode {
    Output.tell((file.map { $0 + ": " } ?? "") + "error: " + reason)
    if let advice { Output.tell("  hint: " + advice) }
    return ExitCode(1)
  }
}
