import Readiness

/// The chunks of all inputs, one after the other.
struct RowSource {
  /// What a thread has to do next.
  enum Task {
    /// The rows of a file that a buffer holds.
    ///
    /// There are so many lines in front of it in the file, as far as anybody wants to know.
    case rows(file: String, LineStream.Format, input: Int, isFirst: Bool, linesBefore: Int)
    /// The sheet of a file that a buffer holds.
    case sheet(file: String, DocumentReader.Format?)
    /// Some of the files of a folder.
    case files(FileList, Range<Int>)
    /// A row of so many lines that nobody reads.
    case tooLong(file: String, lines: Int)
    /// A file that cannot be read, or not further.
    case failure(Diagnostic)
    /// Lines in front of the first row of a file, and for a table what its columns hold.
    case beginning(lines: Int, file: String, CSVHeader?)
  }

  /// How many files of a folder make a chunk.
  static let filesPerChunk = 64

  private let inputs: [RowInput]
  private let questionnaire: Questionnaire
  private let columnMap: ColumnMap?
  private let countsLines: Bool
  private var lines = 0
  private var input = -1
  private var stream: LineStream?
  private var files: (list: FileList, rest: Range<Int>)?

  init(_ inputs: [RowInput], _ setup: RowSetup) {
    self.inputs = inputs
    questionnaire = setup.plan.questionnaire
    columnMap = setup.columnMap
    countsLines = setup.lines?.showsOrigin ?? false
  }

  /// The next task; nil if there is no more. Reads rows in the place of what a buffer holds.
  mutating func next(_ buffer: inout ChunkBuffer) -> Task? {
    if let (list, rest) = files, !rest.isEmpty {
      let range = rest.prefix(Self.filesPerChunk)
      files = (list, range.upperBound..<rest.upperBound)
      return .files(list, range)
    }
    if let piece = stream?.next(&buffer), let file = stream?.file.name, let format = stream?.format {
      switch piece {
      case .rows(let isFirst):
        let before = lines
        if countsLines { lines += ByteSearch.count(.lineFeed, buffer.start, buffer.end) }
        return .rows(file: file, format, input: input, isFirst: isFirst, linesBefore: before)
      case .tooLong(let long):
        lines += long
        return .tooLong(file: file, lines: long)
      case .failure(let failure): return .failure(failure.diagnostic(file: file))
      }
    }
    stream?.release()
    stream = nil
    files = nil
    lines = 0
    input += 1
    return input < inputs.count ? begin(inputs[input], &buffer) : nil
  }

  private mutating func begin(_ input: RowInput, _ buffer: inout ChunkBuffer) -> Task {
    switch input {
    case .sheets(let list, let range):
      files = (list, range)
      return .beginning(lines: 0, file: list.folder, nil)
    case .path(let path, let format):
      do throws(FileFailure) {
        return begin(try RowInput(opening: path, format), &buffer)
      } catch {
        return .failure(error.diagnostic(file: path))
      }
    case .sheet(let file, let format):
      var file = file
      defer { file.close() }
      do throws(FileFailure) {
        let bytes = try file.readAll()
        buffer.count = 0
        bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { buffer.append(start, $0.count) } }
        return .sheet(file: file.name, format)
      } catch {
        return .failure(error.diagnostic(file: file.name))
      }
    case .lines(let file):
      stream = LineStream(lines: file)
      return .beginning(lines: 0, file: file.name, nil)
    case .table(let file):
      do throws(FileFailure) {
        let table = try LineStream(table: file, questionnaire, columnMap)
        stream = table
        lines = table.headLines
        return .beginning(lines: table.headLines, file: file.name, table.header)
      } catch {
        return .failure(error.diagnostic(file: file.name))
      }
    }
  }
}
