import ArgumentParser
import Glibc
import Readiness

/// How output for people looks.
struct AppearanceOption: ParsableArguments {
  @Flag(help: "No colour and no drawing characters; also where NO_COLOR is set, with TERM=dumb, and off a terminal.")
  var plain = false

  /// The appearance of what goes to a terminal, or elsewhere.
  func on(terminal isTerminal: Bool) -> Appearance {
    guard isTerminal, !plain, Self.variable("NO_COLOR").isEmpty else { return .plain }
    return ["", "dumb"].contains(Self.variable("TERM")) ? .plain : .styled
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
