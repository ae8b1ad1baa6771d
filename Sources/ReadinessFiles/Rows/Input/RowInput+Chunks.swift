extension RowInput {
  /// How many chunks the input makes at the most, if one takes so many bytes of rows or so many files of a folder.
  func chunkCount(bytes: Int, files: Int) -> Int {
    switch self {
    case .sheet: 1
    case .sheets(_, let range): range.count / files + 1
    case .path, .lines, .table: weight.map { $0 / bytes + 1 } ?? .max
    }
  }
}
