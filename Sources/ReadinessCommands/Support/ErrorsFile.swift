import ArgumentParser
import Readiness
import ReadinessFiles
import ReadinessReports

/// A file of everything that was wrong with rows, a JSON object a line.
///
/// Called by one thread at a time, as the pipeline sees to; it is unchecked because that may be another thread each time.
final class ErrorsFile: @unchecked Sendable {
  private static let pieceBytes = 64 << 10

  private let path: String
  private let draft: OutputFile.Draft
  private var bytes: [UInt8] = []

  /// Begins the file, which takes the place of an old one in the end; fails, having told why, if that cannot be done.
  init(_ path: String) throws {
    self.path = path
    draft = try Output.begin(path)
  }

  /// Writes what was wrong with a row.
  func write(_ report: RowReport) {
    for problem in report.problems {
      bytes += Array((JSONWriter.line(Self.json(problem, report)) + "\n").utf8)
    }
    if bytes.count >= Self.pieceBytes { flush() }
  }

  private func flush() {
    // The draft keeps the failure until it is finished.
    _ = bytes.withUnsafeBytes { draft.write($0) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place; the failure, having told why, if it could not be written.
  func finish() -> ExitCode? {
    flush()
    do {
      try draft.finish()
      return nil
    } catch {
      return Failure.told(error.message, file: path)
    }
  }

  private static func json(_ problem: RowReport.Problem, _ report: RowReport) -> JSONValue {
    let diagnostic = problem.diagnostic
    return .object([
      "file": .text(diagnostic.file), "line": diagnostic.position.map { .number($0.line) } ?? .null,
      "column": diagnostic.position.map { .number($0.column) } ?? .null, "refused": .boolean(report.isRefused),
      "code": .text(orNull: problem.issue?.code.rawValue), "question": .text(orNull: problem.issue?.question),
      "message": .text(diagnostic.message), "advice": .text(orNull: diagnostic.advice),
      "text": .text(orNull: diagnostic.excerpt.map { $0.before + $0.after }),
    ])
  }
}
