import Glibc
import ReadinessFiles

/// Where results are written piece by piece: a file that appears when it is complete, or standard output.
///
/// Called by one thread at a time, as the pipeline sees to; it is unchecked because that may be another thread each time.
final class ResultOutput: @unchecked Sendable {
  /// The file to write to; nil for standard output.
  private let draft: OutputFile.Draft?
  private let path: String?
  private let isList: Bool
  private let isKept: Bool
  private var failure: String?
  /// Whether an element of a list has been written.
  private var hasElements = false

  /// Begins with what stands before all rows; fails, having told why, if the file cannot be written.
  init(_ path: String?, _ format: ScoreFormat, _ lines: RowLines?) throws {
    let file = path.flatMap { Output.isStandard($0) ? nil : $0 }
    self.path = file
    draft = try file.map { try Output.begin($0) }
    isList = format == .json
    isKept = lines?.isKept ?? true
    if let heading = lines?.heading { heading.withUnsafeBytes { failure = put($0) } }
  }

  /// Whether rows go to a terminal while others are still read.
  var isShownAtOnce: Bool { draft == nil && Output.isTerminal && !isKept }

  /// Writes rows; the reason if that is not possible.
  func write(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard isList, !hasElements, bytes.count > 0 else { return put(bytes) }
    // There is nothing before the first element that a comma could separate it from.
    hasElements = true
    return put(UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
  }

  /// Writes rows that have been kept.
  func write(_ rows: [[UInt8]]) {
    var piece: [UInt8] = []
    for (position, row) in rows.enumerated() {
      piece += row
      guard piece.count >= Self.pieceBytes || position == rows.count - 1 else { continue }
      // The failure is kept until the end.
      _ = piece.withUnsafeBytes { write($0) }
      piece.removeAll(keepingCapacity: true)
    }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) -> String? {
    failure = failure ?? draft.map { $0.write(bytes) } ?? OutputStream.write(bytes, to: STDOUT_FILENO)
    return failure
  }

  private static let pieceBytes = 64 << 10

  /// Ends what has been written to standard output so far; a file is left as it was. Fails, having told why, if that could
  /// not be written.
  func abandon() throws {
    guard draft == nil else { return }
    try finish("")
  }

  /// Writes what comes behind all rows, and puts the file in its place; fails, having told why, if anything could not be
  /// written.
  func finish(_ text: String) throws {
    let end = text + (isList ? (hasElements ? "\n]\n" : "]\n") : "")
    _ = Array(end.utf8).withUnsafeBytes { put($0) }
    let name = path ?? "standard output"
    if let failure { throw Failure.told(failure, file: name) }
    do {
      try draft?.finish()
    } catch {
      throw Failure.told(error.message, file: name)
    }
  }
}
