import Foundation
import Glibc
import Subprocess

/// The built program, run with nothing around it but what a test gives it.
enum Program {
  /// What a run left behind, apart from files.
  struct Outcome: Sendable {
    let standardOutput: [UInt8]
    let standardError: [UInt8]
    /// The exit code, or 128 and the number of the signal that ended the program.
    let exitCode: Int
  }

  /// Runs the program in a folder and gives it the input; a cancelled test ends it.
  static func run(_ arguments: [String], input: [UInt8] = [], in folder: URL) async throws -> Outcome {
    _ = brokenPipesAreErrors
    let result = try await Subprocess.run(
      .path(.init(path)),
      arguments: Arguments(arguments),
      environment: .custom(["LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin", "HOME": folder.path]),
      workingDirectory: .init(folder.path),
      input: .inputWriter,
      output: .bytes(limit: longestOutput),
      error: .bytes(limit: longestOutput)
    ) { execution in
      // A program that ends without reading its input is none the worse for it.
      _ = try? await execution.standardInputWriter.write(input)
      try? await execution.standardInputWriter.finish()
    }
    let code: Int =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Outcome(standardOutput: result.standardOutput, standardError: result.standardError, exitCode: code)
  }

  /// The program stands in the build folder beside the tests.
  static var path: String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("readiness").path
  }

  /// Writing to a program that has ended must not end the tests.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  private static let longestOutput = 1 << 24
}
