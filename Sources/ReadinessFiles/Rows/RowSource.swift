import Readiness

/// The chunks of all inputs, one after the other.
struct RowSource {
  /// What a thread has to do next.
  enum Task {
    /// The rows of a file that a buffer holds.
    case rows(file: String, LineStream.Format, input: Int, isFirst: Bool)
    /// Some of the files of a folder.
    case files(FileList, Range<Int>)
    /// A row that nobody reads.
    case tooLong(file: String)
    /// A file that cannot be read, or not further.
    case failure(Diagnostic)
    /// Lines in front of the first row of a file.
    case beginning(lines: Int)
  }

  /// How many files of a folder make a chunk.
  private static let filesPerChunk = 64

  private let inputs: [RowInput]
  private let questionnaire: Questionnaire
  private var input = -1
  private var stream: LineStream?
  private var files: (list: FileList, next: Int)?

  init(_ inputs: [RowInput], _ questionnaire: Questionnaire) {
    self.inputs = inputs
    self.questionnaire = questionnaire
  }

  /// The next task; nil if there is no more. Reads rows in the place of what a buffer holds.
  mutating func next(_ buffer: inout ChunkBuffer) -> Task? {
    if let (list, next) = files, next < list.count {
      let range = next..<min(next + Self.filesPerChunk, list.count)
      files = (list, range.upperBound)
      return .files(list, range)
    }
    if let piece = stream?.next(&buffer), let file = stream?.file.name, let format = stream?.format {
      switch piece {
      case .rows(let isFirst): return .rows(file: file, format, input: input, isFirst: isFirst)
      case .tooLong: return .tooLong(file: file)
      case .failure(let failure): return .failure(failure.diagnostic(file: file))
      }
    }
    stream?.release()
    stream = nil
    files = nil
    input += 1
    guard input < inputs.count else { return nil }
    switch inputs[input] {
    case .files(let list):
      files = (list, 0)
      return .beginning(lines: 0)
    case .lines(let file):
      stream = LineStream(lines: file)
      return .beginning(lines: 0)
    case .table(let file):
      do throws(FileFailure) {
        stream = try LineStream(table: file, questionnaire)
        return .beginning(lines: stream?.headLines ?? 0)
      } catch {
        return .failure(error.diagnostic(file: file.name))
      }
    }
  }
}
