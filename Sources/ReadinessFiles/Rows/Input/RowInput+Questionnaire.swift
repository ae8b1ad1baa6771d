extension RowInput {
  /// The id of the questionnaire that the first row names; nil if it names none or cannot be read.
  ///
  /// What is read of a file for that is kept and read again as rows.
  package mutating func questionnaireID() -> String? {
    switch self {
    case .path, .table: return nil
    case .lines(var file):
      guard (try? file.readBeginning()) != nil else { return nil }
      self = .lines(file)
      let line = file.beginning.drop { $0.isBlank }.prefix { $0 != .lineFeed }
      return AnswerFileReader.read(Array(line), name: file.name, format: .json).value?.questionnaireID
    case .sheet(var file, let format):
      guard let bytes = try? file.readAll() else { return nil }
      self = .sheet(file, format)
      return AnswerFileReader.read(bytes, name: file.name, format: format).value?.questionnaireID
    case .sheets(let list, let range):
      guard let position = range.first else { return nil }
      var buffer = ChunkBuffer(capacity: 16 << 10)
      defer { buffer.release() }
      guard (try? list.read(position, into: &buffer, mayGrow: true)) == true else { return nil }
      let bytes = Array(UnsafeBufferPointer(start: buffer.start, count: buffer.count))
      return AnswerFileReader.read(bytes, name: list.name(position), format: list.sheetFormat(position)).value?
        .questionnaireID
    }
  }
}
